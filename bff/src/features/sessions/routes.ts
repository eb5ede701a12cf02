// POST /v1/sessions, DELETE /v1/sessions/current
import { type Request, Router } from 'express';
import { CreateSession, Session } from '../../contract/sessions.ts';
import { bearerToken } from '../../platform/http/bearer.ts';
import type { Once } from '../../platform/http/idempotency.ts';
import { jsonBody } from '../../platform/http/input.ts';
import { sendJson, sendNothing } from '../../platform/http/output.ts';
import { perMinute } from '../../platform/http/rate-limit.ts';
import { endSession } from './end-session.ts';
import { type StartSessionDeps, startSession } from './start-session.ts';
import type { SessionRow } from './store.ts';

export interface SessionRoutesDeps extends StartSessionDeps {
  /** Per client address. */
  sessionsPerMinute: number;
  baseUrl(req: Request): string;
  once: Once;
  merchants: StartSessionDeps['merchants'] & { refuseInBrowser(req: Request, key: string): void };
}

export function sessionsRoutes(deps: SessionRoutesDeps, sessionOf: (req: Request) => Promise<SessionRow>): Router {
  const router = Router();
  router.post(
    '/v1/sessions',
    perMinute(deps.sessionsPerMinute, 'sessions'),
    deps.once(async (req, res) => {
      const { locale, region, resume_secret, customer_token } = await jsonBody(req, res, CreateSession);
      const key = bearerToken(req);
      // A shop that has put the wrong key into its pages should hear of it before anyone finds the key there.
      if (key) deps.merchants.refuseInBrowser(req, key);
      const session = await startSession(deps, {
        key,
        origin: req.get('origin') ?? null,
        locale,
        region,
        gpc: req.get('sec-gpc') === '1',
        address: req.ip,
        resumeSecret: resume_secret,
        customerToken: customer_token,
      });
      const base = deps.baseUrl(req);
      const house_models = session.house_models.map((model) => ({
        ...model,
        image_url: new URL(model.image_url, base).href,
      }));
      sendJson(res, 201, Session, { ...session, house_models });
    }),
  );

  router.delete('/v1/sessions/current', async (req, res) => {
    await endSession(deps.database, await sessionOf(req));
    sendNothing(res);
  });
  return router;
}
