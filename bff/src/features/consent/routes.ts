// POST /v1/consents
import { Router } from 'express';
import { CreateConsent, GivenConsent } from '../../contract/consents.ts';
import type { Sql } from '../../platform/database/database.ts';
import { jsonBody } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import type { Authenticate } from '../shopper.ts';
import { giveConsent } from './give-consent.ts';

export interface ConsentDeps {
  sql: Sql;
  authenticate: Authenticate;
  hashAddress(ip: string): string;
  now(): Date;
}

export function consentRoutes({ sql, authenticate, hashAddress, now }: ConsentDeps): Router {
  const router = Router();
  router.post('/v1/consents', async (req, res) => {
    const shopper = await authenticate(req);
    const agreed = await jsonBody(req, res, CreateConsent);
    const ipHash = req.ip ? hashAddress(req.ip) : null;
    const gpc = req.get('sec-gpc') === '1';
    sendJson(res, 201, GivenConsent, await giveConsent({ sql, ipHash, gpc, now: now() }, shopper, agreed));
  });
  return router;
}
