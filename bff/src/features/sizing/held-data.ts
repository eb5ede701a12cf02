// What is held about shoppers in sizing: nothing, which the documents are to say as plainly as everything else.
import type { HeldData } from '../held-data.ts';

export const sizingHeldData: readonly HeldData[] = [
  {
    title: 'Measurements for a size',
    tables: [],
    what: 'Up to six measurements of the body, a size that fits, and whether clothes are liked close or relaxed, as the shopper gives them to find a size',
    whose: 'shoppers',
    purpose: 'To say which size of a product would fit',
    basis: 'Art. 6(1)(b): the shopper asks for the advice',
    kept: [{ time: 0, from: 'once the advice is given' }],
    protection: 'In memory while the request is answered; written to no table and no log',
    seenBy: 'Nobody',
    left: 'Nothing: there is nothing to erase',
  },
];
