// POST /v1/merchant/page-check
import { Router } from 'express';
import { CheckPage, PageCheck } from '../../contract/page-check.ts';
import { jsonBody } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import { perMinute } from '../../platform/http/rate-limit.ts';
import type { Feature } from '../feature.ts';
import type { AuthenticateMerchant } from '../shopper.ts';
import { type CheckPageDeps, checkPage } from './check-page.ts';

/** Each asks somebody's server for a page. */
const CHECKS_PER_MINUTE = 60;

export function pageCheckFeature(deps: CheckPageDeps & { authenticateMerchant: AuthenticateMerchant }) {
  const routes = Router();
  routes.post('/v1/merchant/page-check', perMinute(CHECKS_PER_MINUTE, 'page checks'), async (req, res) => {
    const { id } = await deps.authenticateMerchant(req);
    const { url } = await jsonBody(req, res, CheckPage);
    sendJson(res, 200, PageCheck, await checkPage(deps, id, url));
  });
  return { routes } satisfies Feature;
}
