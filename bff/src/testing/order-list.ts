// A list of orders that a shop sends, counted as any other, and what became of it.
import { setTimeout as pause } from 'node:timers/promises';
import { OrdersImport } from '../contract/order-imports.ts';
import type { Merchant } from './fitting-room.ts';

export async function beginOrderList(shop: Merchant, text: string): Promise<OrdersImport> {
  const file = shop.post('/v1/merchant/orders/import-csv?apply=true').type('text/csv').send(text);
  return OrdersImport.parse((await file.expect(200)).body);
}

export async function lookAtOrderList(shop: Merchant, id: string): Promise<OrdersImport> {
  return OrdersImport.parse((await shop.get(`/v1/merchant/orders/imports/${id}`).expect(200)).body);
}

/** Waits until all of it has counted. */
export async function endOfOrderList(shop: Merchant, { id }: { id: string }): Promise<OrdersImport> {
  for (;;) {
    const now = await lookAtOrderList(shop, id);
    if (now.state === 'applied') return now;
    await pause(10);
  }
}
