// POST /v1/reports
import { Router } from 'express';
import { CreateReport, Report } from '../../contract/reports.ts';
import { jsonBody } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import type { Authenticate } from '../shopper.ts';
import { type ReportDeps, reportRender } from './report-render.ts';

export interface ReportRoutesDeps extends ReportDeps {
  authenticate: Authenticate;
}

export function reportsRoutes(deps: ReportRoutesDeps): Router {
  const router = Router();
  router.post('/v1/reports', async (req, res) => {
    const shopper = await deps.authenticate(req);
    const given = await jsonBody(req, res, CreateReport);
    sendJson(res, 201, Report, await reportRender(deps, shopper, given));
  });
  return router;
}
