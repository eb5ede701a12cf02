// SQL of shoppers and their sessions.
import type { Jurisdiction } from '../../contract/consents.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId, Shopper, ShopperId } from '../shopper.ts';
import { SESSION_LIFETIME_MS } from './lifetime.ts';

export interface NewShopper extends Shopper {
  sealingKeyWrapped: string;
  masterKeyId: string;
  createdAt: Date;
}

export async function insertShopper(trx: Trx, shopper: NewShopper): Promise<void> {
  await trx
    .insertInto('shoppers')
    .values({
      id: shopper.id,
      merchant_id: shopper.merchantId,
      sealing_key_wrapped: shopper.sealingKeyWrapped,
      master_key_id: shopper.masterKeyId,
      created_at: shopper.createdAt,
    })
    .execute();
}

/** What a session was shown when it began: the consent text, and what that depended on. */
export interface Shown {
  locale: string;
  jurisdiction: Jurisdiction;
  gpc: boolean;
  textSha256: string | null;
}

export async function insertSession(
  trx: Trx,
  shopper: Shopper,
  session: { tokenHash: string; origin: string; shown: Shown; expiresAt: Date },
): Promise<void> {
  await trx
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      merchant_id: shopper.merchantId,
      shopper_id: shopper.id,
      origin: session.origin,
      locale: session.shown.locale,
      jurisdiction: session.shown.jurisdiction,
      gpc: session.shown.gpc,
      consent_text_sha256: session.shown.textSha256,
      expires_at: session.expiresAt,
    })
    .execute();
}

export interface SessionRow {
  tokenHash: string;
  shopper: Shopper;
  origin: string;
  shown: Shown;
  beganAt: Date;
  expiresAt: Date;
}

/** @param demo whether sessions of a demo shop count; a former start in demo mode may have left some. */
export async function findSession(sql: Sql, tokenHash: string, demo: boolean): Promise<SessionRow | null> {
  const row = await sql
    .selectFrom('sessions')
    .innerJoin('merchants', 'merchants.id', 'sessions.merchant_id')
    .select([
      'merchant_id',
      'shopper_id',
      'origin',
      'locale',
      'jurisdiction',
      'gpc',
      'consent_text_sha256',
      'expires_at',
    ])
    .where('token_hash', '=', tokenHash)
    .$if(!demo, (found) => found.where('merchants.demo', '=', false))
    .executeTakeFirst();
  if (!row) return null;
  const { origin, locale, jurisdiction, gpc, consent_text_sha256: textSha256 } = row;
  return {
    tokenHash,
    shopper: { id: row.shopper_id as ShopperId, merchantId: row.merchant_id as MerchantId },
    origin,
    shown: { locale, jurisdiction, gpc, textSha256 },
    beganAt: new Date(row.expires_at.getTime() - SESSION_LIFETIME_MS),
    expiresAt: row.expires_at,
  };
}

/**
 * Everything that begins or ends something of a shopper takes turns at their row: what begins shares it, what ends it or
 * changes what they agreed to has it alone. Rows that refer to the shopper's are written meanwhile as ever.
 * @returns false where the shopper is gone.
 */
export async function holdShopper(sql: Sql, shopper: Shopper, how: 'shared' | 'alone'): Promise<boolean> {
  const row = sql
    .selectFrom('shoppers')
    .select('id')
    .where('merchant_id', '=', shopper.merchantId)
    .where('id', '=', shopper.id);
  const held = await (how === 'shared' ? row.forShare() : row.forNoKeyUpdate()).executeTakeFirst();
  return held !== undefined;
}

/** The key under which the shopper's photos are sealed, still wrapped; null once shredded. */
export async function findSealingKey(sql: Sql, shopper: Shopper): Promise<string | null> {
  const row = await sql
    .selectFrom('shoppers')
    .select('sealing_key_wrapped')
    .where('id', '=', shopper.id)
    .where('merchant_id', '=', shopper.merchantId)
    .executeTakeFirst();
  return row?.sealing_key_wrapped ?? null;
}

/** For the export: all but the token's hash, which is of no use to anyone. */
export async function findVisit(sql: Sql, shopper: Shopper) {
  const visitor = await sql
    .selectFrom('shoppers')
    .innerJoin('merchants', 'merchants.id', 'shoppers.merchant_id')
    .select(['shoppers.id', 'merchants.name as shop', 'shoppers.created_at'])
    .where('shoppers.merchant_id', '=', shopper.merchantId)
    .where('shoppers.id', '=', shopper.id)
    .executeTakeFirst();
  const sessions = await sql
    .selectFrom('sessions')
    .select(['origin', 'locale', 'jurisdiction', 'gpc', 'consent_text_sha256', 'created_at', 'expires_at'])
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .orderBy('created_at')
    .execute();
  return { visitor: visitor ?? null, sessions };
}

/** All of a shopper's, or those of one page's origin. @returns how many. */
export async function deleteSessionsOf(
  trx: Trx,
  shopper: Shopper,
  { origin }: { origin?: string } = {},
): Promise<number> {
  let deletion = trx
    .deleteFrom('sessions')
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id);
  if (origin !== undefined) deletion = deletion.where('origin', '=', origin);
  const { numDeletedRows } = await deletion.executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/**
 * The sealing key goes with the row: whatever it sealed is noise from now on.
 * @returns how many keys there were; null where the shopper was gone already.
 */
export async function deleteShopper(trx: Trx, shopper: Shopper): Promise<number | null> {
  const gone = await trx
    .deleteFrom('shoppers')
    .where('merchant_id', '=', shopper.merchantId)
    .where('id', '=', shopper.id)
    .returning('sealing_key_wrapped')
    .executeTakeFirst();
  if (!gone) return null;
  return gone.sealing_key_wrapped === null ? 0 : 1;
}

/** Forgets the key alone: whatever it sealed is unreadable from then on. @returns whether there was one. */
export async function shredSealingKey(trx: Trx, shopper: Shopper): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('shoppers')
    .set({ sealing_key_wrapped: null })
    .where('merchant_id', '=', shopper.merchantId)
    .where('id', '=', shopper.id)
    .where('sealing_key_wrapped', 'is not', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function deleteExpiredSessions(sql: Sql, now: Date, limit: number): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('sessions')
    .where('token_hash', 'in', (eb) =>
      eb.selectFrom('sessions').select('token_hash').where('expires_at', '<', now).orderBy('expires_at').limit(limit),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export async function listShoppers(
  sql: Sql,
  merchantId: MerchantId,
  { after, limit }: { after: ShopperId | null; limit: number },
): Promise<Shopper[]> {
  const rows = await sql
    .selectFrom('shoppers')
    .select('id')
    .where('merchant_id', '=', merchantId)
    .$if(after !== null, (found) => found.where('id', '>', after))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => ({ id: id as ShopperId, merchantId }));
}
