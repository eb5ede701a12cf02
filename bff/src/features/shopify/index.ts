// Shopify: what it obliges every app to do for a shop's customers, and for shops that leave.
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { JobHandlers } from '../../platform/queue/queue.ts';
import type { ExportedFile, Feature } from '../feature.ts';
import type { Shopper } from '../shopper.ts';
import { type FulfilDeps, fulfilRequest } from './fulfil-request.ts';
import { REQUEST_LIFETIME_MS } from './lifetime.ts';
import { type ShopifyRoutesDeps, shopifyRoutes } from './routes.ts';
import { anonymiseRequests, deleteOldRequests, listRequestsOf } from './store.ts';

const SWEEP_BATCH = 200;
/** So that a big shop's leaving is not all that the queue does. */
const PAUSE_MS = 250;

export function shopifyFeature(deps: ShopifyRoutesDeps & FulfilDeps) {
  return {
    routes: shopifyRoutes(deps),
    jobs: {
      async run({ jobId, runAgainIn }) {
        if (!(await fulfilRequest(deps, jobId))) runAgainIn(PAUSE_MS);
      },
      // A demand to be forgotten is not given up.
      async giveUp(id) {
        while (!(await fulfilRequest(deps, id)));
      },
    } satisfies JobHandlers,
    async eraseShopper(trx: Trx, shopper: Shopper) {
      await anonymiseRequests(trx, shopper);
      return { counts: {} };
    },
    exportShopper: exportRequests,
    retention: (now: Date) =>
      deleteOldRequests(deps.database.sql, new Date(now.getTime() - REQUEST_LIFETIME_MS), SWEEP_BATCH),
  } satisfies Feature & Record<string, unknown>;
}

async function* exportRequests(sql: Sql, shopper: Shopper): AsyncGenerator<ExportedFile> {
  yield {
    path: 'asked-through-the-shop.json',
    about: 'What you have asked for by way of the shop',
    content: await listRequestsOf(sql, shopper),
  };
}
