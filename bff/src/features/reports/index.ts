// Reports: what shoppers say is wrong with a picture, for the shop to read.
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { ExportedFile, Feature } from '../feature.ts';
import type { Shopper } from '../shopper.ts';
import { REPORT_LIFETIME_MS } from './lifetime.ts';
import { type ReportRoutesDeps, reportsRoutes } from './routes.ts';
import { anonymiseReports, deleteOldReports, findReporter, listReportsOf } from './store.ts';

const SWEEP_BATCH = 200;

export function reportsFeature(deps: ReportRoutesDeps) {
  return {
    routes: reportsRoutes(deps),
    findReporter,
    /** After the pictures: a report that is just being made holds its picture, and is there once that is gone. */
    async eraseShopper(trx: Trx, shopper: Shopper) {
      return { counts: { reports_anonymised: await anonymiseReports(trx, shopper) } };
    },
    exportShopper: exportReports,
    retention: (now: Date) =>
      deleteOldReports(deps.database.sql, new Date(now.getTime() - REPORT_LIFETIME_MS), SWEEP_BATCH),
  } satisfies Feature & Record<string, unknown>;
}

async function* exportReports(sql: Sql, shopper: Shopper): AsyncGenerator<ExportedFile> {
  yield {
    path: 'reports.json',
    about: 'What you told the shop about your pictures',
    content: await listReportsOf(sql, shopper),
  };
}
