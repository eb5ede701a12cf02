// Lists of orders: for shops whose server cannot tell of purchases and returns.
import { giveRoomBack } from '../../../platform/database/give-room-back.ts';
import type { JobHandlers } from '../../../platform/queue/queue.ts';
import { type ApplyListDeps, applyList } from './apply-list.ts';
import { deleteExpired } from './lists-store.ts';

const SWEPT_AT_ONCE = 5;

/** Done by the queue, with as many attempts as it takes. */
export function orderListJobs(deps: ApplyListDeps): JobHandlers {
  return {
    run: ({ jobId, signal }) => applyList(deps, jobId, signal),
    // Said yes to is said yes to: whoever gives up has it tried again.
    giveUp: (jobId) => applyList(deps, jobId),
  };
}

/** Deletes lists whose time is over, and what was put aside of them. @returns how many. */
export async function sweepOrderLists({ database }: ApplyListDeps, at: Date): Promise<number> {
  const expired = await deleteExpired(database.sql, at, SWEPT_AT_ONCE);
  await database.transaction((trx) => giveRoomBack(trx, ['order_list_pieces']));
  return expired;
}

export { type OrderListRoutesDeps, orderListRoutes } from './routes.ts';
