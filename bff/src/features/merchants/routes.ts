// GET /v1/merchant
import { type Request, Router } from 'express';
import { Merchant } from '../../contract/merchants.ts';
import { sendJson } from '../../platform/http/output.ts';
import type { AuthenticateMerchant } from '../shopper.ts';
import { type ShowMerchantDeps, showMerchant } from './show-merchant.ts';

interface MerchantsRoutesDeps extends ShowMerchantDeps {
  authenticateMerchant: AuthenticateMerchant;
  now(): Date;
}

export function merchantsRoutes({ authenticateMerchant, now, ...deps }: MerchantsRoutesDeps): Router {
  const router = Router();
  router.get('/v1/merchant', async (req: Request, res) => {
    const { id } = await authenticateMerchant(req);
    sendJson(res, 200, Merchant, await showMerchant(deps, id, now()));
  });
  return router;
}
