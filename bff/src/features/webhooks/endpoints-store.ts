// SQL of webhook endpoints and the secrets they are signed for with.
import { sql as template } from 'kysely';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

export type DisabledReason = 'gone' | 'failing';

export interface EndpointRow {
  id: string;
  url: string;
  events: string[];
  created_at: Date;
  failing_since: Date | null;
  disabled_at: Date | null;
  disabled_reason: DisabledReason | null;
}

const COLUMNS = ['id', 'url', 'events', 'created_at', 'failing_since', 'disabled_at', 'disabled_reason'] as const;

export async function insertEndpoint(
  trx: Trx,
  merchant: MerchantId,
  endpoint: { id: string; url: string; events: readonly string[]; createdAt: Date },
): Promise<void> {
  await trx
    .insertInto('webhook_endpoints')
    .values({
      id: endpoint.id,
      merchant_id: merchant,
      url: endpoint.url,
      events: JSON.stringify(endpoint.events),
      created_at: endpoint.createdAt,
      failing_since: null,
      disabled_at: null,
      disabled_reason: null,
    })
    .execute();
}

/** Oldest first. */
export async function listEndpoints(sql: Sql, merchant: MerchantId): Promise<EndpointRow[]> {
  return sql
    .selectFrom('webhook_endpoints')
    .select(COLUMNS)
    .where('merchant_id', '=', merchant)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Those that are switched off, longest ago first, each with how many of its events were given up and have not arrived since. */
export async function listSwitchedOff(sql: Sql, merchant: MerchantId) {
  return sql
    .selectFrom('webhook_endpoints as endpoint')
    .select((endpoint) => [
      'endpoint.id',
      'endpoint.url',
      'endpoint.disabled_at',
      'endpoint.disabled_reason',
      endpoint
        .selectFrom('webhook_deliveries as dead')
        // A replay that was given up as well is the same event once more.
        .select(({ fn }) => fn.count<number>('dead.event_id').distinct().as('count'))
        .whereRef('dead.merchant_id', '=', 'endpoint.merchant_id')
        .whereRef('dead.endpoint_id', '=', 'endpoint.id')
        .where('dead.status', '=', 'dead')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('webhook_deliveries as other')
                .select('other.id')
                .whereRef('other.merchant_id', '=', 'dead.merchant_id')
                .whereRef('other.endpoint_id', '=', 'dead.endpoint_id')
                .whereRef('other.event_id', '=', 'dead.event_id')
                .where('other.status', '!=', 'dead'),
            ),
          ),
        )
        .as('dead_letters'),
    ])
    .where('endpoint.merchant_id', '=', merchant)
    .where('endpoint.disabled_at', 'is not', null)
    .orderBy('endpoint.disabled_at')
    .orderBy('endpoint.id')
    .execute();
}

/** Held until the transaction ends, so that two at once cannot both be the last that fits. */
export async function lockMerchant(trx: Trx, merchant: MerchantId): Promise<void> {
  await trx.selectFrom('merchants').select('id').where('id', '=', merchant).forNoKeyUpdate().execute();
}

export async function findEndpoint(sql: Sql, merchant: MerchantId, id: string): Promise<EndpointRow | null> {
  const row = await sql
    .selectFrom('webhook_endpoints')
    .select(COLUMNS)
    .where('merchant_id', '=', merchant)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Held until the transaction ends. @returns false where it is gone. */
export async function lockEndpoint(trx: Trx, merchant: MerchantId, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('webhook_endpoints')
    .select('id')
    .where('merchant_id', '=', merchant)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Ids of those that want to know of it and are not disabled. None is deleted before the transaction ends. */
export async function findSubscribers(trx: Trx, merchant: MerchantId, type: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('webhook_endpoints')
    .select('id')
    .where('merchant_id', '=', merchant)
    .where('disabled_at', 'is', null)
    .where(template<boolean>`events @> ${JSON.stringify([type])}::jsonb`)
    .orderBy('id')
    // As each delivery does, only sooner: whoever notes down how another delivery went is not waited for.
    .forKeyShare()
    .execute();
  return rows.map(({ id }) => id);
}

/** With its secrets and deliveries. @returns false where there is none. */
export async function deleteEndpoint(sql: Sql, merchant: MerchantId, id: string): Promise<boolean> {
  const { numDeletedRows } = await sql
    .deleteFrom('webhook_endpoints')
    .where('merchant_id', '=', merchant)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Its day of failures begins anew. */
export async function enableEndpoint(sql: Sql, merchant: MerchantId, id: string): Promise<EndpointRow | null> {
  const row = await sql
    .updateTable('webhook_endpoints')
    .set({ disabled_at: null, disabled_reason: null, failing_since: null })
    .where('merchant_id', '=', merchant)
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirst();
  return row ?? null;
}

export async function noteSuccess(trx: Trx, merchant: MerchantId, id: string): Promise<void> {
  await trx
    .updateTable('webhook_endpoints')
    .set({ failing_since: null })
    .where('merchant_id', '=', merchant)
    .where('id', '=', id)
    .where('failing_since', 'is not', null)
    .execute();
}

/** @returns since when it has been failing; null where it is gone or disabled already. */
export async function noteFailure(trx: Trx, merchant: MerchantId, id: string, now: Date): Promise<Date | null> {
  const row = await trx
    .updateTable('webhook_endpoints')
    .set((eb) => ({ failing_since: eb.fn.coalesce('failing_since', eb.val(now)) }))
    .where('merchant_id', '=', merchant)
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .returning('failing_since')
    .executeTakeFirst();
  return row?.failing_since ?? null;
}

export async function disableEndpoint(
  trx: Trx,
  merchant: MerchantId,
  id: string,
  { reason, now }: { reason: DisabledReason; now: Date },
): Promise<void> {
  await trx
    .updateTable('webhook_endpoints')
    .set({ disabled_at: now, disabled_reason: reason })
    .where('merchant_id', '=', merchant)
    .where('id', '=', id)
    .execute();
}

export async function insertSecret(
  trx: Trx,
  merchant: MerchantId,
  secret: { id: string; endpointId: string; sealed: string; masterKeyId: string; createdAt: Date },
): Promise<void> {
  await trx
    .insertInto('webhook_secrets')
    .values({
      id: secret.id,
      merchant_id: merchant,
      endpoint_id: secret.endpointId,
      sealed: secret.sealed,
      master_key_id: secret.masterKeyId,
      created_at: secret.createdAt,
      expires_at: null,
    })
    .execute();
}

/** Still sealed, newest first. */
export async function listSecrets(sql: Sql, merchant: MerchantId, endpointId: string, now: Date): Promise<string[]> {
  const rows = await sql
    .selectFrom('webhook_secrets')
    .select('sealed')
    .where('merchant_id', '=', merchant)
    .where('endpoint_id', '=', endpointId)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(({ sealed }) => sealed);
}

/** Those that had no end get this one; those that were about to end do so at once, so that there are never three. */
export async function retireSecrets(
  trx: Trx,
  merchant: MerchantId,
  endpointId: string,
  { now, expiresAt }: { now: Date; expiresAt: Date },
): Promise<void> {
  const secrets = trx
    .updateTable('webhook_secrets')
    .where('merchant_id', '=', merchant)
    .where('endpoint_id', '=', endpointId);
  await secrets.set({ expires_at: now }).where('expires_at', '>', now).execute();
  await secrets.set({ expires_at: expiresAt }).where('expires_at', 'is', null).execute();
}

export async function deleteExpiredSecrets(sql: Sql, now: Date): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('webhook_secrets')
    .where('expires_at', '<=', now)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
