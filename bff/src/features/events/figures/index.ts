// A shop's figures: what its counts and orders add up to in any period, in parts, beside the period before.
import type { Database } from '../../../platform/database/database.ts';
import type { MerchantId } from '../../shopper.ts';
import { middleOf } from '../buckets.ts';
import type { Column } from './columns.ts';
import {
  type By,
  readOutcomes,
  readRanking,
  readRevenue,
  readSums,
  readWaits,
  type Scope,
  serverTells,
} from './read-store.ts';

export function figuresOf({ database }: { database: Database }) {
  const { sql } = database;
  return {
    sums: (scope: Scope, by: By) => readSums(sql, scope, by),
    ranking: (scope: Scope, figure: Column) => readRanking(sql, scope, figure),
    /** In milliseconds. */
    async waits(scope: Scope, by: By) {
      const ms = (bucket: number) => Math.round(middleOf(bucket));
      const rows = await readWaits(sql, scope, by);
      return rows.map(({ key, now, p50, p95, p99 }) => ({ key, now, p50: ms(p50), p95: ms(p95), p99: ms(p99) }));
    },
    /** None by product: an order's amount is not split among what is in it. */
    revenue: async (scope: Scope, by: By) =>
      by === 'product' || scope.product !== null ? [] : readRevenue(sql, scope, by),
    outcomes: (scope: Scope) => readOutcomes(sql, scope),
    serverTells: (merchant: MerchantId) => serverTells(sql, merchant),
  };
}

export { markAllDue, markDue, type ShopDay } from './due-store.ts';
export { lookForDue, type RecountDeps, recountAll, recountDue, recountJobs } from './recount.ts';
