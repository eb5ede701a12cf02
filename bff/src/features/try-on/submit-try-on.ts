// A shopper asks for a picture: counted, recorded and queued together, or not at all.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { GenerateTryOn, TryOnAccepted } from '../../contract/try-on.ts';
import type { Database, Sql, Trx } from '../../platform/database/database.ts';
import type { KeepWithin } from '../../platform/http/idempotency.ts';
import { type RateLimitState, rateLimitHeaders } from '../../platform/http/rate-limit-headers.ts';
import type { JobQueue } from '../../platform/queue/queue.ts';
import type { GarmentKind } from '../../renderers/renderer.ts';
import { problem } from '../problem.ts';
import type { MerchantId, PhotoId, RequireConsent, Shopper, TaskId } from '../shopper.ts';
import { type Counter, countersFor, quotaAt, quotaDay, quotaFrom, remaining, type Used } from './counters.ts';
import type { TryOnLimits } from './limits.ts';
import { madeFrom } from './made-from.ts';
import { chargeTryOn, usedOf } from './quota.ts';
import { insertTask } from './store.ts';

const NO_PHOTO = {
  gone: 'This photo is not there any more; add it again.',
  'used up': 'This photo was for one try-on only, as you chose; add it again for another.',
};

const NO_PRODUCT = 'This shop has no product of that id.';
const NO_COLOUR = 'This shop has no product of that id, or no picture of it in that colour.';

export interface SubmitDeps {
  database: Database;
  queue: Pick<JobQueue, 'enqueue'>;
  limits: TryOnLimits;
  requireConsent: RequireConsent;
  /** Null where the shop has no such product, or it no such colour. */
  findGarment(
    sql: Sql,
    merchantId: MerchantId,
    productId: string,
    colour: string | null,
  ): Promise<{ object: string | null; kind: GarmentKind } | null>;
  /** Changes with whatever would make another picture of the same photo and garment. */
  drawingVersion(kind: GarmentKind): string;
  /** Keeps the photo alive for this try-on, where it is the shopper's and still there. */
  usePhoto(trx: Trx, shopper: Shopper, photoId: PhotoId): Promise<keyof typeof NO_PHOTO | 'ready'>;
  now(): Date;
}

export interface Asker {
  shopper: Shopper;
  /** Undefined where the connection no longer says. */
  address: string | undefined;
  /** Of the network the request comes from; null where the connection no longer says. */
  addressHash: string | null;
  /** Kind of, as the request names it. */
  device: string;
}

export interface Submitted {
  accepted: TryOnAccepted;
  /** What is left to the shopper. */
  rateLimits: RateLimitState[];
  /** The same picture is there or on its way. */
  isRepeated: boolean;
}

/**
 * @param keep the last step, with the answer of what has been made.
 * @throws Problem not_found, consent_required, shopper_blocked, quota_exhausted, shop_quota_exhausted, address_quota_exhausted
 */
export async function submitTryOn(
  deps: SubmitDeps,
  { shopper, address, addressHash, device }: Asker,
  asked: z.infer<typeof GenerateTryOn>,
  keep: KeepWithin<TryOnAccepted>,
): Promise<Submitted> {
  const now = deps.now();
  const day = quotaDay(now);
  return deps.database.transaction(async (trx) => {
    const counters = countersFor(shopper, await deps.limits.limitsOf(trx, shopper), addressHash, now);
    await deps.requireConsent(trx, shopper, address);
    const photoId = asked.photo_id as PhotoId;
    const use = await deps.usePhoto(trx, shopper, photoId);
    if (use !== 'ready') throw problem('not_found', { detail: NO_PHOTO[use] });
    const productId = asked.product_id;
    const colour = asked.colour ?? null;
    const garment = await deps.findGarment(trx, shopper.merchantId, productId, colour);
    if (!garment) throw problem('not_found', { detail: colour === null ? NO_PRODUCT : NO_COLOUR });

    const id = randomUUID() as TaskId;
    const charge = { day, scopes: counters.map(({ scope }) => scope) };
    const { object, kind } = garment;
    const drawingVersion = deps.drawingVersion(kind);
    const from = madeFrom({ photoId, productId, garment: object, kind, drawingVersion });
    const twin = await insertTask(trx, shopper, {
      id,
      photoId,
      productId,
      colour,
      madeFrom: from,
      charge,
      device,
      now,
    });
    if (twin) {
      // The same picture, which is there or on its way: nothing is drawn and nothing is counted, not even by who has none left.
      const known = submitted(twin, counters, await usedOf(trx, counters, day), now);
      await keep(trx, known.accepted);
      return { ...known, isRepeated: true };
    }
    // Enqueued first: the counters, which everybody in the shop waits for, are then held for a statement and the commit.
    await deps.queue.enqueue(trx, id, { group: shopper.merchantId });
    const used = await chargeTryOn(trx, counters, day);
    const exhausted = counters.find(({ scope }) => !used.has(scope));
    if (exhausted) throw exhaustedBy(exhausted, now);
    const made = submitted(id, counters, used, now);
    await keep(trx, made.accepted);
    return { ...made, isRepeated: false };
  });
}

function submitted(
  task_id: TaskId,
  counters: readonly Counter[],
  used: Used,
  now: Date,
): Omit<Submitted, 'isRepeated'> {
  const own = counters.filter((counter) => counter.of === 'shopper');
  return {
    accepted: { task_id, quota: quotaFrom(own, used) },
    rateLimits: own.map((counter) => rateLimit(counter, used, now)),
  };
}

const EXHAUSTED = {
  shopper: 'quota_exhausted',
  address: 'address_quota_exhausted',
  shop: 'shop_quota_exhausted',
} as const;

function exhaustedBy(counter: Counter, now: Date) {
  const used = new Map([[counter.scope, counter.most]]);
  const state = rateLimit(counter, used, now);
  return problem(EXHAUSTED[counter.of], {
    members: { quota: quotaAt(counter, used) },
    headers: { 'Retry-After': String(state.resetSeconds), ...rateLimitHeaders([state]) },
  });
}

function rateLimit(counter: Counter, used: Used, now: Date): RateLimitState {
  return {
    name: counter.policy,
    limit: counter.most,
    remaining: remaining(counter, used),
    windowSeconds: counter.windowSeconds,
    resetSeconds: Math.ceil((counter.opensAt.getTime() - now.getTime()) / 1_000),
    partition: counter.scope,
  };
}
