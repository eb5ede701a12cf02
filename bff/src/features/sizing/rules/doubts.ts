// What is not certain about an advice before it is given: about the numbers, and about the chart.
import { Measurement, type SizeChart } from '../../../contract/size-charts.ts';
import type { SizeDoubt } from '../../../contract/sizing.ts';
import { easeKnown } from './bands.ts';
import { type Body, isConcluded, isKnown } from './body.ts';

/** @param usable measurements that the chart can be reckoned with. */
export function doubtsOf(chart: SizeChart, body: Body, usable: readonly Measurement[]): SizeDoubt[] {
  const given = Measurement.options.filter((measurement) => body[measurement]);
  const charted = Measurement.options.filter((measurement) => chart.sizes[0]?.measurements[measurement]);
  const say = (code: SizeDoubt['code'], about: Measurement[]) => about.map((measurement) => ({ code, measurement }));
  return [
    ...say(
      'implausible',
      given.filter((one) => !isKnown(body, one)),
    ),
    ...say(
      'from_owned_size',
      given.filter((one) => usable.includes(one) && isConcluded(body[one])),
    ),
    ...say(
      'ease_unknown',
      charted.filter((one) => easeKnown(chart, one) === 'unknown'),
    ),
    ...say(
      'ease_assumed',
      given.filter((one) => charted.includes(one) && easeKnown(chart, one) === 'assumed'),
    ),
  ];
}
