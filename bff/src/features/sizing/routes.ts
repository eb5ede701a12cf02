// POST /v1/sizing/advice
import { Router } from 'express';
import { AskSizeAdvice, SizeAdvice } from '../../contract/sizing.ts';
import { jsonBody } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import type { Authenticate } from '../shopper.ts';
import { type AdviceDeps, giveAdvice } from './give-advice.ts';

export interface SizingRoutesDeps extends AdviceDeps {
  authenticate: Authenticate;
}

export function sizingRoutes(deps: SizingRoutesDeps): Router {
  const router = Router();
  router.post('/v1/sizing/advice', async (req, res) => {
    const { merchantId } = await deps.authenticate(req);
    const asked = await jsonBody(req, res, AskSizeAdvice);
    sendJson(res, 200, SizeAdvice, await giveAdvice(deps, merchantId, asked));
  });
  return router;
}
