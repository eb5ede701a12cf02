// Sessions: who may ask for anything at all, and for how long.
import type { Request } from 'express';
import type { Sql, Trx } from '../../platform/database/database.ts';
import { bearerToken } from '../../platform/http/bearer.ts';
import type { ExportedFile, Feature } from '../feature.ts';
import { problem } from '../problem.ts';
import type { Shopper } from '../shopper.ts';
import { authenticate } from './authenticate.ts';
import { KEY_LIFETIME_MS } from './lifetime.ts';
import { type SessionRoutesDeps, sessionsRoutes } from './routes.ts';
import {
  deleteExpiredSessions,
  deleteShopper,
  findSealingKey,
  findShown,
  findVisit,
  holdShopper,
  shredSealingKeys,
} from './store.ts';

interface SessionsDeps extends SessionRoutesDeps {
  /** Whether the demo shop's sessions count. */
  demo: boolean;
}

export function sessionsFeature(deps: SessionsDeps) {
  const { sql } = deps.database;
  return {
    routes: sessionsRoutes(deps),
    authenticate: (req: Request) => authenticate({ ...deps, sql }, req),
    /** What the session of a request was shown when it began; null where it is gone. */
    shownTo: (req: Request) => findShown(sql, deps.tokens.hash(bearerToken(req) ?? '')),
    holdShopper,
    /** Still wrapped; null once shredded. */
    sealingKeyOf: findSealingKey,
    async eraseShopper(trx: Trx, shopper: Shopper) {
      const counts = await deleteShopper(trx, shopper);
      // Erased twice at once: there is one receipt.
      if (!counts) throw problem('session_expired');
      return { counts };
    },
    exportShopper: exportVisit,
    async retention(now: Date) {
      const sessions = await deleteExpiredSessions(sql, now);
      return sessions + (await shredSealingKeys(sql, new Date(now.getTime() - KEY_LIFETIME_MS)));
    },
  } satisfies Feature & Record<string, unknown>;
}

async function* exportVisit(sql: Sql, shopper: Shopper): AsyncGenerator<ExportedFile> {
  yield {
    path: 'visit.json',
    about: 'The random number you have here instead of a name, the shop, and your sessions',
    content: await findVisit(sql, shopper),
  };
}

export type { HouseModel } from './start-session.ts';
