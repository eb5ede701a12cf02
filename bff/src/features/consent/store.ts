// SQL of consent receipts.
import type { ConsentScope, Jurisdiction } from '../../contract/consents.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { Shopper } from '../shopper.ts';

export interface Receipt {
  id: string;
  version: string;
  locale: string;
  textSha256: string;
  jurisdiction: Jurisdiction;
  scopes: ConsentScope[];
  gpc: boolean;
  ipHash: string | null;
  givenAt: Date;
}

export async function insertReceipt(sql: Sql, shopper: Shopper, receipt: Receipt): Promise<void> {
  await sql
    .insertInto('consent_receipts')
    .values({
      id: receipt.id,
      merchant_id: shopper.merchantId,
      shopper_id: shopper.id,
      version: receipt.version,
      locale: receipt.locale,
      text_sha256: receipt.textSha256,
      jurisdiction: receipt.jurisdiction,
      scopes: JSON.stringify(receipt.scopes),
      gpc: receipt.gpc,
      ip_hash: receipt.ipHash,
      given_at: receipt.givenAt,
    })
    .execute();
}

const COLUMNS = [
  'id',
  'version',
  'locale',
  'jurisdiction',
  'text_sha256',
  'scopes',
  'gpc',
  'given_at',
  'withdrawn_at',
] as const;

export interface ReceiptRow {
  id: string;
  version: string;
  locale: string;
  jurisdiction: Jurisdiction;
  text_sha256: string;
  scopes: ConsentScope[];
  gpc: boolean;
  given_at: Date;
  withdrawn_at: Date | null;
}

/**
 * A receipt counts until it is withdrawn. Inside a transaction a withdrawal waits until it ends, so that whatever was
 * begun on the strength of the receipt is there to be stopped.
 */
export async function hasLiveReceipt(sql: Sql, shopper: Shopper): Promise<boolean> {
  const row = await ofShopper(sql, shopper)
    .select('id')
    .where('withdrawn_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}

/** Whoever's it is or was; says nothing about them. */
export async function findAnyReceipt(sql: Sql, id: string): Promise<ReceiptRow | null> {
  return (await sql.selectFrom('consent_receipts').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** For the export: with everything that the row says, oldest first. */
export async function listReceipts(sql: Sql, shopper: Shopper) {
  return ofShopper(sql, shopper)
    .select([...COLUMNS, 'ip_hash'])
    .orderBy('given_at')
    .execute();
}

/** All live ones of a shopper, locked before: who agreed twice and withdraws once means both. */
export async function withdrawReceipts(trx: Trx, shopper: Shopper, now: Date): Promise<void> {
  await trx
    .updateTable('consent_receipts')
    .set({ withdrawn_at: now })
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/**
 * All of a shopper's, oldest first. Uploads and try-ons that are just being accepted are waited for, and so is whoever
 * else withdraws or erases; always in the same order, so that nobody waits in a circle.
 */
export async function lockReceipts(trx: Trx, shopper: Shopper): Promise<ReceiptRow[]> {
  return ofShopper(trx, shopper).select(COLUMNS).orderBy('given_at').orderBy('id').forUpdate().execute();
}

/** Cuts withdrawn receipts loose from their shopper. @returns how many. */
export async function anonymiseReceipts(trx: Trx, shopper: Shopper): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('consent_receipts')
    .set({ shopper_id: null, ip_hash: null })
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

function ofShopper(sql: Sql, shopper: Shopper) {
  return sql
    .selectFrom('consent_receipts')
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id);
}
