// SQL of lists of orders that are being counted, or were: what was read of each in pieces, how far it has come, and to what.
import type { Selectable } from 'kysely';
import { OrdersImport } from '../../../contract/order-imports.ts';
import type { ToldOrder } from '../../../order-csv/told-order.ts';
import type { Sql, Trx } from '../../../platform/database/database.ts';
import type { OrderListsTable } from '../../../platform/database/tables.ts';
import type { MerchantId } from '../../shopper.ts';
import type { ReadList } from './read-list.ts';
import type { Tallied } from './tallied.ts';

const SHOWN = [
  ...(['id', 'state', 'format', 'counts', 'amounts', 'problems', 'orders', 'done'] as const),
  ...(['created_at', 'expires_at', 'applied_at'] as const),
] as const;
const MOST_LISTED = 20;

/** As one that is still being put aside: nobody is shown it yet. */
export async function insertList(
  sql: Sql,
  merchantId: MerchantId,
  { id, createdAt, expiresAt }: { id: string; createdAt: Date; expiresAt: Date },
  { format, orders, tallied }: ReadList,
): Promise<void> {
  await sql
    .insertInto('order_lists')
    .values({
      id,
      merchant_id: merchantId,
      format,
      orders: orders.length,
      ...asJson(tallied),
      ...{ created_at: createdAt, expires_at: expiresAt },
    })
    .execute();
}

/** @param first number of the first in the list. */
export async function putAside(trx: Trx, listId: string, first: number, orders: readonly ToldOrder[]): Promise<void> {
  await trx
    .insertInto('order_list_pieces')
    .values({ list_id: listId, first, last: first + orders.length - 1, orders: JSON.stringify(orders) })
    .execute();
}

/** Says how far it has come and forgets what has counted. @returns the list as it is shown. */
export async function moveOn(
  trx: Trx,
  merchantId: MerchantId,
  id: string,
  set: { done: number; state: 'applying' | 'applied'; applied_at: Date | null; expires_at: Date },
  tallied: Tallied,
): Promise<OrdersImport> {
  const row = await trx
    .updateTable('order_lists')
    .set({ ...set, ...asJson(tallied) })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .returning(SHOWN)
    .executeTakeFirstOrThrow();
  await trx.deleteFrom('order_list_pieces').where('list_id', '=', id).where('last', '<=', set.done).execute();
  return asImport(row);
}

/** One whose pieces are all there, as far as it has come. */
export interface ListUnderWay {
  merchantId: MerchantId;
  /** How many there are in it. */
  orders: number;
  done: number;
  /** Those that follow, as many as were put aside together. */
  next: ToldOrder[];
  tallied: Tallied;
}

/** Null where nothing is left to do for it. In one statement: somebody else may be going on with it. */
export async function findUnderWay(sql: Sql, id: string): Promise<ListUnderWay | null> {
  const row = await sql
    .selectFrom('order_lists as l')
    .leftJoin('order_list_pieces as p', (join) =>
      join
        .onRef('p.list_id', '=', 'l.id')
        .on('p.first', '<=', ({ eb }) => eb('l.done', '+', 1))
        .onRef('p.last', '>', 'l.done'),
    )
    .select(['l.merchant_id', 'l.orders', 'l.done', 'l.counts', 'l.amounts', 'l.problems'])
    .select(['p.first', 'p.orders as next'])
    .where('l.id', '=', id)
    .where('l.state', '=', 'applying')
    .executeTakeFirst();
  if (!row) return null;
  const { merchant_id, orders, done, first, next, counts, amounts, problems } = row;
  const told = ((next ?? []) as ToldOrderInJson[]).slice(done + 1 - (first ?? 0)).map(fromJson);
  return {
    merchantId: merchant_id as MerchantId,
    orders,
    done,
    next: told,
    tallied: { counts, amounts, problems } as Tallied,
  };
}

/** Nobody else goes on with it until the transaction ends. @returns false where it has not come just so far, or is done. */
export async function hold(trx: Trx, merchantId: MerchantId, id: string, done: number): Promise<boolean> {
  const row = await trx
    .selectFrom('order_lists')
    .select('id')
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .where('state', '=', 'applying')
    .where('done', '=', done)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Newest first. */
export async function listImports(sql: Sql, merchantId: MerchantId, at: Date): Promise<OrdersImport[]> {
  const rows = await shown(sql, merchantId, at)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(MOST_LISTED)
    .execute();
  return rows.map(asImport);
}

export async function findImport(sql: Sql, merchantId: MerchantId, id: string, at: Date): Promise<OrdersImport | null> {
  const row = await shown(sql, merchantId, at).where('id', '=', id).executeTakeFirst();
  return row ? asImport(row) : null;
}

/** Of a shop, also those that are still being put aside. */
export async function countWaiting(sql: Sql, merchantId: MerchantId, at: Date): Promise<number> {
  const { lists } = await sql
    .selectFrom('order_lists')
    .select(({ fn }) => fn.countAll<string>().as('lists'))
    .where('merchant_id', '=', merchantId)
    .where('state', '<>', 'applied')
    .where('expires_at', '>', at)
    .executeTakeFirstOrThrow();
  return Number(lists);
}

/** One that is shown, with what is put aside of it: whoever counts it finds nothing left to go on with. @returns whether it was there. */
export async function deleteImport(trx: Trx, merchantId: MerchantId, id: string, at: Date): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('order_lists')
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .where('state', '<>', 'reading')
    .where('expires_at', '>', at)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

export async function deleteList(sql: Sql, merchantId: MerchantId, id: string): Promise<void> {
  await sql.deleteFrom('order_lists').where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}

/** One whose time is over; its pieces go with it. @returns how many. */
export async function deleteExpired(sql: Sql, at: Date, limit: number): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('order_lists')
    .where('id', 'in', (eb) => eb.selectFrom('order_lists').select('id').where('expires_at', '<=', at).limit(limit))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

function shown(sql: Sql, merchantId: MerchantId, at: Date) {
  return sql
    .selectFrom('order_lists')
    .select(SHOWN)
    .where('merchant_id', '=', merchantId)
    .where('state', '<>', 'reading')
    .where('expires_at', '>', at);
}

function asImport({ orders, done, ...row }: Pick<Selectable<OrderListsTable>, (typeof SHOWN)[number]>): OrdersImport {
  return OrdersImport.parse({
    ...row,
    progress: { done, of: orders },
    created_at: row.created_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
    applied_at: row.applied_at?.toISOString() ?? null,
  });
}

function asJson({ counts, amounts, problems }: Tallied) {
  return { counts: JSON.stringify(counts), amounts: JSON.stringify(amounts), problems: JSON.stringify(problems) };
}

type InJson<T> = T extends Date ? string : T extends object ? { [Name in keyof T]: InJson<T[Name]> } : T;
type ToldOrderInJson = InJson<ToldOrder>;

function fromJson({ purchase, returned, ...order }: ToldOrderInJson): ToldOrder {
  return {
    ...order,
    purchase: purchase && { ...purchase, at: new Date(purchase.at) },
    returned: returned && { ...returned, at: new Date(returned.at) },
  };
}
