// Sessions: who may ask for anything at all, and for how long.
import type { Request } from 'express';
import type { Feature } from '../feature.ts';
import type { Shopper } from '../shopper.ts';
import { authenticate } from './authenticate.ts';
import { type SessionRoutesDeps, sessionsRoutes } from './routes.ts';
import { deleteExpiredSessions, findSealingKey, shredSealingKeys } from './store.ts';

/** No photo lives longer than two hours, so a key without a session is useless after three. */
const KEY_LIFETIME_MS = 3 * 3_600_000;

export function sessionsFeature(deps: SessionRoutesDeps) {
  const { sql } = deps.database;
  return {
    routes: sessionsRoutes(deps),
    authenticate: (req: Request) => authenticate({ sql, tokens: deps.tokens, now: deps.now }, req),
    /** Still wrapped; null once shredded. */
    sealingKeyOf: (shopper: Shopper) => findSealingKey(sql, shopper),
    async retention(now: Date) {
      const sessions = await deleteExpiredSessions(sql, now);
      return sessions + (await shredSealingKeys(sql, new Date(now.getTime() - KEY_LIFETIME_MS)));
    },
  } satisfies Feature & Record<string, unknown>;
}

export type { HouseModel } from './start-session.ts';
