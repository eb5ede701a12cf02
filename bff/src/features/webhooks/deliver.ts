// The worker's side: one delivery, from the queue to the merchant's server, and what its answer means for the delivery and for
// the endpoint. A kill may cut it off anywhere; it is then sent again, under the same id.
import type { MasterKeys } from '../../platform/crypto/master-keys.ts';
import { openWebhookSecret } from '../../platform/crypto/webhook-secrets.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { JobAttempt } from '../../platform/queue/queue.ts';
import type { SafeFetch } from '../../platform/safe-fetch/safe-fetch.ts';
import { type AnnounceDeps, announceEvent } from './announce-event.ts';
import { type DueDelivery, findDueDelivery, updateDelivery } from './deliveries-store.ts';
import {
  type DisabledReason,
  disableEndpoint,
  listSecrets,
  lockEndpoint,
  noteFailure,
  noteSuccess,
} from './endpoints-store.ts';
import { nextAttemptAt, RETRY_FOR_MS } from './retry-schedule.ts';
import { type Answered, send } from './send.ts';

/**
 * So long every attempt must have failed before an endpoint is switched off: a day, less an hour, because the first failure
 * comes some time after the event that is tried for a day.
 */
const FAILING_FOR_MS = RETRY_FOR_MS - 3_600_000;
/** HTTP 410: whoever answers so does not want to be asked again. */
const GONE = 410;

export interface DeliverDeps extends AnnounceDeps {
  database: Database;
  keys: MasterKeys;
  safeFetch: SafeFetch;
}

/** @throws where it cannot be sent or noted down for a reason of ours: the queue's to try again. */
export async function deliver(deps: DeliverDeps, { jobId, signal, runAgainIn }: JobAttempt): Promise<void> {
  const { sql } = deps.database;
  const due = await findDueDelivery(sql, jobId);
  if (!due) return;
  if (due.endpoint.disabled) {
    await updateDelivery(sql, due.id, due.attempts, { status: 'dead', httpStatus: null, fault: 'webhook_disabled' });
    return;
  }
  // A kill came between noting a failure down and putting the job back.
  const early = due.nextAttemptAt.getTime() - deps.now().getTime();
  if (early > 0) return runAgainIn(early);

  const sealed = await listSecrets(sql, due.merchantId, due.endpoint.id, deps.now());
  // Deleted since it was found: its secrets went with it, and there is nothing left to sign for.
  if (sealed.length === 0) return;
  const secrets = sealed.map((one) => openWebhookSecret(deps.keys, due.endpoint.id, one));
  const answered = await send(deps, due, secrets, signal);
  const waitMs = await deps.database.transaction((trx) => noteDown(deps, trx, due, answered));
  if (waitMs !== null) runAgainIn(waitMs);
}

/** The queue has given up on it: a fault of ours, again and again. */
export async function giveUpDelivery({ database }: Pick<DeliverDeps, 'database'>, id: string): Promise<void> {
  const due = await findDueDelivery(database.sql, id);
  if (!due) return;
  await updateDelivery(database.sql, id, due.attempts, { status: 'dead', httpStatus: null, fault: 'internal' });
}

/** @returns how long until the next attempt; null where there is none. */
async function noteDown(deps: DeliverDeps, trx: Trx, due: DueDelivery, answered: Answered): Promise<number | null> {
  // First, as whoever deletes it does: its deliveries go with it.
  if (!(await lockEndpoint(trx, due.merchantId, due.endpoint.id))) return null;
  const now = deps.now();
  const attempts = due.attempts + 1;
  const { httpStatus } = answered;
  if (answered.kind === 'delivered') {
    await updateDelivery(trx, due.id, attempts, { status: 'delivered', httpStatus: answered.httpStatus, at: now });
    await noteSuccess(trx, due.merchantId, due.endpoint.id);
    return null;
  }
  const { fault, pauseMs } = answered;
  const gone = httpStatus === GONE;
  const next = gone ? null : nextAttemptAt({ attempts, createdAt: due.createdAt, now, pauseMs, chance: Math.random() });
  await updateDelivery(
    trx,
    due.id,
    attempts,
    next ? { status: 'waiting', httpStatus, fault, nextAttemptAt: next } : { status: 'dead', httpStatus, fault },
  );
  const failingSince = await noteFailure(trx, due.merchantId, due.endpoint.id, now);
  if (failingSince && gone) await switchOff(deps, trx, due, 'gone');
  else if (failingSince && now.getTime() - failingSince.getTime() >= FAILING_FOR_MS) {
    await switchOff(deps, trx, due, 'failing');
  }
  return next && next.getTime() - now.getTime();
}

/** The merchant is told by the flag, and by their other endpoints. */
async function switchOff(deps: DeliverDeps, trx: Trx, { merchantId, endpoint }: DueDelivery, reason: DisabledReason) {
  await disableEndpoint(trx, merchantId, endpoint.id, { reason, now: deps.now() });
  const data = { webhook_id: endpoint.id, reason };
  await announceEvent(deps, trx, merchantId, { type: 'webhook.disabled', data });
}
