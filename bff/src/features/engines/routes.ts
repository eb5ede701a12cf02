// GET /v1/merchant/engine-calls
import { Router } from 'express';
import { EngineCallPage, EngineCallQuery } from '../../contract/engine-calls.ts';
import type { Sql } from '../../platform/database/database.ts';
import { query } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import type { AuthenticateMerchant } from '../shopper.ts';
import { listCalls } from './list-calls.ts';

export function enginesRoutes(sql: Sql, authenticateMerchant: AuthenticateMerchant): Router {
  const router = Router();
  router.get('/v1/merchant/engine-calls', async (req, res) => {
    const { id } = await authenticateMerchant(req);
    sendJson(res, 200, EngineCallPage, await listCalls(sql, id, query(req, EngineCallQuery)));
  });
  return router;
}
