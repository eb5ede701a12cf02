// Our rules for a chart that a model has read. Nothing is mended: what breaks one of them is no chart, because advice by a
// wrong chart is worse than none.
import { SizeChart } from '../../../contract/size-charts.ts';
import { mentions, numbersIn, unitIn } from '../../../product-page/size-chart.ts';
import { ChartAnswer } from './chart-answer.ts';

const FEWEST_SIZES = 2;

/**
 * @param answer as it came.
 * @param prose what it was to be copied from; null for a picture, in which nothing can be looked up.
 * @param known the sizes that the shop sells it in; none where it does not say.
 */
export function chartOf(answer: string, prose: string | null, known: readonly string[]): SizeChart | null {
  const read = parse(answer);
  if (!read || (prose !== null && !standsIn(prose, read))) return null;
  const sold = new Set(known.map(essence));
  const sizes = read.sizes.filter(({ size }) => sold.size === 0 || sold.has(essence(size)));
  if (sizes.length < FEWEST_SIZES || sizes.some(({ measurements }) => saysTwice(measurements))) return null;
  const chart = {
    measures: read.measures,
    unit: read.unit,
    sizes: sizes.map(({ size, measurements }) => ({
      size,
      measurements: Object.fromEntries(measurements.map(({ measurement, min, max }) => [measurement, { min, max }])),
    })),
  };
  // Plausible for people, no range that ends before it begins, the same measurements in every size, none that shrinks.
  return SizeChart.safeParse(chart).data ?? null;
}

function parse(answer: string): ChartAnswer | null {
  try {
    return ChartAnswer.parse(JSON.parse(answer));
  } catch {
    return null; // half an answer, or one of another shape
  }
}

/** Whether everything it says is said there: every number as it is written, every size by its name, the unit. */
function standsIn(prose: string, { unit, sizes }: ChartAnswer): boolean {
  const numbers = new Set(numbersIn(prose));
  const words = ` ${prose.toLowerCase().replace(/[^\p{L}\p{N}./+-]+/gu, ' ')} `.replace(/[.:]+ /g, ' ');
  const said = unitIn(prose);
  return (
    (said === null || said === unit) &&
    sizes.every(
      ({ size, measurements }) =>
        words.includes(` ${size.toLowerCase()} `) &&
        measurements.every(
          ({ measurement, min, max }) => numbers.has(min) && numbers.has(max) && mentions(prose, measurement),
        ),
    )
  );
}

function saysTwice(measurements: ChartAnswer['sizes'][number]['measurements']): boolean {
  return new Set(measurements.map(({ measurement }) => measurement)).size < measurements.length;
}

function essence(size: string): string {
  return size.trim().toLowerCase();
}
