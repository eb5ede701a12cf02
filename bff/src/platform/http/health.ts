// What a process supervisor and a load balancer ask. Alive: the event loop turns. Ready: everything a request needs is up.
import { Router } from 'express';

export type Phase = 'starting' | 'running' | 'stopping';
export type CheckResult = 'ok' | 'waiting' | 'failing';

export interface HealthParts {
  phase(): Phase;
  /** By name; a check that throws is failing. */
  checks: Record<string, () => CheckResult | Promise<CheckResult>>;
}

export function healthRoutes({ phase, checks }: HealthParts): Router {
  const router = Router();
  router.get('/livez', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_req, res) => {
    const results = Object.fromEntries(
      await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await resultOf(check)] as const)),
    );
    const allOk = Object.values(results).every((result) => result === 'ok');
    const status = phase() !== 'running' ? phase() : allOk ? 'ok' : 'failing';
    res
      .status(status === 'ok' ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status, checks: results });
  });
  return router;
}

async function resultOf(check: HealthParts['checks'][string]): Promise<CheckResult> {
  try {
    return await check();
  } catch {
    return 'failing';
  }
}
