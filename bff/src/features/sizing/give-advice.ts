// Answers which size of a product would fit: gathers the chart and what is known of the body, and lets the rules speak.
// Nothing of it is kept: there is no store beside this file.
import type { GarmentKind } from '../../contract/products.ts';
import { CM_PER_UNIT, type LengthRange, Measurement, type SizeChart } from '../../contract/size-charts.ts';
import type { AskSizeAdvice, OwnedSize, SizeAdvice } from '../../contract/sizing.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import { type Advice, advise } from './rules/advise.ts';
import { rangesMadeFor } from './rules/bands.ts';
import type { Body } from './rules/body.ts';
import { LETTER_CODES } from './rules/letter-codes.ts';
import { type BrandChartDeps, bodyOfBrand } from './sized-brands.ts';

export interface AdviceDeps extends BrandChartDeps {
  /** Null where the shop has no such product. `isRead`: the shop has not said the chart, a program has read it. */
  findSizeChart(
    merchant: MerchantId,
    productId: string,
  ): Promise<{ chart: SizeChart | null; kind: GarmentKind; isRead: boolean } | null>;
}

/** @throws Problem not_found where the shop has no such product; body_invalid where it knows no such brand or size of it. */
export async function giveAdvice(deps: AdviceDeps, merchant: MerchantId, asked: AskSizeAdvice): Promise<SizeAdvice> {
  const { product_id, unit = 'cm', measurements = {}, owned, preference = 'regular' } = asked;
  const product = await deps.findSizeChart(merchant, product_id);
  if (!product) throw problem('not_found', { detail: 'This shop has no product of that id.' });
  const { chart, kind, isRead } = product;
  const about = { product_id, unit, measures: chart?.measures ?? null };
  if (!chart) return { ...about, ...NO_CHART };

  const concluded = owned && (await bodyOf(deps, merchant, kind, owned));
  const measured = Measurement.options.flatMap((measurement) => {
    const value = measurements[measurement];
    const centimetres = value === undefined ? undefined : value * CM_PER_UNIT[unit];
    return centimetres === undefined ? [] : [[measurement, { min: centimetres, max: centimetres }] as const];
  });
  const body: Body = { ...concluded, ...Object.fromEntries(measured) };
  const reckoned = inUnit(advise({ chart, kind, body, preference }), CM_PER_UNIT[unit]);
  const advice = isRead ? withDoubtOfReading(reckoned) : reckoned;
  if (concluded !== null) return { ...about, ...advice };
  return { ...about, ...advice, doubts: [{ code: 'owned_size_unknown', measurement: null }, ...advice.doubts] };
}

const NO_CHART: Advice = {
  outcome: 'unsure',
  sizes: [],
  certainty: 'none',
  fits: [],
  doubts: [{ code: 'no_chart', measurement: null }],
};

/** Whatever was measured, the chart itself may have been misread. */
function withDoubtOfReading(advice: Advice): Advice {
  const certainty = advice.certainty === 'high' ? 'medium' : advice.certainty;
  return { ...advice, certainty, doubts: [...advice.doubts, { code: 'chart_read', measurement: null }] };
}

/** Whom a size that fits is made for. Null where that chart, or that size in it, is not known or tells nothing of bodies. */
async function bodyOf(
  deps: AdviceDeps,
  merchant: MerchantId,
  kind: GarmentKind,
  owned: OwnedSize,
): Promise<Body | null> {
  if ('brand' in owned) return bodyOfBrand(await deps.listBrandCharts(merchant, kind), owned);
  if ('standard' in owned) {
    const chest = LETTER_CODES[owned.standard][owned.size];
    return chest ? { chest } : null;
  }
  const chart = (await deps.findSizeChart(merchant, owned.product_id))?.chart;
  const index = chart?.sizes.findIndex(({ size }) => size.toLowerCase() === owned.size.toLowerCase()) ?? -1;
  if (!chart || chart.measures === 'garment' || index < 0) return null;
  const known = Measurement.options.filter((measurement) => chart.sizes[0]?.measurements[measurement]);
  return Object.fromEntries(known.map((measurement) => [measurement, rangesMadeFor(chart, measurement)[index]!]));
}

function inUnit(advice: Advice, centimetres: number): Advice {
  const length = (value: number) => Math.round((value / centimetres) * 10) / 10 + 0; // no negative zero
  const range = ({ min, max }: LengthRange) => ({ min: length(min), max: length(max) });
  const fits = advice.fits.map(({ size, measurements }) => ({
    size,
    measurements: measurements.map((one) => ({
      ...one,
      yours: range(one.yours),
      chart: range(one.chart),
      difference: length(one.difference),
    })),
  }));
  return { ...advice, fits };
}
