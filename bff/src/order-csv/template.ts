// The template of our own format of orders, to download and fill in: bought, bought and returned, and a return by itself.
import { PLAIN_ORDER_COLUMNS } from './plain-orders.ts';

const ROWS = [
  ['1001', '2026-11-20 14:30', '49.90', 'EUR', 'linen-shirt', ''],
  ['1002', '2026-11-20 18:05', '298.00', 'EUR', 'linen-shirt wool-coat', '2026-11-25'],
  ['0987', '', '', '', '', '2026-11-25'],
];

export function ordersTemplate(): string {
  return `${[PLAIN_ORDER_COLUMNS, ...ROWS].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}
