// SQL of lists of products that were read: each as a whole, how far it has come, and how it stands to the catalogue.
import { sql as raw, type Selectable } from 'kysely';
import type { CsvPreviewProduct } from '../../../contract/csv-imports.ts';
import type { Sql, Trx } from '../../../platform/database/database.ts';
import type { CsvImportsTable } from '../../../platform/database/tables.ts';
import type { MerchantId } from '../../shopper.ts';

export type ImportRow = Omit<Selectable<CsvImportsTable>, 'merchant_id'>;

const COLUMNS = [
  ...(['id', 'state', 'format', 'currency', 'tells', 'counts', 'preview', 'problems', 'rows_read'] as const),
  ...(['products', 'done', 'first_position', 'created_at', 'expires_at', 'applied_at'] as const),
] as const;

export async function insertImport(
  sql: Sql,
  merchantId: MerchantId,
  given: { id: string; currency: string | null; createdAt: Date; expiresAt: Date },
): Promise<void> {
  const { id, currency, createdAt, expiresAt } = given;
  await sql
    .insertInto('csv_imports')
    .values({ id, merchant_id: merchantId, currency, created_at: createdAt, expires_at: expiresAt })
    .execute();
}

export async function updateImport(
  sql: Sql,
  merchantId: MerchantId,
  id: string,
  set: Partial<Omit<ImportRow, 'id' | 'created_at' | 'tells' | 'counts' | 'preview' | 'problems'>> & {
    tells?: string;
    counts?: string;
    preview?: string;
    problems?: string;
  },
): Promise<void> {
  await sql.updateTable('csv_imports').set(set).where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}

/** Somebody still reads it. One that is read meanwhile keeps the time that it was given then. */
export async function renewReading(sql: Sql, merchantId: MerchantId, id: string, expiresAt: Date): Promise<void> {
  await sql
    .updateTable('csv_imports')
    .set({ expires_at: expiresAt })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .execute();
}

/** @param hold nobody else goes on with it until the transaction ends. */
export async function findImport(
  sql: Sql,
  merchantId: MerchantId,
  id: string,
  at: Date,
  { hold = false } = {},
): Promise<ImportRow | null> {
  let one = sql
    .selectFrom('csv_imports')
    .select(COLUMNS)
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .where('expires_at', '>', at);
  if (hold) one = one.forUpdate();
  return (await one.executeTakeFirst()) ?? null;
}

export type Progress = Pick<ImportRow, 'state' | 'tells' | 'products' | 'done' | 'first_position'>;

/** How far it has come. */
export async function findProgress(sql: Sql, merchantId: MerchantId, id: string): Promise<Progress | null> {
  const row = await sql
    .selectFrom('csv_imports')
    .select(['state', 'tells', 'products', 'done', 'first_position'])
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * From where it has come to; nobody else goes on with it until the transaction ends.
 * @returns false where it is not there, or no longer.
 */
export async function goOn(
  trx: Trx,
  merchantId: MerchantId,
  id: string,
  from: number,
  set: { done: number; state?: 'applied'; applied_at?: Date; expires_at?: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('csv_imports')
    .set(set)
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .where('state', '=', 'applying')
    .where('done', '=', from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Whose it is, for the job that knows its id alone. */
export async function merchantOfImport(sql: Sql, id: string): Promise<MerchantId | null> {
  const row = await sql.selectFrom('csv_imports').select('merchant_id').where('id', '=', id).executeTakeFirst();
  return (row?.merchant_id as MerchantId | undefined) ?? null;
}

/** Newest first. */
export async function listImports(sql: Sql, merchantId: MerchantId, at: Date): Promise<ImportRow[]> {
  return sql
    .selectFrom('csv_imports')
    .select(COLUMNS)
    .where('merchant_id', '=', merchantId)
    .where('expires_at', '>', at)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();
}

/** The shop's own as it is settled; else the one that the prices of all it sells have; null where there are several or none. */
export async function usualCurrency(sql: Sql, merchantId: MerchantId): Promise<string | null> {
  const { rows } = await raw<{ settled: string | null; least: string | null; most: string | null }>`
    select (select currency from app.merchants where id = ${merchantId}) as settled,
      min(price_currency) as least, max(price_currency) as most
    from app.products where merchant_id = ${merchantId} and removed_at is null and listed`.execute(sql);
  const [found] = rows;
  if (!found) return null;
  return found.settled ?? (found.least === found.most ? found.least : null);
}

export type Change = CsvPreviewProduct['change'];

/**
 * How each stands to the catalogue, in the order given. By their ids and no join: while a catalogue fills, the planner thinks
 * it empty, and joins it by reading all of it.
 */
export async function compareToCatalogue(
  sql: Sql,
  merchantId: MerchantId,
  ids: readonly string[],
  digests: readonly string[],
): Promise<Change[]> {
  const known = await sql
    .selectFrom('products')
    .select(['id', 'removed_at', 'list_digest'])
    .where('merchant_id', '=', merchantId)
    .where('id', '=', raw<string>`any(string_to_array(${ids.join(' ')}::text, ' '))`)
    .execute();
  const byId = new Map(known.map((product) => [product.id, product]));
  return ids.map((id, at) => {
    const product = byId.get(id);
    if (!product) return 'new';
    if (product.removed_at) return 'taken_out';
    return product.list_digest === digests[at] ? 'unchanged' : 'changed';
  });
}

export async function deleteImport(sql: Sql, merchantId: MerchantId, id: string): Promise<void> {
  await sql.deleteFrom('csv_imports').where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}

/** @returns how many imports' time was over. */
export async function deleteExpired(sql: Sql, at: Date): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('csv_imports')
    .where('expires_at', '<=', at)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** @returns where the first new product of a list stands. */
export async function nextPosition(trx: Trx, merchantId: MerchantId): Promise<number> {
  const { next } = await trx
    .selectFrom('products')
    .select(({ fn, val, eb }) => eb(fn.coalesce(fn.max('position'), val(0)), '+', 1).as('next'))
    .where('merchant_id', '=', merchantId)
    // Of those that are shown there is an index.
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(next);
}
