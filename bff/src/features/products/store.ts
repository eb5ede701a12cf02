// SQL of products.
import { SizeChart } from '../../contract/size-charts.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

export interface ProductRow {
  id: string;
  title: string;
  brand: string | null;
  url: string | null;
  price_amount: string | null;
  price_currency: string | null;
  garment_kind: 'top' | 'bottom' | 'dress' | 'outerwear';
  image_url: string;
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
  'garment_object',
  'size_chart',
  'position',
] as const;

export async function findProduct(sql: Sql, merchantId: MerchantId, id: string): Promise<ProductRow | null> {
  const row = await sql
    .selectFrom('products')
    .select(COLUMNS)
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row ? withChart(row) : null;
}

/** In the shop's own order, from just after `after`. */
export async function listProducts(
  sql: Sql,
  merchantId: MerchantId,
  after: { position: number; id: string } | null,
  limit: number,
): Promise<ProductRow[]> {
  let list = sql
    .selectFrom('products')
    .select(COLUMNS)
    .where('merchant_id', '=', merchantId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .limit(limit);
  if (after) {
    list = list.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('position', 'id'), '>', tuple(after.position, after.id)),
    );
  }
  return (await list.execute()).map(withChart);
}

/** A chart that breaks today's rules counts as none: the product can still be shown and tried on. */
function withChart<Row extends { size_chart: unknown }>(row: Row): Row & { size_chart: SizeChart | null } {
  return { ...row, size_chart: SizeChart.safeParse(row.size_chart).data ?? null };
}

export interface NewProduct {
  id: string;
  title: string;
  brand: string | null;
  description: string | null;
  url: string | null;
  price: { amount: string; currency: string } | null;
  kind: ProductRow['garment_kind'];
  imageUrl: string;
  sizeChart: SizeChart | null;
  position: number;
}

/** Inserts or overwrites; the merchant's id decides. */
export async function putProduct(
  trx: Trx,
  merchantId: MerchantId,
  product: NewProduct,
  garmentObject: string,
): Promise<void> {
  const values = {
    title: product.title,
    brand: product.brand,
    description: product.description,
    url: product.url,
    price_amount: product.price?.amount ?? null,
    price_currency: product.price?.currency ?? null,
    garment_kind: product.kind,
    image_url: product.imageUrl,
    garment_object: garmentObject,
    size_chart: product.sizeChart && JSON.stringify(SizeChart.parse(product.sizeChart)),
    position: product.position,
    updated_at: new Date(),
    removed_at: null,
  };
  await trx
    .insertInto('products')
    .values({ merchant_id: merchantId, id: product.id, ...values })
    .onConflict((conflict) => conflict.columns(['merchant_id', 'id']).doUpdateSet(values))
    .execute();
}

/** Of these object names, the ones a product names. */
export async function namedGarments(sql: Sql, names: string[]): Promise<Set<string>> {
  const rows = await sql.selectFrom('products').select('garment_object').where('garment_object', 'in', names).execute();
  return new Set(rows.map((row) => row.garment_object).filter((name) => name !== null));
}
