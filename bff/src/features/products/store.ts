// SQL of products as shoppers see them: what is in the catalogue, active, worn, and has a picture.
import { sql as raw, type SelectQueryBuilder } from 'kysely';
import type { ProductPicture, ProductVariant } from '../../contract/imports.ts';
import { SizeChart } from '../../contract/size-charts.ts';
import type { Sql } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/tables.ts';
import type { MerchantId } from '../shopper.ts';
import { type After, type Filters, filtered } from './filter-list.ts';
import type { Sources } from './packed-sources.ts';
import { wasRead } from './said.ts';

export interface ProductRow {
  id: string;
  title: string;
  brand: string | null;
  url: string | null;
  price_amount: string | null;
  price_currency: string | null;
  garment_kind: 'top' | 'bottom' | 'dress' | 'outerwear';
  /** What is drawn from: the best of its pictures, ... */
  image_url: string;
  /** ... and the one that its shop has put first, which `garment_object` is our copy of. */
  main_image_url: string;
  garment_object: string | null;
  size_chart: SizeChart | null;
  position: number;
}

const COLUMNS = [
  'id',
  'title',
  'brand',
  'url',
  'price_amount',
  'price_currency',
  'garment_kind',
  'image_url',
  'best_image_url',
  'garment_object',
  'size_chart',
  'position',
] as const;

export async function findProduct(sql: Sql, merchantId: MerchantId, id: string): Promise<ProductRow | null> {
  const row = await offered(sql, merchantId).where('id', '=', id).executeTakeFirst();
  return row ? withChart(row) : null;
}

/** What its sizes measure, of what kind it is, and whether its shop has not said the chart but had it read. */
export async function findSizeChart(
  sql: Sql,
  merchantId: MerchantId,
  id: string,
): Promise<{ chart: SizeChart | null; kind: ProductRow['garment_kind']; isRead: boolean } | null> {
  const row = await offered(sql, merchantId).select('sources').where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { size_chart: chart, garment_kind: kind } = withChart(row);
  return { chart, kind, isRead: wasRead(row.sources as Sources, 'size_chart') };
}

export interface BrandChart {
  brand: string;
  chart: SizeChart;
}

/** More different charts than a shop has brands of a kind; those of later names are left out. */
const MOST_BRAND_CHARTS = 300;

/**
 * The different charts of what the shop sells of a kind, brand by brand; which of two ways of writing a name is shown is
 * the same each time.
 */
export async function listBrandCharts(
  sql: Sql,
  merchantId: MerchantId,
  kind: ProductRow['garment_kind'],
): Promise<BrandChart[]> {
  // From one entry of the index to the next different one: a shop of one brand is one step, however much it sells.
  const charted = raw`app.products where merchant_id = ${merchantId} and garment_kind = ${kind} and brand is not null
    and size_chart is not null and removed_at is null and status = 'active'`;
  const print = raw`lower(brand) as name, md5(size_chart::text) as print`;
  const { rows } = await raw<{ brand: string; size_chart: unknown }>`
    with recursive charts as (
      (select ${print} from ${charted} order by 1, 2 limit 1)
      union all
      select next.name, next.print from charts, lateral (
        select ${print} from ${charted} and (lower(brand), md5(size_chart::text)) > (charts.name, charts.print)
        order by 1, 2 limit 1
      ) next
    )
    select one.brand, one.size_chart
    from (select * from charts limit ${MOST_BRAND_CHARTS}) charts, lateral (
      select brand, size_chart from ${charted} and lower(brand) = charts.name and md5(size_chart::text) = charts.print
      order by brand limit 1
    ) one
    order by charts.name, charts.print`.execute(sql);
  return rows.flatMap(({ brand, size_chart }) => {
    const chart = SizeChart.safeParse(size_chart).data;
    return chart ? [{ brand, chart }] : [];
  });
}

export async function listProducts(
  sql: Sql,
  merchantId: MerchantId,
  filters: Filters,
  after: After | null,
  limit: number,
): Promise<ProductRow[]> {
  const listed = offered(sql, merchantId).where('listed', '=', true);
  return (await filtered(listed, filters, after, limit).execute()).map(withChart);
}

/** Its variants, and every picture that the shop has of it. */
export async function findVariants(
  sql: Sql,
  merchantId: MerchantId,
  id: string,
): Promise<{ variants: ProductVariant[]; pictures: string[] }> {
  const row = await sql
    .selectFrom('products')
    .select(['variants', 'images'])
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .executeTakeFirst();
  // Written by this server alone, and checked again on their way out.
  const variants = (row?.variants ?? []) as ProductVariant[];
  return { variants, pictures: ((row?.images ?? []) as ProductPicture[]).map(({ url }) => url) };
}

/** By the address of its page, as it was read or as the shop has given it. */
export async function findIdByPage(sql: Sql, merchantId: MerchantId, page: string): Promise<string | null> {
  const row = await offered(sql, merchantId)
    .where(({ or, eb }) => or([eb('imported_from', '=', page), eb('url', '=', page)]))
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function findPictureObject(
  sql: Sql,
  merchantId: MerchantId,
  id: string,
  imageUrl: string,
): Promise<string | null> {
  const row = await sql
    .selectFrom('product_pictures')
    .select('garment_object')
    .where('merchant_id', '=', merchantId)
    .where('product_id', '=', id)
    .where('image_url', '=', imageUrl)
    .executeTakeFirst();
  return row?.garment_object ?? null;
}

export async function notePicture(
  sql: Sql,
  merchantId: MerchantId,
  id: string,
  imageUrl: string,
  garmentObject: string,
): Promise<void> {
  await sql
    .insertInto('product_pictures')
    .values({ merchant_id: merchantId, product_id: id, image_url: imageUrl, garment_object: garmentObject })
    .onConflict((conflict) =>
      conflict.columns(['merchant_id', 'product_id', 'image_url']).doUpdateSet({ garment_object: garmentObject }),
    )
    .execute();
}

type OfferedRow = Omit<ProductRow, 'size_chart' | 'main_image_url'> & {
  best_image_url: string | null;
  size_chart: unknown;
};

function offered(sql: Sql, merchantId: MerchantId): SelectQueryBuilder<Tables, 'products', OfferedRow> {
  return sql
    .selectFrom('products')
    .select(COLUMNS)
    .where('merchant_id', '=', merchantId)
    .where('removed_at', 'is', null)
    .where('status', '=', 'active')
    .where('garment_kind', 'is not', null)
    .where('image_url', 'is not', null)
    .$narrowType<{ garment_kind: ProductRow['garment_kind']; image_url: string }>();
}

/** A chart that breaks today's rules counts as none: the product can still be shown and tried on. */
function withChart({ best_image_url, ...row }: OfferedRow): ProductRow {
  const pictures = { image_url: best_image_url ?? row.image_url, main_image_url: row.image_url };
  return { ...row, ...pictures, size_chart: SizeChart.safeParse(row.size_chart).data ?? null };
}

/** Writes down where our copy of its picture lies, unless it has another picture by now. */
export async function noteGarment(
  sql: Sql,
  merchantId: MerchantId,
  id: string,
  imageUrl: string,
  garmentObject: string,
): Promise<void> {
  await sql
    .updateTable('products')
    .set({ garment_object: garmentObject })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .where('image_url', '=', imageUrl)
    .execute();
}

/** Of these object names, the ones a product names. */
export async function namedGarments(sql: Sql, names: string[]): Promise<Set<string>> {
  const rows = await sql
    .selectFrom('products')
    .select('garment_object')
    .where('garment_object', 'in', names)
    .unionAll(sql.selectFrom('product_pictures').select('garment_object').where('garment_object', 'in', names))
    .execute();
  return new Set(rows.map((row) => row.garment_object).filter((name) => name !== null));
}

/** By id, of those that are in the catalogue or were. */
export async function findTitles(sql: Sql, merchantId: MerchantId, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await raw<{ id: string; title: string }>`
    select id, title from app.products
    where merchant_id = ${merchantId}::uuid
      and id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`.execute(sql);
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** @param after the last id of the page before; empty for the first. */
export async function listNames(
  sql: Sql,
  merchantId: MerchantId,
  after: string,
  limit: number,
): Promise<{ id: string; title: string; skus: string[] }[]> {
  const { rows } = await raw<{ id: string; title: string; skus: string[] }>`
    select id, title, to_jsonb(array(
      select variant ->> 'sku' from jsonb_array_elements(variants) variant where variant ->> 'sku' is not null
      union select sku where sku is not null)) as skus
    from app.products where merchant_id = ${merchantId}::uuid and id > ${after}::text order by id limit ${limit}`.execute(
    sql,
  );
  return rows;
}
