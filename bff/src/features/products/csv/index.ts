// Lists of products: read first, looked at, and then put into the catalogue.
import { giveRoomBack } from '../../../platform/database/give-room-back.ts';
import { Problem } from '../../../platform/http/problem.ts';
import type { TellProgress } from '../../../platform/process/progress.ts';
import type { JobHandlers } from '../../../platform/queue/queue.ts';
import type { MerchantId } from '../../shopper.ts';
import { type ApplyListDeps, applyList, beginApplying } from './apply-list.ts';
import { deleteExpired, findImport } from './imports-store.ts';
import { deletePutAside, importToClear, PUT_ASIDE } from './pieces-store.ts';
import { discardList, readList } from './read-list.ts';
import { asImport } from './show-import.ts';

const SWEPT_AT_ONCE = { pieces: 10, additions: 200 };

/** Done by the queue, with as many attempts as it takes. */
export function csvJobs(deps: ApplyListDeps): JobHandlers {
  return {
    run: ({ jobId, signal }) => applyList(deps, jobId, { signal }),
    // Said yes to is said yes to: whoever gives up has it tried again.
    giveUp: (jobId) => applyList(deps, jobId),
  };
}

/** Deletes imports whose time is over and products put aside for nothing. @returns how many. */
export async function sweepLists({ database }: ApplyListDeps, at: Date): Promise<number> {
  const { sql } = database;
  const expired = await deleteExpired(sql, at);
  const clear = await importToClear(sql);
  if (clear) {
    await deletePutAside(sql, clear, SWEPT_AT_ONCE);
    return expired + 1;
  }
  await database.transaction((trx) => giveRoomBack(trx, PUT_ASIDE));
  return expired;
}

export interface ListFile {
  chunks: AsyncIterable<Uint8Array>;
  currency?: string | undefined;
  /** Only says what would change. */
  dryRun: boolean;
  tell: TellProgress;
}

/**
 * For the operator: reads a list and puts it into the catalogue at once.
 * @returns the import, or why there is none.
 */
export async function importList(
  deps: ApplyListDeps,
  merchantId: MerchantId,
  { chunks, currency, dryRun, tell }: ListFile,
) {
  try {
    const read = await readList(deps, merchantId, chunks, { currency, tell: (rows) => tell(`read: ${rows} rows`) });
    if (dryRun) {
      await discardList(deps, merchantId, read.id);
      return { import: read };
    }
    await beginApplying(deps, merchantId, read.id, async () => {});
    const all = read.progress.of;
    await applyList(deps, read.id, { tell: (done) => tell(`in the catalogue: ${done} of ${all} products`) });
    const row = await findImport(deps.database.sql, merchantId, read.id, deps.now());
    return { import: row ? asImport(row) : read };
  } catch (error) {
    if (error instanceof Problem && error.code !== 'internal') return { refused: error.detail ?? error.code };
    throw error;
  }
}

export { type CsvRoutesDeps, csvRoutes } from './routes.ts';
