// POST /v1/reports, GET /v1/merchant/reports, PATCH /v1/merchant/reports/:id
import { Router } from 'express';
import { Id } from '../../contract/common.ts';
import {
  ChangeReport,
  CreateReport,
  MerchantReport,
  MerchantReportPage,
  Report,
  ReportQuery,
} from '../../contract/reports.ts';
import type { Once } from '../../platform/http/idempotency.ts';
import { jsonBody, pathParam, query } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import type { Authenticate, AuthenticateMerchant } from '../shopper.ts';
import { type DealWithReportDeps, dealWithReport } from './deal-with-report.ts';
import { listReports } from './list-reports.ts';
import { type ReportDeps, reportRender } from './report-render.ts';

export interface ReportRoutesDeps extends ReportDeps, DealWithReportDeps {
  authenticate: Authenticate;
  authenticateMerchant: AuthenticateMerchant;
  once: Once;
}

export function reportsRoutes(deps: ReportRoutesDeps): Router {
  const router = Router();
  router.post(
    '/v1/reports',
    deps.once(async (req, res, keep) => {
      const shopper = await deps.authenticate(req);
      const given = await jsonBody(req, res, CreateReport);
      sendJson(res, 201, Report, await reportRender(deps, shopper, given, keep(201, Report)));
    }),
  );
  router.get('/v1/merchant/reports', async (req, res) => {
    const merchant = await deps.authenticateMerchant(req);
    sendJson(res, 200, MerchantReportPage, await listReports(deps, merchant, query(req, ReportQuery)));
  });
  router.patch('/v1/merchant/reports/:id', async (req, res) => {
    const merchant = await deps.authenticateMerchant(req);
    const id = pathParam(req, 'id', Id);
    const asked = await jsonBody(req, res, ChangeReport);
    sendJson(res, 200, MerchantReport, await dealWithReport(deps, merchant, id, asked));
  });
  return router;
}
