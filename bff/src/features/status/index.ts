// The service's status, for pages: GET /v1/status
import { Router } from 'express';
import { ServiceStatus } from '../../contract/status.ts';
import { sendJson } from '../../platform/http/output.ts';
import { perMinute } from '../../platform/http/rate-limit.ts';
import type { JobQueue } from '../../platform/queue/queue.ts';
import type { Feature } from '../feature.ts';
import { statusTeller } from './show-status.ts';

/** Per client address. */
const STATUS_PER_MINUTE = 120;

export function statusFeature(deps: { queue: Pick<JobQueue, 'look'>; now(): Date }) {
  const routes = Router();
  const status = statusTeller(deps);
  routes.get('/v1/status', perMinute(STATUS_PER_MINUTE, 'status'), async (_req, res) => {
    sendJson(res, 200, ServiceStatus, await status());
  });
  return { routes } satisfies Feature;
}
