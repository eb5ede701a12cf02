// SQL of the catalogue as its merchant keeps it. Everything that writes a product goes through here, so that what it is
// searched by never falls behind.
import { sql as raw, type Selectable } from 'kysely';
import type { MerchantProductQuery } from '../../contract/catalogue.ts';
import type { ProductPicture, ProductVariant } from '../../contract/imports.ts';
import type { ProductSourceState } from '../../contract/product-sources.ts';
import { ProductReadiness } from '../../contract/readiness.ts';
import { SizeChart } from '../../contract/size-charts.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { ProductsTable } from '../../platform/database/tables.ts';
import type { MerchantId } from '../shopper.ts';
import { type After, filtered } from './filter-list.ts';
import { type PackedSources, type Sources, unpackSources } from './packed-sources.ts';
import { searchVector } from './search-words.ts';
import { isSo, sourceStateOf } from './sources/source-state.ts';

type Columns = Selectable<ProductsTable>;

/** Everything about a product that somebody says. */
export interface ProductFields {
  title: string;
  brand: string | null;
  description: string | null;
  url: string | null;
  category: string[] | null;
  tags: string[];
  price: { amount: string; currency: string; regular: string | null } | null;
  availability: Columns['availability'];
  sku: string | null;
  gtin: string | null;
  variants: ProductVariant[];
  size_chart: SizeChart | null;
  kind: Columns['garment_kind'];
  image_url: string | null;
  images: ProductPicture[];
  status: Columns['status'];
}

export interface KeptProduct {
  id: string;
  fields: ProductFields;
  sources: Sources;
  /** Our copy of `image_url`, once it has been fetched. */
  garmentObject: string | null;
  /** What is drawn from in place of `image_url`, and how fit it is; read only: written by whoever looks at its pictures. */
  bestImageUrl?: string | null;
  readiness?: ProductReadiness | null;
  /** As `read_at`; read only: written by whoever reads its page for a shopper. */
  readAt?: Date | null;
  importedFrom: string | null;
  importedAt: Date | null;
  listDigest: string | null;
  sourceState: ProductSourceState;
  position: number;
  createdAt: Date;
  updatedAt: Date;
  removedAt: Date | null;
}

const COLUMNS = [
  ...(['id', 'title', 'brand', 'description', 'url', 'category', 'tags', 'sku', 'gtin', 'variants'] as const),
  ...(['price_amount', 'price_currency', 'price_regular', 'availability', 'size_chart', 'images', 'status'] as const),
  ...(['garment_kind', 'image_url', 'garment_object', 'sources', 'imported_from', 'imported_at'] as const),
  ...(['list_digest', 'source_state', 'position', 'created_at', 'updated_at', 'removed_at'] as const),
  ...(['best_image_url', 'readiness', 'read_at'] as const),
] as const;

/** Also what has been taken out. @param hold nobody else changes it until the transaction ends. */
export async function findKept(
  sql: Sql,
  merchantId: MerchantId,
  id: string,
  { hold = false } = {},
): Promise<KeptProduct | null> {
  let one = sql.selectFrom('products').select(COLUMNS).where('merchant_id', '=', merchantId).where('id', '=', id);
  if (hold) one = one.forUpdate();
  const row = await one.executeTakeFirst();
  return row ? asKept(row) : null;
}

export async function listKept(
  sql: Sql,
  merchantId: MerchantId,
  { status, wearable, source_state, ...filters }: Omit<MerchantProductQuery, 'cursor' | 'limit'>,
  after: After | null,
  limit: number,
): Promise<KeptProduct[]> {
  let list = sql
    .selectFrom('products')
    .select(COLUMNS)
    .where('merchant_id', '=', merchantId)
    .where('listed', '=', true)
    .where('removed_at', status === 'removed' ? 'is not' : 'is', null);
  if (status && status !== 'removed') list = list.where('status', '=', status);
  if (wearable !== undefined)
    list = list.where(raw<boolean>`(garment_kind is not null and image_url is not null)`, '=', wearable);
  if (source_state) list = list.where(isSo(source_state));
  return (await filtered(list, filters, after, limit).execute()).map(asKept);
}

/** @returns false where there is one of that id already, also one that was taken out. */
export async function insertKept(
  trx: Trx,
  merchantId: MerchantId,
  product: Omit<KeptProduct, 'position' | 'sourceState'>,
  position?: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('products')
    .values(({ selectFrom }) => ({
      merchant_id: merchantId,
      id: product.id,
      created_at: product.createdAt,
      ...asColumns(product),
      position:
        position ??
        selectFrom('products')
          .select(({ fn, val, eb }) => eb(fn.coalesce(fn.max('position'), val(0)), '+', 1).as('next'))
          .where('merchant_id', '=', merchantId)
          // Of those that are shown there is an index.
          .where('removed_at', 'is', null),
    }))
    .onConflict((conflict) => conflict.columns(['merchant_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows !== 0n;
}

export async function updateKept(
  trx: Trx,
  merchantId: MerchantId,
  product: Omit<KeptProduct, 'sourceState'>,
): Promise<void> {
  await trx
    .updateTable('products')
    .set({ ...asColumns(product), position: product.position })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', product.id)
    .execute();
}

/** Nobody else changes them until the transaction ends. */
export async function holdKept(trx: Trx, merchantId: MerchantId, ids: string[]): Promise<KeptProduct[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('products')
    .select(COLUMNS)
    .where('merchant_id', '=', merchantId)
    // One statement for any number of them, so that it is planned once.
    .where('id', '=', raw<string>`any(${ids}::text[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(asKept);
}

/** Works out what products are found by that nobody has worked it out for yet. @returns how many. */
export async function makeSearchable(sql: Sql, limit: number, merchantId?: MerchantId): Promise<number> {
  let list = sql
    .selectFrom('products')
    .select([...COLUMNS, 'merchant_id'])
    .where('search', 'is', null)
    .limit(limit);
  if (merchantId) list = list.where('merchant_id', '=', merchantId);
  const rows = await list.execute();
  for (const row of rows) {
    const { id, fields } = asKept(row);
    await sql
      .updateTable('products')
      .set({ search: searchVector({ id, ...fields }) })
      .where('merchant_id', '=', row.merchant_id)
      .where('id', '=', id)
      .execute();
  }
  return rows.length;
}

function asColumns({ id, fields, sources, ...rest }: Omit<KeptProduct, 'position' | 'sourceState'>) {
  const { price, kind, category, tags, variants, images, size_chart, ...plain } = fields;
  return {
    ...plain,
    price_amount: price?.amount ?? null,
    price_currency: price?.currency ?? null,
    price_regular: price?.regular ?? null,
    garment_kind: kind,
    category: category && JSON.stringify(category),
    tags: JSON.stringify(tags),
    variants: JSON.stringify(variants),
    images: JSON.stringify(images),
    size_chart: size_chart && JSON.stringify(size_chart),
    sources: JSON.stringify(sources),
    garment_object: rest.garmentObject,
    imported_from: rest.importedFrom,
    imported_at: rest.importedAt,
    list_digest: rest.listDigest,
    updated_at: rest.updatedAt,
    removed_at: rest.removedAt,
    search: searchVector({ id, ...fields }),
  };
}

type Row = Pick<Columns, (typeof COLUMNS)[number]>;

function asKept(row: Row): KeptProduct {
  const fields = fieldsOf(row);
  return {
    id: row.id,
    fields,
    sources: unpackSources(row.sources as PackedSources, fields),
    garmentObject: row.garment_object,
    bestImageUrl: row.best_image_url,
    readiness: ProductReadiness.safeParse(row.readiness).data ?? null,
    readAt: row.read_at,
    importedFrom: row.imported_from,
    importedAt: row.imported_at,
    listDigest: row.list_digest,
    sourceState: sourceStateOf(row),
    position: row.position,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
  };
}

function fieldsOf(row: Row): ProductFields {
  const { price_amount: amount, price_currency: currency, price_regular: regular } = row;
  return {
    title: row.title,
    brand: row.brand,
    description: row.description,
    url: row.url,
    category: row.category,
    tags: row.tags,
    price: amount !== null && currency !== null ? { amount, currency, regular } : null,
    availability: row.availability,
    sku: row.sku,
    gtin: row.gtin,
    // Written by this server alone, and checked again on its way out.
    variants: row.variants as ProductVariant[],
    images: row.images as ProductPicture[],
    size_chart: SizeChart.safeParse(row.size_chart).data ?? null,
    kind: row.garment_kind,
    image_url: row.image_url,
    status: row.status,
  };
}
