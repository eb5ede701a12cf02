// What is held about shoppers in events: as little as counting takes.
import type { HeldData } from '../held-data.ts';
import { ASIDE_LIFETIME_MS, MARK_LIFETIME_MS, ORDER_LIFETIME_MS, ORDER_LIST_LIFETIME_MS } from './lifetime.ts';

const interest = 'Art. 6(1)(f): the shop’s interest in knowing whether the fitting room helps its shoppers';

export const eventsHeldData: readonly HeldData[] = [
  {
    title: 'Marks of what was counted',
    tables: ['counted_marks'],
    what: 'Random numbers of events, and keyed hashes in place of shoppers who agreed and took a step; no time but when it was counted',
    whose: 'shoppers',
    purpose: 'To count nothing twice',
    basis: interest,
    kept: [{ time: MARK_LIFETIME_MS, from: 'after it was counted' }],
    protection: 'A hash cannot be led back without a key that is not in the database; before consent there is none',
    seenBy: 'Nobody',
    left: 'Deleted; the counts, which are about nobody, stay',
  },
  {
    title: 'Orders',
    tables: ['orders', 'events_aside'],
    what: 'The shop’s own order number, products, amount, day, kind of device, whether the button was shown, whether it was returned; no shopper',
    whose: 'shops',
    purpose: 'To compare purchases and returns with and without the fitting room',
    basis: interest,
    kept: [
      { time: ORDER_LIFETIME_MS, from: 'after the purchase' },
      { time: ASIDE_LIFETIME_MS, from: 'after it was put aside, where it could not be counted' },
    ],
    protection: 'Nothing leads from an order to a shopper, a photo or a picture',
    seenBy: 'The shop, which has told of it',
    left: 'Left as it is: nothing in it leads to the shopper',
  },
  {
    title: 'Lists of orders',
    tables: ['order_lists', 'order_list_pieces'],
    what: 'What a file that the shop has sent says of its orders, until they have counted: number, products, amount, time of purchase and return; after that only how many there were, and of up to two hundred that could not be used the cell that is wrong',
    whose: 'shops',
    purpose: 'To count a long list without keeping shoppers waiting, and to say what became of it',
    basis: interest,
    kept: [{ time: ORDER_LIST_LIFETIME_MS, from: 'after it has counted; what it says of an order until that one has' }],
    protection: 'Customers’ names and addresses are passed over when the file is read and never stored',
    seenBy: 'The shop, which has sent it',
    left: 'Left as it is: nothing in it leads to the shopper',
  },
];
