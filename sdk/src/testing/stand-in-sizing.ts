// The stand-in's size advice: the contract's answers for a shirt whose M is made for a chest of 90 to 98 cm. Which answer
// comes is told by the chest that is asked with; the real rules are the service's.
import type { AskSizeAdvice, SizeAdvice, SizeChart, SizedBrands } from '../client/resources.ts';
import { json, problem } from './responses.ts';
import { has, type Shopper } from './stand-in-shops.ts';

type Fits = SizeAdvice['fits'][number];

const CHEST: Record<string, [number, number]> = { S: [82, 90], M: [90, 98], L: [98, 107] };
const WAIST: Record<string, [number, number]> = { S: [66, 74], M: [74, 82], L: [82, 91] };

export const SIZE_CHART: SizeChart = {
  measures: 'body',
  unit: 'cm',
  sizes: Object.keys(CHEST).map((size) => ({
    size,
    measurements: { chest: range(CHEST[size]!), waist: range(WAIST[size]!) },
  })),
};

const BRANDS: SizedBrands = {
  items: [
    { brand: 'Ferrow', sizes: ['S', 'M', 'L'] },
    { brand: 'Maison Lune', sizes: ['36', '38', '40'] },
  ],
};

export async function sizing(request: Request, shopper: Shopper): Promise<Response> {
  if (has(shopper.key, 'stuck')) return problem(500, 'internal');
  if (request.method === 'GET') return json(has(shopper.key, 'brandless') ? { items: [] } : BRANDS);
  return json(answer((await request.json()) as AskSizeAdvice));
}

function answer({ product_id, unit = 'cm', measurements = {}, owned }: AskSizeAdvice): SizeAdvice {
  const about = { product_id, measures: 'body', unit } as const;
  const factor = unit === 'in' ? 2.54 : 1;
  const chest = measurements.chest && measurements.chest * factor;
  const sits = (size: string, fit: Fits['measurements'][number]['fit']): Fits => ({
    size,
    measurements: [
      {
        measurement: 'chest',
        fit,
        yours: owned ? range([90, 98]) : range([measurements.chest!, measurements.chest!]),
        chart: range(CHEST[size]!.map((edge) => Math.round((edge / factor) * 10) / 10) as [number, number]),
        difference: 0,
      },
    ],
  });
  if (!chest && !owned)
    return {
      ...about,
      ...{ outcome: 'unsure', certainty: 'none', sizes: [], fits: [] },
      doubts: [{ code: 'measurement_missing', measurement: 'chest' }],
    };
  if (chest && chest > 96)
    return {
      ...about,
      ...{
        outcome: 'between',
        certainty: 'medium',
        sizes: ['M', 'L'],
        fits: [sits('M', 'close'), sits('L', 'relaxed')],
      },
      doubts: [{ code: 'measurement_missing', measurement: 'waist' }],
    };
  const doubts: SizeAdvice['doubts'] = owned ? [{ code: 'from_owned_size', measurement: 'chest' }] : [];
  return {
    ...about,
    ...{ outcome: 'size', certainty: owned ? 'medium' : 'high', sizes: ['M'], doubts },
    fits: [sits('S', 'too_small'), sits('M', 'regular'), sits('L', 'relaxed')],
  };
}

function range([min, max]: [number, number]) {
  return { min, max };
}
