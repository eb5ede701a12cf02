// A shopper tells the shop what is wrong with one of their pictures.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { CreateReport, Report } from '../../contract/reports.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { KeepWithin } from '../../platform/http/idempotency.ts';
import { type Audit, byShopper } from '../access.ts';
import { problem } from '../problem.ts';
import type { Shopper } from '../shopper.ts';
import { countReportsOf, insertReport } from './store.ts';

/** Of one picture: enough for every reason that may apply, too few to flood a shop with. */
const REPORTS_PER_RENDER = 5;

export interface ReportDeps {
  database: Database;
  audit: Audit;
  /** Null where this shopper has no such picture; otherwise it stays until the transaction ends. */
  lockRender(trx: Trx, shopper: Shopper, render: string): Promise<{ product_id: string; engine: string } | null>;
  now(): Date;
}

/** @throws Problem not_found, already_reported */
export async function reportRender(
  { database, audit, lockRender, now }: ReportDeps,
  shopper: Shopper,
  { render_id, reason, note }: z.infer<typeof CreateReport>,
  keep: KeepWithin<Report>,
): Promise<Report> {
  const id = randomUUID();
  const createdAt = now();
  const report = { id, reason, created_at: createdAt.toISOString() };
  await database.transaction(async (trx) => {
    // The lock also makes reports of the same picture queue up, so that they are counted one after the other.
    const render = await lockRender(trx, shopper, render_id);
    if (!render) throw problem('not_found', { detail: 'This picture is not there any more.' });
    if ((await countReportsOf(trx, shopper, render_id)) >= REPORTS_PER_RENDER) throw problem('already_reported');
    await insertReport(trx, shopper, {
      id,
      renderId: render_id,
      productId: render.product_id,
      reason,
      note: note ?? null,
      engine: render.engine,
      createdAt,
    });
    await audit(trx, byShopper('report_made', shopper));
    await keep(trx, report);
  });
  return report;
}
