// What is held about shoppers in reports.
import type { HeldData } from '../held-data.ts';
import { REPORT_LIFETIME_MS } from './lifetime.ts';

export const reportsHeldData: readonly HeldData[] = [
  {
    title: 'Reports',
    tables: ['reports'],
    what: 'What a shopper said was wrong with a picture: reason, their own words, product, engine, time and the number of the picture; when the shop has dealt with it',
    whose: 'shoppers',
    purpose: 'To let the shop see what goes wrong and act on misuse',
    basis: 'Art. 6(1)(f): the interest of shopper, shop and whoever is in a photo in stopping misuse',
    kept: [{ time: REPORT_LIFETIME_MS, from: 'after it was made' }],
    protection: 'A table of its own, closed to everything but the server',
    seenBy: 'The shop, without anything that names the shopper; never the picture',
    left: 'Reason, product, engine and time, without words, picture and shopper',
  },
];
