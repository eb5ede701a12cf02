// Has a list of orders counted: what was read is put aside, and a few orders at a time count, each piece whole or not at all.
// Whoever is stopped in between goes on where they were, and the same list again counts nothing again.
import { randomUUID } from 'node:crypto';
import type { OrdersImport } from '../../../contract/order-imports.ts';
import type { ToldOrder } from '../../../order-csv/told-order.ts';
import type { Database, Trx } from '../../../platform/database/database.ts';
import { withoutWaiting } from '../../../platform/database/without-waiting.ts';
import { Pace, type PaceDeps } from '../../pace.ts';
import { problem } from '../../problem.ts';
import type { MerchantId } from '../../shopper.ts';
import { ORDER_LIST_LIFETIME_MS, READING_LIST_LIFETIME_MS } from '../lifetime.ts';
import { countTold } from './count-told.ts';
import {
  countWaiting,
  deleteList,
  findUnderWay,
  hold,
  insertList,
  type ListUnderWay,
  moveOn,
  putAside,
} from './lists-store.ts';
import type { ReadList } from './read-list.ts';
import { tallied } from './tallied.ts';

/** Of a shop, at the same time. */
export const MOST_WAITING = 5;

export interface ApplyListDeps extends PaceDeps {
  database: Database;
  now(): Date;
}

/**
 * Answers as soon as all that was read is put aside.
 * @param enqueue has the rest done, as part of the transaction.
 * @throws Problem csv_too_many_imports
 */
export async function beginApplying(
  deps: ApplyListDeps,
  merchantId: MerchantId,
  read: ReadList,
  enqueue: (trx: Trx, id: string) => Promise<void>,
): Promise<OrdersImport> {
  const { database, now } = deps;
  const { sql } = database;
  const createdAt = now();
  if ((await countWaiting(sql, merchantId, createdAt)) >= MOST_WAITING) throw problem('csv_too_many_imports');
  const id = randomUUID();
  const expiresAt = new Date(createdAt.getTime() + READING_LIST_LIFETIME_MS);
  await insertList(sql, merchantId, { id, createdAt, expiresAt }, read);
  try {
    await putAllAside(deps, id, read.orders);
    return await database.transaction(async (trx) => {
      if (read.orders.length > 0) await enqueue(trx, id);
      return moveOn(trx, merchantId, id, stateAt(now(), 0, read.orders.length), read.tallied);
    });
  } catch (error) {
    await deleteList(sql, merchantId, id);
    throw error;
  }
}

async function putAllAside(deps: ApplyListDeps, id: string, orders: readonly ToldOrder[]): Promise<void> {
  const pace = new Pace(deps);
  for (let at = 0; at < orders.length; ) {
    const from = at;
    at += pace.size;
    await pace.piece(() =>
      deps.database.transaction(async (trx) => {
        // Final with the commit that begins the counting; until then the file can be sent again.
        await withoutWaiting(trx);
        await putAside(trx, id, from + 1, orders.slice(from, at));
      }),
    );
  }
}

/** Goes on until all of it has counted. Safe to repeat, and for several at once. @throws the signal's reason */
export async function applyList(deps: ApplyListDeps, id: string, signal?: AbortSignal): Promise<void> {
  const pace = new Pace(deps);
  for (;;) {
    let list = await findUnderWay(deps.database.sql, id);
    if (!list) return;
    if (list.next.length === 0) throw new Error(`of a list of orders number ${list.done + 1} is not put aside`);
    while (list && list.next.length > 0) {
      signal?.throwIfAborted();
      const from: ListUnderWay = list;
      list = await pace.piece((size) => applySome(deps, id, from, size));
    }
    // All is done; or the next piece; or somebody else is at it too: on from where it is.
  }
}

/** @returns how far it has come; null where it is not its turn: somebody else has gone on. Nothing is written then. */
async function applySome(
  { database, now }: ApplyListDeps,
  id: string,
  { merchantId, orders, done, next, ...list }: ListUnderWay,
  size: number,
): Promise<ListUnderWay | null> {
  const some = next.slice(0, size);
  const upTo = done + some.length;
  const at = now();
  return database.transaction(async (trx) => {
    if (!(await hold(trx, merchantId, id, done))) return null;
    // A crash takes back the last of these and what is said of them together, and the job, which ends after the last, goes on there.
    if (upTo < orders) await withoutWaiting(trx);
    const sum = tallied(list.tallied, some, await countTold(trx, merchantId, some, at));
    await moveOn(trx, merchantId, id, stateAt(at, upTo, orders), sum);
    return { merchantId, orders, done: upTo, next: next.slice(size), tallied: sum };
  });
}

/** However long it takes, it does not run out meanwhile. */
function stateAt(at: Date, done: number, orders: number) {
  const expires_at = new Date(at.getTime() + ORDER_LIST_LIFETIME_MS);
  return done < orders
    ? { done, state: 'applying' as const, applied_at: null, expires_at }
    : { done, state: 'applied' as const, applied_at: at, expires_at };
}
