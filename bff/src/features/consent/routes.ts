// POST /v1/consents, GET /v1/merchant/consent-text
import { type Request, Router } from 'express';
import { ConsentText, ConsentTextQuery, CreateConsent, GivenConsent } from '../../contract/consents.ts';
import type { Once } from '../../platform/http/idempotency.ts';
import { jsonBody, query } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import { perMinute } from '../../platform/http/rate-limit.ts';
import type { TellStep } from '../fitting-step.ts';
import type { AuthenticateMerchant, Shopper } from '../shopper.ts';
import { currentText } from './current-text.ts';
import { type GiveDeps, type Given, giveConsent } from './give-consent.ts';
import { jurisdictionOf } from './jurisdiction.ts';

export interface ConsentRoutesDeps extends GiveDeps {
  /**
   * Whose session it is, on which page it began and when, and what was shown there.
   * @throws Problem session_missing, session_expired, origin_not_allowed
   */
  sessionOf(req: Request): Promise<{ shopper: Shopper } & Pick<Given, 'origin' | 'beganAt' | 'shown'>>;
  authenticateMerchant: AuthenticateMerchant;
  once: Once;
  hashAddress(ip: string): string;
  tellStep: TellStep;
  /** Per client address. */
  consentsPerMinute: number;
}

export function consentRoutes(deps: ConsentRoutesDeps): Router {
  const router = Router();
  router.post(
    '/v1/consents',
    perMinute(deps.consentsPerMinute, 'consents'),
    deps.once(async (req, res, keep) => {
      const { shopper, origin, beganAt, shown } = await deps.sessionOf(req);
      const agreed = await jsonBody(req, res, CreateConsent);
      const ipHash = req.ip ? deps.hashAddress(req.ip) : null;
      const gpc = req.get('sec-gpc') === '1';
      const given = { origin, beganAt, shown, ipHash, gpc };
      const receipt = await giveConsent(deps, shopper, given, agreed, keep(201, GivenConsent));
      deps.tellStep(req, shopper, { type: 'consented' });
      sendJson(res, 201, GivenConsent, receipt);
    }),
  );

  router.get('/v1/merchant/consent-text', async (req, res) => {
    const { id } = await deps.authenticateMerchant(req);
    const { locale, region } = query(req, ConsentTextQuery);
    const circumstances = { locale, jurisdiction: jurisdictionOf(region, locale), gpc: false };
    sendJson(res, 200, ConsentText, currentText(deps, await deps.termsOf(deps.database.sql, id), circumstances));
  });
  return router;
}
