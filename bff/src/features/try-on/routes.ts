// POST /v1/try-on/generate, GET /v1/try-on/status/:id, DELETE /v1/try-on/:id
import { type Request, Router } from 'express';
import { Id } from '../../contract/common.ts';
import { GenerateTryOn, TryOnAccepted, TryOnStatus } from '../../contract/try-on.ts';
import { openEventStream, wantsEventStream } from '../../platform/http/event-stream.ts';
import type { Once } from '../../platform/http/idempotency.ts';
import { jsonBody, pathParam } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import { rateLimitHeaders } from '../../platform/http/rate-limit-headers.ts';
import { deviceOf, type TellStep } from '../fitting-step.ts';
import type { Authenticate, TaskId } from '../shopper.ts';
import { type FollowDeps, followTryOn, stateOf, tryOnStatus } from './follow-try-on.ts';
import { type StopDeps, stopTryOn } from './stop-try-on.ts';
import { type SubmitDeps, submitTryOn } from './submit-try-on.ts';

export type TryOnRoutesDeps = SubmitDeps &
  FollowDeps &
  StopDeps & {
    authenticate: Authenticate;
    once: Once;
    tellStep: TellStep;
    /** Keyed, so that addresses can be counted without being held. */
    hashNetwork(address: string): string;
    baseUrl(req: Request): string;
    /** Fires when the server begins to stop: open streams end then. */
    stopping: AbortSignal;
  };

export function tryOnRoutes(deps: TryOnRoutesDeps): Router {
  const router = Router();

  router.post(
    '/v1/try-on/generate',
    deps.once(async (req, res, keep) => {
      const shopper = await deps.authenticate(req);
      const asked = await jsonBody(req, res, GenerateTryOn);
      const addressHash = req.ip ? deps.hashNetwork(req.ip) : null;
      const asker = { shopper, address: req.ip, addressHash, device: deviceOf(req) };
      const { accepted, rateLimits, isRepeated } = await submitTryOn(deps, asker, asked, keep(202, TryOnAccepted));
      if (!isRepeated) deps.tellStep(req, shopper, { type: 'try_on', productId: asked.product_id });
      res.set(rateLimitHeaders(rateLimits));
      sendJson(res, 202, TryOnAccepted, accepted);
    }),
  );

  router.get('/v1/try-on/status/:id', async (req, res) => {
    const shopper = await deps.authenticate(req);
    const task = pathParam(req, 'id', Id) as TaskId;
    const baseUrl = deps.baseUrl(req);
    res.vary('Accept');
    if (!wantsEventStream(req)) {
      return sendJson(res, 200, TryOnStatus, await tryOnStatus(deps, shopper, task, baseUrl));
    }

    // An open stream cannot say any more that there is no such try-on.
    await stateOf(deps, shopper, task);
    const stream = openEventStream(res, deps.stopping);
    try {
      for await (const change of followTryOn(deps, shopper, task, baseUrl, stream.closed)) {
        stream.send('status', TryOnStatus.parse(change));
      }
    } finally {
      stream.end();
    }
  });

  router.delete('/v1/try-on/:id', async (req, res) => {
    const shopper = await deps.authenticate(req);
    const task = pathParam(req, 'id', Id) as TaskId;
    await stopTryOn(deps, shopper, task);
    sendJson(res, 200, TryOnStatus, await tryOnStatus(deps, shopper, task, deps.baseUrl(req)));
  });

  return router;
}
