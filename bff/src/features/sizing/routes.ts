// POST /v1/sizing/advice, GET /v1/sizing/brands
import { Router } from 'express';
import { AskSizeAdvice, SizeAdvice, SizedBrands, SizedBrandsQuery } from '../../contract/sizing.ts';
import { jsonBody, query } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import type { TellStep } from '../fitting-step.ts';
import type { Authenticate } from '../shopper.ts';
import { type AdviceDeps, giveAdvice } from './give-advice.ts';
import { listSizedBrands } from './sized-brands.ts';

export interface SizingRoutesDeps extends AdviceDeps {
  authenticate: Authenticate;
  tellStep: TellStep;
}

export function sizingRoutes(deps: SizingRoutesDeps): Router {
  const router = Router();
  router.post('/v1/sizing/advice', async (req, res) => {
    const shopper = await deps.authenticate(req);
    const asked = await jsonBody(req, res, AskSizeAdvice);
    const advice = await giveAdvice(deps, shopper.merchantId, asked);
    deps.tellStep(req, shopper, { type: 'size_asked', productId: asked.product_id });
    sendJson(res, 200, SizeAdvice, advice);
  });
  router.get('/v1/sizing/brands', async (req, res) => {
    const { merchantId } = await deps.authenticate(req);
    const { product_id } = query(req, SizedBrandsQuery);
    sendJson(res, 200, SizedBrands, { items: await listSizedBrands(deps, merchantId, product_id) });
  });
  return router;
}
