// GET /v1/merchant
import { type Request, Router } from 'express';
import { Merchant } from '../../contract/merchants.ts';
import type { Sql } from '../../platform/database/database.ts';
import { sendJson } from '../../platform/http/output.ts';
import type { AuthenticateMerchant } from '../shopper.ts';
import { showMerchant } from './show-merchant.ts';

interface MerchantsRoutesDeps {
  sql: Sql;
  authenticateMerchant: AuthenticateMerchant;
  now(): Date;
}

export function merchantsRoutes({ sql, authenticateMerchant, now }: MerchantsRoutesDeps): Router {
  const router = Router();
  router.get('/v1/merchant', async (req: Request, res) => {
    const { id } = await authenticateMerchant(req);
    sendJson(res, 200, Merchant, await showMerchant(sql, id, now()));
  });
  return router;
}
