// POST /v1/merchant/products/import-csv, GET /v1/merchant/imports, GET, DELETE /v1/merchant/imports/:id,
// POST /v1/merchant/imports/:id/apply, GET /v1/import-template.csv
import { type Request, Router } from 'express';
import { Id } from '../../../contract/common.ts';
import { CSV_TYPES, CsvImport, CsvImportList, ImportCsvQuery } from '../../../contract/csv-imports.ts';
import type { Once } from '../../../platform/http/idempotency.ts';
import { pathParam, query, streamedBody } from '../../../platform/http/input.ts';
import { sendJson, sendNothing } from '../../../platform/http/output.ts';
import { perMinute } from '../../../platform/http/rate-limit.ts';
import type { JobQueue } from '../../../platform/queue/queue.ts';
import { csvTemplate } from '../../../product-csv/template.ts';
import { problem } from '../../problem.ts';
import type { AuthenticateMerchant } from '../../shopper.ts';
import { beginApplying } from './apply-list.ts';
import { findImport, listImports } from './imports-store.ts';
import { discardList, type ReadListDeps, readList } from './read-list.ts';
import { asImport } from './show-import.ts';

/** Each is minutes of work at most; whoever needs more has a program with a fault. */
const FILES_PER_MINUTE = 60;
/** Twice what the largest export that we know of has. */
const MOST_BYTES = 100 * 1024 * 1024;

export interface CsvRoutesDeps extends ReadListDeps {
  queue: JobQueue;
  authenticateMerchant: AuthenticateMerchant;
  onceForMerchants: Once;
}

export function csvRoutes(deps: CsvRoutesDeps): Router {
  const { database, authenticateMerchant, now } = deps;
  const router = Router();
  const one = '/v1/merchant/imports/:id';
  const idOf = (req: Request) => pathParam(req, 'id', Id);

  router.post(
    '/v1/merchant/products/import-csv',
    perMinute(FILES_PER_MINUTE, 'csv imports'),
    deps.onceForMerchants(async (req, res, keep) => {
      const { id } = await authenticateMerchant(req);
      const asked = query(req, ImportCsvQuery);
      const chunks = streamedBody(req, [...CSV_TYPES], MOST_BYTES);
      sendJson(res, 201, CsvImport, await readList(deps, id, chunks, asked, keep(201, CsvImport)));
    }),
  );

  router.get('/v1/merchant/imports', async (req, res) => {
    const { id } = await authenticateMerchant(req);
    const rows = await listImports(database.sql, id, now());
    sendJson(res, 200, CsvImportList, { items: rows.map(asImport) });
  });

  router.get(one, async (req, res) => {
    const { id } = await authenticateMerchant(req);
    const row = await findImport(database.sql, id, idOf(req), now());
    sendJson(res, 200, CsvImport, asImport(row ?? notThere()));
  });

  router.post(`${one}/apply`, async (req, res) => {
    const { id } = await authenticateMerchant(req);
    const asked = idOf(req);
    const begun = await beginApplying(deps, id, asked, (trx) => deps.queue.enqueue(trx, asked));
    sendJson(res, 200, CsvImport, begun);
  });

  router.delete(one, async (req, res) => {
    const { id } = await authenticateMerchant(req);
    const row = (await findImport(database.sql, id, idOf(req), now())) ?? notThere();
    if (row.state === 'reading') throw problem('csv_still_reading');
    if (row.state === 'applying') throw problem('csv_being_applied');
    await discardList(deps, id, row.id);
    sendNothing(res);
  });

  router.get('/v1/import-template.csv', (_req, res) => {
    res
      .set({ 'Cache-Control': 'no-cache', 'Content-Disposition': 'attachment; filename="visionfit-products.csv"' })
      .type('text/csv; charset=utf-8')
      .send(csvTemplate());
  });

  return router;
}

function notThere(): never {
  throw problem('not_found', { detail: 'There is no such import, or its time is over; send the file again.' });
}
