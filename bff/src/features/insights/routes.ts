// GET /v1/merchant/insights, and by day, device, product and refusal; each as JSON or CSV.
import { type Request, type Response, Router } from 'express';
import type { z } from 'zod';
import {
  InsightsByDay,
  InsightsByDevice,
  InsightsByProduct,
  InsightsByProductQuery,
  InsightsOverview,
  InsightsQuery,
  InsightsRefusals,
} from '../../contract/insights.ts';
import { query } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import type { AuthenticateMerchant, MerchantId } from '../shopper.ts';
import { csvOf, type Table } from './csv.ts';
import { type InsightsDeps, showDays, showDevices, showOverview, showProducts, showRefusals } from './show-insights.ts';
import { daysTable, devicesTable, overviewTable, productsTable, refusalsTable } from './tables.ts';

export interface InsightsRoutesDeps extends InsightsDeps {
  authenticateMerchant: AuthenticateMerchant;
}

interface View<Q extends z.ZodType, S extends z.ZodType> {
  name: string;
  query: Q;
  schema: S;
  /** @param whole for a file: not a page of it. */
  show(merchant: MerchantId, asked: z.output<Q>, whole: boolean): Promise<z.output<S>>;
  table(shown: z.output<S>): Table;
}

export function insightsRoutes(deps: InsightsRoutesDeps): Router {
  const router = Router();
  function view<Q extends z.ZodType<{ format?: 'json' | 'csv' | undefined }>, S extends z.ZodType>(
    path: string,
    { name, query: Asked, schema, show, table }: View<Q, S>,
  ) {
    router.get(path, async (req, res) => {
      const { id } = await deps.authenticateMerchant(req);
      const asked = query(req, Asked);
      const asCsv = wantsCsv(req, asked.format);
      const shown = await show(id, asked, asCsv);
      if (asCsv) sendCsv(res, name, table(schema.parse(shown)));
      else sendJson(res, 200, schema, shown as z.input<S>);
    });
  }

  view('/v1/merchant/insights', {
    ...{ name: 'overview', query: InsightsQuery, schema: InsightsOverview, table: overviewTable },
    show: (merchant, asked) => showOverview(deps, merchant, asked),
  });
  view('/v1/merchant/insights/days', {
    ...{ name: 'days', query: InsightsQuery, schema: InsightsByDay, table: daysTable },
    show: (merchant, asked) => showDays(deps, merchant, asked),
  });
  view('/v1/merchant/insights/devices', {
    ...{ name: 'devices', query: InsightsQuery, schema: InsightsByDevice, table: devicesTable },
    show: (merchant, asked) => showDevices(deps, merchant, asked),
  });
  view('/v1/merchant/insights/products', {
    ...{ name: 'products', query: InsightsByProductQuery, schema: InsightsByProduct, table: productsTable },
    show: (merchant, asked, whole) => showProducts(deps, merchant, asked, whole),
  });
  view('/v1/merchant/insights/refusals', {
    ...{ name: 'refusals', query: InsightsQuery, schema: InsightsRefusals, table: refusalsTable },
    show: (merchant, asked) => showRefusals(deps, merchant, asked),
  });
  return router;
}

function wantsCsv(req: Request, format: 'json' | 'csv' | undefined): boolean {
  return format ? format === 'csv' : req.accepts(['application/json', 'text/csv']) === 'text/csv';
}

function sendCsv(res: Response, name: string, table: Table): void {
  res
    .status(200)
    .set('Cache-Control', 'no-store')
    .attachment(`visionfit-${name}.csv`)
    .type('text/csv')
    .send(csvOf(table));
}
