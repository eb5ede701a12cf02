// What the photos feature holds about shoppers.
import type { HeldData } from '../held-data.ts';
import { KEPT_PHOTO_IDLE_MS, KEPT_PHOTO_MAX_AGE_MS, PHOTO_IDLE_MS, PHOTO_MAX_AGE_MS } from './lifetime.ts';
import { PHOTOS } from './sealed-photos.ts';

export const photosHeldData: readonly HeldData[] = [
  {
    title: 'Photos',
    tables: ['photos'],
    objects: { store: 'sealed', prefixes: [PHOTOS] },
    what: 'One photo of the shopper, re-encoded by the server: upright, at most 1536 pixels on the longer side, without any metadata; its size, when it came, and what the photo check advised',
    whose: 'shoppers',
    purpose: 'To make the pictures the shopper asks for, and nothing else',
    basis: 'Art. 6(1)(a) and 9(2)(a): explicit consent, given before the photo is taken',
    kept: [
      { time: PHOTO_IDLE_MS, from: 'after its last try-on, or until its first has ended, if the shopper chose that' },
      { time: PHOTO_MAX_AGE_MS, from: 'after it came, at the latest' },
      { time: KEPT_PHOTO_IDLE_MS, from: 'after its last try-on where the shopper asked to keep it' },
      { time: KEPT_PHOTO_MAX_AGE_MS, from: 'after it came, at the latest, where they asked to keep it' },
    ],
    protection: 'AES-256-GCM under a key of this shopper alone, which the master key wraps; never behind a link',
    seenBy: 'No person but the shopper; a program draws on it',
    left: 'The key is destroyed in the same transaction, row and object are deleted',
  },
];
