// What a process supervisor and a load balancer ask. Alive: the event loop turns. Ready: everything a request needs is up.
import { Router } from 'express';

export type Phase = 'starting' | 'running' | 'stopping';

export interface HealthChecks {
  phase(): Phase;
  /** Each resolves to whether it is up; a throw counts as down. Asked only while running. */
  checks: Record<string, () => Promise<boolean>>;
}

export function healthRoutes({ phase, checks }: HealthChecks): Router {
  const router = Router();
  router.get('/livez', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_req, res) => {
    res.set('Cache-Control', 'no-store');
    if (phase() !== 'running') return void res.status(503).json({ status: phase() });
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, (await isUp(check)) ? 'ok' : 'failing'] as const),
    );
    const ready = results.every(([, result]) => result === 'ok');
    res.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'failing', checks: Object.fromEntries(results) });
  });
  return router;
}

async function isUp(check: () => Promise<boolean>): Promise<boolean> {
  try {
    return await check();
  } catch {
    return false;
  }
}
