// POST /v1/consents
import { type Request, Router } from 'express';
import { CreateConsent, GivenConsent } from '../../contract/consents.ts';
import { jsonBody } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import { problem } from '../problem.ts';
import type { Authenticate } from '../shopper.ts';
import { type GiveDeps, type Given, giveConsent } from './give-consent.ts';

export interface ConsentRoutesDeps extends GiveDeps {
  authenticate: Authenticate;
  /** What the session of a request was shown when it began; null where the session is gone. */
  shownTo(req: Request): Promise<Given['shown'] | null>;
  hashAddress(ip: string): string;
}

export function consentRoutes(deps: ConsentRoutesDeps): Router {
  const router = Router();
  router.post('/v1/consents', async (req, res) => {
    const shopper = await deps.authenticate(req);
    const shown = await deps.shownTo(req);
    if (!shown) throw problem('session_expired');
    const agreed = await jsonBody(req, res, CreateConsent);
    const ipHash = req.ip ? deps.hashAddress(req.ip) : null;
    const gpc = req.get('sec-gpc') === '1';
    sendJson(res, 201, GivenConsent, await giveConsent(deps, shopper, { shown, ipHash, gpc }, agreed));
  });
  return router;
}
