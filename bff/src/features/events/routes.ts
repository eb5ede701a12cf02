// POST /v1/events, POST /v1/merchant/orders, POST /v1/merchant/returns, GET /v1/merchant/events-aside
import { type Request, Router } from 'express';
import { isbot } from 'isbot';
import {
  AsideList,
  type AsideReason,
  EventBatch,
  EventBatchQuery,
  type EventType,
  Recorded,
  RecordOrder,
  RecordReturn,
} from '../../contract/events.ts';
import { bearerToken } from '../../platform/http/bearer.ts';
import { jsonBody, query } from '../../platform/http/input.ts';
import { sendJson, sendNothing } from '../../platform/http/output.ts';
import { perMinute } from '../../platform/http/rate-limit.ts';
import { embeddable } from '../../platform/http/security-headers.ts';
import { deviceOf } from '../fitting-step.ts';
import { problem } from '../problem.ts';
import type { AuthenticateMerchant, MerchantId } from '../shopper.ts';
import { type RecordDeps, recordOrder, recordReturn } from './record-order.ts';
import { listAsides } from './store.ts';
import { takeBatch } from './take-batch.ts';
import type { Tally } from './tally.ts';

/** Of one list: a quarter of a year has fewer days and reasons, orders are the newest. */
const MOST_ASIDE = 500;
/** What a page may do is asked once for so long, not with every batch. */
const REMEMBERED_MS = 10_000;
const MOST_REMEMBERED = 1_000;

export interface EventRoutesDeps extends RecordDeps {
  tally: Tally;
  /** Batches per client address. */
  eventsPerMinute: number;
  authenticateMerchant: AuthenticateMerchant;
  merchants: {
    byKey(key: string, origin: string | null): Promise<{ id: MerchantId; originAllowed: boolean } | null>;
    refuseInBrowser(req: Request, key: string): void;
  };
}

export function eventsRoutes(deps: EventRoutesDeps): Router {
  const { tally, now } = deps;
  const shopOf = rememberingShops(deps.merchants);
  const router = Router();

  // Browsers show the page of a shop an error for every beacon whose answer they may not give to it.
  router.post('/v1/events', embeddable, perMinute(deps.eventsPerMinute, 'events'), async (req, res) => {
    const key = bearerToken(req) ?? query(req, EventBatchQuery).key;
    if (!key) throw problem('key_missing');
    deps.merchants.refuseInBrowser(req, key);
    const shop = await shopOf(key, req.get('origin') ?? null);
    if (!shop) throw problem('key_unknown');
    if (!shop.originAllowed) throw problem('origin_not_allowed');
    // A beacon's body is text, so that no page has to ask first whether it may send it.
    const batch = await jsonBody(req, res, EventBatch, ['application/json', 'text/plain']);
    // Global Privacy Control: of whoever sends it nothing is counted before they have agreed to something.
    if (req.get('sec-gpc') === '1') return sendNothing(res);
    const told = { merchantId: shop.id, device: deviceOf(req), isBot: isbot(req.get('user-agent') ?? '') };
    if (!tally.add(takeBatch(told, batch, now()))) throw problem('rate_limited', { headers: { 'Retry-After': '1' } });
    sendNothing(res);
  });

  router.post('/v1/merchant/orders', async (req, res) => {
    const { id } = await deps.authenticateMerchant(req);
    sendJson(res, 200, Recorded, await recordOrder(deps, id, await jsonBody(req, res, RecordOrder)));
  });

  router.post('/v1/merchant/returns', async (req, res) => {
    const { id } = await deps.authenticateMerchant(req);
    sendJson(res, 200, Recorded, await recordReturn(deps, id, await jsonBody(req, res, RecordReturn)));
  });

  router.get('/v1/merchant/events-aside', async (req, res) => {
    const { id } = await deps.authenticateMerchant(req);
    const rows = await listAsides(deps.database.sql, id, MOST_ASIDE);
    const items = rows.map(({ day, type, reason, order_id, count }) => ({
      day,
      type: type as EventType,
      reason: reason as AsideReason,
      order_id: order_id || null,
      count: Number(count),
    }));
    sendJson(res, 200, AsideList, { items });
  });
  return router;
}

type Shop = Awaited<ReturnType<EventRoutesDeps['merchants']['byKey']>>;

/** Only what works is remembered: a key or an origin that has just been added works at once. */
function rememberingShops({ byKey }: EventRoutesDeps['merchants']) {
  const known = new Map<string, { shop: Shop; at: number }>();
  return async (key: string, origin: string | null): Promise<Shop> => {
    const name = `${key} ${origin}`;
    const found = known.get(name);
    if (found && performance.now() - found.at < REMEMBERED_MS) return found.shop;
    const shop = await byKey(key, origin);
    if (known.size >= MOST_REMEMBERED) known.clear();
    if (shop?.originAllowed) known.set(name, { shop, at: performance.now() });
    else known.delete(name);
    return shop;
  };
}
