// Puts a list that was read into the catalogue, a few products at a time, each piece whole or not at all: whoever is stopped
// in between goes on where they were, and the same list again changes nothing.
import type { CsvImport } from '../../../contract/csv-imports.ts';
import type { ProductField } from '../../../contract/imports.ts';
import type { Database, Trx } from '../../../platform/database/database.ts';
import { goByIndexes } from '../../../platform/database/go-by-indexes.ts';
import { withoutWaiting } from '../../../platform/database/without-waiting.ts';
import { Pace, type PaceDeps } from '../../pace.ts';
import { problem } from '../../problem.ts';
import type { MerchantId } from '../../shopper.ts';
import { holdKept } from '../catalogue-store.ts';
import { doubtChanged } from '../looks-store.ts';
import { columnsOf } from './columns.ts';
import {
  compareToCatalogue,
  findImport,
  findProgress,
  goOn,
  merchantOfImport,
  nextPosition,
  type Progress,
  updateImport,
} from './imports-store.ts';
import { APPLIED_LIFETIME_MS } from './lifetime.ts';
import { makeReadyInThread } from './lists-in-thread.ts';
import { asChanged, type Ready, type SaidOf, type ToMakeReady } from './make-ready.ts';
import { oneAhead } from './one-ahead.ts';
import { bodyOfPiece, findPiece, type OfImport } from './pieces-store.ts';
import { asImport } from './show-import.ts';
import { Turns } from './turns.ts';
import { insertMany, updateMany } from './write-many.ts';

export interface ApplyListDeps extends PaceDeps {
  database: Database;
  now(): Date;
}

/**
 * Says yes to a list. One that is being applied, or was, stays as it is.
 * @param enqueue has the work done, as part of the transaction.
 * @throws Problem not_found, csv_still_reading
 */
export async function beginApplying(
  { database, now }: ApplyListDeps,
  merchantId: MerchantId,
  id: string,
  enqueue: (trx: Trx) => Promise<void>,
): Promise<CsvImport> {
  return database.transaction(async (trx) => {
    const row = await findImport(trx, merchantId, id, now(), { hold: true });
    if (!row)
      throw problem('not_found', { detail: 'There is no such import, or its time is over; send the file again.' });
    if (row.state === 'reading') throw problem('csv_still_reading');
    if (row.state !== 'ready') return asImport(row);
    await goByIndexes(trx);
    const set = {
      state: 'applying' as const,
      first_position: await nextPosition(trx, merchantId),
      // However long it takes, it is not to run out meanwhile.
      expires_at: new Date(now().getTime() + APPLIED_LIFETIME_MS),
    };
    await updateImport(trx, merchantId, id, set);
    await enqueue(trx);
    return asImport({ ...row, ...set });
  });
}

/**
 * Goes on until all of it is done. Safe to repeat, and for several at once.
 * @param tell hears how many products are done. @throws the signal's reason
 */
export async function applyList(
  deps: ApplyListDeps,
  id: string,
  { signal, tell }: { signal?: AbortSignal; tell?(done: number): void } = {},
): Promise<void> {
  const { database } = deps;
  const merchantId = await merchantOfImport(database.sql, id);
  if (!merchantId) return;
  const of = { merchantId, importId: id };
  const pace = new Pace(deps);
  for (;;) {
    const progress = await findProgress(database.sql, merchantId, id);
    if (progress?.state !== 'applying') return;
    const turns = new Turns(() => pace.atOnce);
    try {
      for await (const slice of slicesOf(deps, of, progress, pace)) {
        signal?.throwIfAborted();
        if (!(await turns.take((before) => pace.piece(() => applySlice(deps, of, slice, before))))) break;
        tell?.(slice.upTo);
      }
    } finally {
      await turns.end();
    }
    // All is done; or somebody else is at it too: on from where it is.
  }
}

/** All that are left: while one piece is written, the next is made ready, and the one after it is looked up. */
async function* slicesOf(deps: ApplyListDeps, of: OfImport, progress: Progress, pace: Pace): AsyncGenerator<Slice> {
  async function* ready() {
    for await (const piece of oneAhead(piecesOf(deps, of, progress)))
      yield await slicesOfPiece(piece, progress, pace.size);
  }
  for await (const slices of oneAhead(ready())) yield* slices;
}

/** @returns false where it is not its turn: somebody else has gone on, or all is done. Nothing is written then. */
async function applySlice(
  { database, now }: ApplyListDeps,
  of: OfImport,
  { from, upTo, isLast, at, ready }: Slice,
  before: Promise<boolean>,
): Promise<boolean> {
  const { merchantId, importId } = of;
  try {
    await database.transaction(async (trx) => {
      // A crash takes back the last slices and what is said of them together, and the job, which ends after the last, goes on there.
      if (!isLast) await withoutWaiting(trx);
      if (ready) {
        await insertMany(trx, merchantId, ready.made, at);
        if (ready.known.length > 0) await changeKnown(trx, merchantId, ready.known, at);
      }
      const end = now();
      const set = {
        done: upTo,
        ...(isLast && {
          state: 'applied' as const,
          applied_at: end,
          expires_at: new Date(end.getTime() + APPLIED_LIFETIME_MS),
        }),
      };
      if (!(await before) || !(await goOn(trx, merchantId, importId, from, set))) throw new NotItsTurn();
    });
    return true;
  } catch (error) {
    if (error instanceof NotItsTurn) return false;
    throw error;
  }
}

class NotItsTurn extends Error {}

async function changeKnown(trx: Trx, merchantId: MerchantId, said: SaidOf[], at: Date): Promise<void> {
  await goByIndexes(trx);
  const ids = said.map(({ id }) => id);
  const known = new Map((await holdKept(trx, merchantId, ids)).map((product) => [product.id, product]));
  const changed = said.flatMap((one) => {
    const product = known.get(one.id);
    return product && !product.removedAt ? [asChanged(one, product, at)] : [];
  });
  await updateMany(trx, merchantId, columnsOf(changed), at);
  for (const product of changed) await doubtChanged(trx, merchantId, product, at);
}

/** Products that follow each other in the list, ready to be written. */
interface Slice {
  /** After which number, and up to which. */
  from: number;
  upTo: number;
  isLast: boolean;
  at: Date;
  /** Null where the catalogue has all of it already. */
  ready: Ready | null;
}

/** Products as they were put aside together, and how they stand to the catalogue. */
interface FoundPiece {
  /** After which number. */
  from: number;
  first: number;
  last: number;
  isLast: boolean;
  at: Date;
  made: ToMakeReady['made'];
  known: ToMakeReady['known'];
  /** Null where the catalogue has all of it already. */
  body: Uint8Array | null;
}

async function* piecesOf(deps: ApplyListDeps, of: OfImport, progress: Progress): AsyncGenerator<FoundPiece> {
  for (let done = progress.done; ; ) {
    const piece = await lookUpPiece(deps, of, progress, done);
    yield piece;
    if (piece.isLast) return;
    done = piece.last;
  }
}

async function lookUpPiece(
  { database, now }: ApplyListDeps,
  of: OfImport,
  { products, first_position }: Progress,
  done: number,
): Promise<FoundPiece> {
  const head = await findPiece(database.sql, of, done + 1);
  if (!head) throw new Error(`of an import no product ${done + 1} is put aside`);
  const { first, last, ids, digests } = head;
  const changes = await database.transaction(async (trx) => {
    await goByIndexes(trx);
    return compareToCatalogue(trx, of.merchantId, ids, digests);
  });
  const places = changes.flatMap((change, at) =>
    first + at > done ? [{ change, at, digest: digests[at]!, position: (first_position ?? 1) + first - 1 + at }] : [],
  );
  const made = places.filter(({ change }) => change === 'new');
  const known = places.filter(({ change }) => change === 'changed');
  const body = made.length + known.length > 0 ? await bodyOfPiece(database.sql, of, first) : null;
  return { from: done, first, last, isLast: last >= (products ?? 0), at: now(), made, known, body };
}

/** What is left of a piece, in slices of `size`. */
async function slicesOfPiece({ body, ...piece }: FoundPiece, { tells }: Progress, size: number): Promise<Slice[]> {
  const { from, first, last, isLast, at, made, known } = piece;
  if (!body) return [{ from, upTo: last, isLast, at, ready: null }];
  const ready = await makeReadyInThread({ body, tells: tells as ProductField[], at, made, known, size });
  const slices: Slice[] = [];
  for (const one of ready) {
    const begins = slices.at(-1)?.upTo ?? from;
    const upTo = first + one.upTo;
    if (upTo > begins) slices.push({ from: begins, upTo, isLast: isLast && upTo === last, at, ready: one });
  }
  return slices;
}
