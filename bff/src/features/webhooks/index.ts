// Webhooks: a merchant's own server is told what happens, signed, at least once.
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { JobHandlers, JobQueue } from '../../platform/queue/queue.ts';
import type { ExportedFile, Feature } from '../feature.ts';
import type { ShopEvent } from '../shop-event.ts';
import type { MerchantId, Shopper } from '../shopper.ts';
import type { ShopperEvent } from '../shopper-event.ts';
import { announceEvent } from './announce-event.ts';
import { type DeliverDeps, deliver, giveUpDelivery } from './deliver.ts';
import { deleteExpiredSecrets } from './endpoints-store.ts';
import { shopperReference } from './events.ts';
import { deleteEventsAbout, deleteOldEvents, listEventsAbout } from './events-store.ts';
import { EVENT_LIFETIME_MS } from './lifetime.ts';
import { type WebhookRoutesDeps, webhookRoutes } from './routes.ts';

const SWEEP_BATCH = 500;

type WebhooksDeps = WebhookRoutesDeps & DeliverDeps & { queue: JobQueue };

export function webhooksFeature(deps: WebhooksDeps) {
  const { sql } = deps.database;
  return {
    routes: webhookRoutes(deps),
    jobs: {
      run: (attempt) => deliver(deps, attempt),
      giveUp: (id) => giveUpDelivery(deps, id),
    } satisfies JobHandlers,
    /** As part of the transaction in which it happens. */
    announceEvent: (trx: Trx, event: ShopperEvent) => announceEvent(deps, trx, event.shopper.merchantId, event),
    announceShopEvent: (trx: Trx, merchant: MerchantId, event: ShopEvent) => announceEvent(deps, trx, merchant, event),
    /** Whatever was told of them until now, but for the news that they are being erased. */
    async eraseShopper(trx: Trx, shopper: Shopper) {
      const events = await deleteEventsAbout(trx, shopper.merchantId, shopperReference(shopper));
      return { counts: { events_told: events } };
    },
    exportShopper: exportEvents,
    async retention(now: Date) {
      const events = await deleteOldEvents(sql, new Date(now.getTime() - EVENT_LIFETIME_MS), SWEEP_BATCH);
      return events + (await deleteExpiredSecrets(sql, now));
    },
  } satisfies Feature & Record<string, unknown>;
}

async function* exportEvents(sql: Sql, shopper: Shopper): AsyncGenerator<ExportedFile> {
  yield {
    path: 'told-to-the-shop.json',
    about:
      'What the shop’s own server was told about you in the last 30 days, under the reference it has instead of a name',
    content: await listEventsAbout(sql, shopper.merchantId, shopperReference(shopper)),
  };
}

export { webhookNotices } from './notices.ts';
export { webhookSecretsColumn } from './webhook-secrets-column.ts';
