// A size that fits, in a brand the shop sells: whom that brand's own charts make it for. Only of charts that stand in the
// shop's catalogue; what brands print elsewhere changes, and would have to be guessed.
import type { GarmentKind } from '../../contract/products.ts';
import { type LengthRange, Measurement, type SizeChart } from '../../contract/size-charts.ts';
import type { SizedBrands } from '../../contract/sizing.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import { rangesMadeFor } from './rules/bands.ts';
import type { Body } from './rules/body.ts';

interface BrandChart {
  brand: string;
  chart: SizeChart;
}

export interface BrandChartDeps {
  /** The different charts of what the shop sells of a kind, by brand. */
  listBrandCharts(merchant: MerchantId, kind: GarmentKind): Promise<BrandChart[]>;
}

interface ProductKind {
  /** Null where the shop has no such product. */
  findSizeChart(merchant: MerchantId, productId: string): Promise<{ kind: GarmentKind } | null>;
}

/** @throws Problem not_found where the shop has no such product. */
export async function listSizedBrands(
  deps: BrandChartDeps & ProductKind,
  merchant: MerchantId,
  productId: string,
): Promise<SizedBrands['items']> {
  const product = await deps.findSizeChart(merchant, productId);
  if (!product) throw problem('not_found', { detail: 'This shop has no product of that id.' });
  const charts = ofBodies(await deps.listBrandCharts(merchant, product.kind));
  const brands = Map.groupBy(charts, ({ brand }) => folded(brand));
  return [...brands.values()].map((of) => ({ brand: of[0]!.brand, sizes: sizesIn(of) }));
}

/**
 * Where the brand has several charts that know the size, everybody whom one of them makes it for: nobody can tell which
 * of them hangs in the shopper's wardrobe.
 * @throws Problem body_invalid
 */
export function bodyOfBrand(charts: BrandChart[], owned: { brand: string; size: string }): Body {
  const ofBrand = ofBodies(charts).filter(({ brand }) => folded(brand) === folded(owned.brand));
  if (ofBrand.length === 0)
    throw unknown('brand', 'No brand that this shop has a size chart of, for this kind of garment');
  const body: Body = {};
  for (const { chart } of ofBrand) {
    const index = chart.sizes.findIndex(({ size }) => folded(size) === folded(owned.size));
    if (index < 0) continue;
    for (const measurement of Measurement.options)
      if (chart.sizes[0]?.measurements[measurement])
        body[measurement] = hull(body[measurement], rangesMadeFor(chart, measurement)[index]!);
  }
  if (Object.keys(body).length === 0) throw unknown('size', `Not a size of this brand: ${sizesIn(ofBrand).join(', ')}`);
  return body;
}

/** A garment's own measure says little about who is in it. */
function ofBodies(charts: BrandChart[]): BrandChart[] {
  return charts.filter(({ chart }) => chart.measures === 'body');
}

function sizesIn(charts: BrandChart[]): string[] {
  const longestFirst = charts.toSorted((one, other) => other.chart.sizes.length - one.chart.sizes.length);
  const sizes = new Map<string, string>();
  for (const { chart } of longestFirst)
    for (const { size } of chart.sizes) if (!sizes.has(folded(size))) sizes.set(folded(size), size);
  return [...sizes.values()];
}

function hull(one: LengthRange | undefined, other: LengthRange): LengthRange {
  return one ? { min: Math.min(one.min, other.min), max: Math.max(one.max, other.max) } : other;
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}

function unknown(field: 'brand' | 'size', message: string) {
  return problem('body_invalid', { members: { errors: [{ pointer: `/owned/${field}`, message }] } });
}
