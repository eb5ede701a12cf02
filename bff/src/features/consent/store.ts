// SQL of consent texts and receipts.
import type { ConsentScope, ConsentText, Jurisdiction } from '../../contract/consents.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId, Shopper, ShopperId } from '../shopper.ts';
import type { Shop } from './current-text.ts';

/** Once; the first time it was shown stays. */
export async function insertText(sql: Sql, text: ConsentText, now: Date): Promise<void> {
  const { sha256, version, locale, jurisdiction, title, points, agreements } = text;
  await sql
    .insertInto('consent_texts')
    .values({
      sha256,
      version,
      locale,
      jurisdiction,
      text: JSON.stringify({ title, points, agreements }),
      first_shown_at: now,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}

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

export async function insertReceipt(trx: Trx, shopper: Shopper, receipt: Receipt): Promise<void> {
  await trx
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

/** And what the shop is today, on which it depends whether the receipt still counts. */
export async function findLatestLiveReceipt(
  sql: Sql,
  shopper: Shopper,
): Promise<{ receipt: ReceiptRow; shop: Shop } | null> {
  const row = await ofShopper(sql, shopper)
    .innerJoin('merchants', 'merchants.id', 'consent_receipts.merchant_id')
    .select(COLUMNS.map((column) => `consent_receipts.${column}` as const))
    .select(['merchants.name', 'merchants.picture_days', 'merchants.consent_note', 'merchants.consent_note_in'])
    .where('withdrawn_at', 'is', null)
    .orderBy('given_at', 'desc')
    .orderBy('consent_receipts.id')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { name, picture_days: pictureDays, consent_note: consentNote, consent_note_in, ...receipt } = row;
  return { receipt, shop: { name, pictureDays, consentNote, consentNoteIn: consent_note_in } };
}

/** The one that counts, if it was given since then and says the very same, from the same address; null where it does not. */
export async function findSameReceipt(
  sql: Sql,
  shopper: Shopper,
  receipt: Omit<Receipt, 'id' | 'givenAt'>,
  since: Date,
): Promise<Pick<Receipt, 'id' | 'givenAt'> | null> {
  const latest = await ofShopper(sql, shopper)
    .select([...COLUMNS, 'ip_hash'])
    .where('withdrawn_at', 'is', null)
    .where('given_at', '>=', since)
    .orderBy('given_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const isSame =
    latest?.version === receipt.version &&
    latest.locale === receipt.locale &&
    latest.jurisdiction === receipt.jurisdiction &&
    latest.text_sha256 === receipt.textSha256 &&
    latest.gpc === receipt.gpc &&
    latest.ip_hash === receipt.ipHash &&
    latest.scopes.toSorted().join() === receipt.scopes.toSorted().join();
  return isSame ? { id: latest.id, givenAt: latest.given_at } : null;
}

/** The words of a receipt; null for those from before texts were kept. */
export type ReceiptText = Pick<ConsentText, 'title' | 'points' | 'agreements'>;

/** Whoever's it is or was; says nothing about them. */
export async function findAnyReceipt(
  sql: Sql,
  id: string,
): Promise<(ReceiptRow & { text: ReceiptText | null }) | null> {
  const row = await sql
    .selectFrom('consent_receipts')
    .leftJoin('consent_texts', 'consent_texts.sha256', 'consent_receipts.text_sha256')
    .select(COLUMNS.map((column) => `consent_receipts.${column}` as const))
    .select('consent_texts.text')
    .where('consent_receipts.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Who was given it in this shop; null where there is none, or nobody behind it any more. */
export async function findShopperOfReceipt(sql: Sql, merchant: MerchantId, receipt: string): Promise<Shopper | null> {
  const row = await sql
    .selectFrom('consent_receipts')
    .select('shopper_id')
    .where('merchant_id', '=', merchant)
    .where('id', '=', receipt)
    .executeTakeFirst();
  return row?.shopper_id ? { id: row.shopper_id as ShopperId, merchantId: merchant } : null;
}

/** Oldest first. */
export async function listReceipts(sql: Sql, shopper: Shopper): Promise<ReceiptRow[]> {
  return ofShopper(sql, shopper).select(COLUMNS).orderBy('given_at').orderBy('id').execute();
}

/** For the export: with everything that the row says and with its words, oldest first. */
export async function listExportedReceipts(sql: Sql, shopper: Shopper) {
  return ofShopper(sql, shopper)
    .leftJoin('consent_texts', 'consent_texts.sha256', 'consent_receipts.text_sha256')
    .select(COLUMNS.map((column) => `consent_receipts.${column}` as const))
    .select(['consent_receipts.ip_hash', 'consent_texts.text'])
    .orderBy('consent_receipts.given_at')
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

/** Keyed hash of the address that the shopper agreed from last; null where none is known. */
export async function lastAddressHash(sql: Sql, shopper: Shopper): Promise<string | null> {
  const row = await ofShopper(sql, shopper)
    .select('ip_hash')
    .where('ip_hash', 'is not', null)
    .orderBy('given_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.ip_hash ?? null;
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
    .where('consent_receipts.merchant_id', '=', shopper.merchantId)
    .where('consent_receipts.shopper_id', '=', shopper.id);
}
