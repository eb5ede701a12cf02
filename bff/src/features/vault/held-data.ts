// What the vault holds about shoppers.
import type { HeldData } from '../held-data.ts';
import { MASKS, RENDERS } from './keep-render.ts';
import { PICTURE_DAYS } from './lifetime.ts';

export const vaultHeldData: readonly HeldData[] = [
  {
    title: 'Pictures',
    tables: ['renders'],
    objects: { store: 'signable', prefixes: [RENDERS, MASKS] },
    what: 'The pictures of the shopper in clothes of the shop, and which pixels were changed; product, colour, engine, model and version of its prompt, how faithfully the garment is shown, size and time',
    whose: 'shoppers',
    purpose: 'To show them to the shopper, again while they decide',
    basis: 'Art. 6(1)(a) and 9(2)(a): explicit consent, given before the photo is taken',
    kept: [{ time: { shopChooses: PICTURE_DAYS }, from: 'after it was made' }],
    protection: 'AES-256-GCM under a key of the server; shown by links that last 15 minutes at most',
    seenBy: 'The shopper, and whoever they show it to',
    left: 'Row and objects are deleted; links stop working',
  },
];
