// A shopper asks for a picture: counted, recorded and queued together, or not at all.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { GenerateTryOn, TryOnAccepted } from '../../contract/try-on.ts';
import type { Database, Sql, Trx } from '../../platform/database/database.ts';
import type { JobQueue } from '../../platform/queue/queue.ts';
import { problem } from '../problem.ts';
import type { MerchantId, PhotoId, Shopper, TaskId } from '../shopper.ts';
import { chargeTryOn, quotaDay, quotaOf } from './quota.ts';
import { findTaskByKey, insertTask } from './store.ts';

export interface SubmitDeps {
  database: Database;
  queue: Pick<JobQueue, 'enqueue'>;
  /** @throws Problem consent_required */
  requireConsent(sql: Sql, shopper: Shopper): Promise<void>;
  hasProduct(sql: Sql, merchantId: MerchantId, productId: string): Promise<boolean>;
  /** Whether the photo is the shopper's and still there; keeps it alive for this try-on. */
  usePhoto(trx: Trx, shopper: Shopper, photoId: PhotoId): Promise<boolean>;
  now(): Date;
}

/**
 * @param idempotencyKey the same key with the same request answers with the same task and charges nothing more.
 * @throws Problem not_found, consent_required, quota_exhausted, idempotency_key_reused
 */
export async function submitTryOn(
  deps: SubmitDeps,
  shopper: Shopper,
  asked: z.infer<typeof GenerateTryOn>,
  idempotencyKey: string | null,
): Promise<TryOnAccepted> {
  const now = deps.now();
  return deps.database.transaction(async (trx) => {
    const earlier = idempotencyKey && (await repeated(trx, shopper, asked, idempotencyKey));
    if (earlier) return { task_id: earlier, quota: await quotaOf(trx, shopper.id, now) };

    await deps.requireConsent(trx, shopper);
    const photoId = asked.photo_id as PhotoId;
    if (!(await deps.usePhoto(trx, shopper, photoId))) {
      throw problem('not_found', { detail: 'This photo is not there any more; add it again.' });
    }
    if (!(await deps.hasProduct(trx, shopper.merchantId, asked.product_id))) {
      throw problem('not_found', { detail: 'This shop has no product of that id.' });
    }

    const id = randomUUID() as TaskId;
    const day = quotaDay(now);
    const task = { id, photoId, productId: asked.product_id, chargedDay: day, idempotencyKey, now };
    if (!(await insertTask(trx, shopper, task))) {
      // The same request, sent twice at once: the other one has just been committed.
      const twin = idempotencyKey && (await repeated(trx, shopper, asked, idempotencyKey));
      if (!twin) throw new Error('a task was neither inserted nor found');
      return { task_id: twin, quota: await quotaOf(trx, shopper.id, now) };
    }
    const charged = await chargeTryOn(trx, shopper.id, day);
    const quota = await quotaOf(trx, shopper.id, now);
    if (!charged) throw problem('quota_exhausted', { members: { quota }, headers: retryAt(quota.resets_at, now) });
    await deps.queue.enqueue(trx, id);
    return { task_id: id, quota };
  });
}

/** @throws Problem idempotency_key_reused when the key belongs to a different request. */
async function repeated(
  trx: Trx,
  shopper: Shopper,
  asked: z.infer<typeof GenerateTryOn>,
  key: string,
): Promise<TaskId | null> {
  const task = await findTaskByKey(trx, shopper, key);
  if (!task) return null;
  // A deleted photo leaves null behind; the product still has to match.
  const same = task.productId === asked.product_id && (task.photoId === null || task.photoId === asked.photo_id);
  if (!same) throw problem('idempotency_key_reused');
  return task.id;
}

function retryAt(instant: string, now: Date): Record<string, string> {
  const seconds = Math.ceil((Date.parse(instant) - now.getTime()) / 1_000);
  return { 'Retry-After': String(seconds) };
}
