// GET /metrics, for whoever has the operator's token. Without one there is no such address.
import { createHash, timingSafeEqual } from 'node:crypto';
import { Router } from 'express';
import type { Metrics } from '../telemetry/metrics.ts';
import { bearerToken } from './bearer.ts';

export function metricsRoute(metrics: Pick<Metrics, 'read'>, token: string | undefined): Router {
  const router = Router();
  if (token === undefined) return router;
  router.get('/metrics', async (req, res) => {
    const given = bearerToken(req);
    if (given === null || !timingSafeEqual(hashOf(given), hashOf(token))) {
      res.status(401).set({ 'Cache-Control': 'no-store', 'WWW-Authenticate': 'Bearer' }).end();
      return;
    }
    const { type, text } = await metrics.read();
    res.set('Cache-Control', 'no-store').type(type).send(text);
  });
  return router;
}

/** So that both are equally long. */
function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
