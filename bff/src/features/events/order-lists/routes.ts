// POST /v1/merchant/orders/import-csv, GET /v1/merchant/orders/imports, GET, DELETE /v1/merchant/orders/imports/:id,
// GET /v1/orders-template.csv
import { type Request, Router } from 'express';
import { Id } from '../../../contract/common.ts';
import { CSV_TYPES } from '../../../contract/csv-imports.ts';
import {
  ImportedOrdersCsv,
  ImportOrdersCsvQuery,
  OrdersImport,
  OrdersImportList,
} from '../../../contract/order-imports.ts';
import { ordersTemplate } from '../../../order-csv/template.ts';
import { pathParam, query, streamedBody } from '../../../platform/http/input.ts';
import { sendJson, sendNothing } from '../../../platform/http/output.ts';
import { perMinute } from '../../../platform/http/rate-limit.ts';
import type { JobQueue } from '../../../platform/queue/queue.ts';
import { type Audit, byMerchant } from '../../access.ts';
import { problem } from '../../problem.ts';
import type { AuthenticateMerchant } from '../../shopper.ts';
import { type ApplyListDeps, beginApplying } from './apply-list.ts';
import { deleteImport, findImport, listImports } from './lists-store.ts';
import { foreseeList, type ReadListDeps, readList } from './read-list.ts';

/** Each is seconds of work; whoever needs more has a program with a fault. */
const FILES_PER_MINUTE = 60;
const MOST_BYTES = 100 * 1024 * 1024;

export interface OrderListRoutesDeps extends ReadListDeps, ApplyListDeps {
  audit: Audit;
  authenticateMerchant: AuthenticateMerchant;
  listsQueue: JobQueue;
}

export function orderListRoutes(deps: OrderListRoutesDeps): Router {
  const { database, audit, authenticateMerchant, now } = deps;
  const router = Router();
  const all = '/v1/merchant/orders/imports';
  const idOf = (req: Request) => pathParam(req, 'id', Id);

  router.post('/v1/merchant/orders/import-csv', perMinute(FILES_PER_MINUTE, 'lists of orders'), async (req, res) => {
    const { id } = await authenticateMerchant(req);
    const { apply } = query(req, ImportOrdersCsvQuery);
    const read = await readList(deps, id, streamedBody(req, [...CSV_TYPES], MOST_BYTES));
    const answer = apply
      ? await beginApplying(deps, id, read, (trx, list) => deps.listsQueue.enqueue(trx, list))
      : await foreseeList(deps, id, read);
    sendJson(res, 200, ImportedOrdersCsv, answer);
  });

  router.get(all, async (req, res) => {
    const { id } = await authenticateMerchant(req);
    sendJson(res, 200, OrdersImportList, { items: await listImports(database.sql, id, now()) });
  });

  router.get(`${all}/:id`, async (req, res) => {
    const { id } = await authenticateMerchant(req);
    const found = await findImport(database.sql, id, idOf(req), now());
    sendJson(res, 200, OrdersImport, found ?? notThere());
  });

  router.delete(`${all}/:id`, async (req, res) => {
    const merchant = await authenticateMerchant(req);
    const id = idOf(req);
    await database.transaction(async (trx) => {
      if (!(await deleteImport(trx, merchant.id, id, now()))) notThere();
      await audit(trx, byMerchant('orders_list_deleted', merchant, null));
    });
    sendNothing(res);
  });

  router.get('/v1/orders-template.csv', (_req, res) => {
    res
      .set({ 'Cache-Control': 'no-cache', 'Content-Disposition': 'attachment; filename="visionfit-orders.csv"' })
      .type('text/csv; charset=utf-8')
      .send(ordersTemplate());
  });

  return router;
}

function notThere(): never {
  throw problem('not_found', { detail: 'There is no such list, or its time is over; send the file again.' });
}
