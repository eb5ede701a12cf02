// What a chart says, as one plain sentence.
import { fill } from '../../i18n/words.ts';
import { day, number, percent } from '../ui/format.ts';
import { words } from '../words/overview.en.ts';
import type { ByDay, ByDevice, ByProduct, Overview, Refusals } from './figures.ts';
import { changeOf, inWords, pointsOf, reasonOf, time } from './figures.ts';

const { readings } = words;
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Half of those who open it see themselves. */
export function funnelReading({ now: { steps } }: Overview): string {
  const { opened, result } = steps;
  if (opened.visitors === 0) return readings.finishNone;
  return fill(readings.finish, { share: inWords(Math.min(1, result.visitors / opened.visitors)) });
}

export function tryOnsReading({ now, before }: Overview, { items }: ByDay): string {
  const count = now.steps.try_on.count;
  if (count === 0) return readings.noTryOns;
  const busiest = items.reduce((most, item) =>
    item.now.steps.try_on.count > most.now.steps.try_on.count ? item : most,
  );
  const change =
    count === before.steps.try_on.count ? words.sameChange : lowerFirst(changeOf(count, before.steps.try_on.count));
  const most = number(busiest.now.steps.try_on.count);
  return fill(readings.tryOns, { count: number(count), change, day: day(busiest.day), most });
}

export function conversionReading({ now, before }: Overview): string {
  if (now.conversion === null) return readings.noConversion;
  const change = lowerFirst(pointsOf(now.conversion, before.conversion));
  return fill(readings.conversion, { share: percent(now.conversion, 1), change });
}

export function waitsReading({ now: { wait_ms: wait } }: Overview): string {
  if (!wait) return readings.noWaits;
  return fill(readings.waits, { p50: time(wait.p50 / 1000), p99: time(wait.p99 / 1000) });
}

/** @param only the one kind that is shown: a share of it alone would say nothing. */
export function devicesReading({ items }: ByDevice, only?: string): string {
  const total = items.reduce((sum, { now }) => sum + now.steps.try_on.count, 0);
  if (total === 0) return readings.noDevices;
  if (only !== undefined) return fill(readings.oneDevice, { count: number(total) });
  const most = items.reduce((a, b) => (b.now.steps.try_on.count > a.now.steps.try_on.count ? b : a));
  const device = words.devices[most.device].toLowerCase();
  return fill(readings.devices, { share: percent(most.now.steps.try_on.count / total), device });
}

/** @param knowsMost whether the one that is tried on most must be among those shown. */
export function productsReading({ items, total }: ByProduct, knowsMost: boolean): string {
  const tried = items.filter(({ product_id }) => product_id !== null);
  const [first, ...others] = tried;
  if (!first) return readings.noProducts;
  const most = others.reduce((a, b) => (b.now.steps.try_on.count > a.now.steps.try_on.count ? b : a), first);
  const count = most.now.steps.try_on.count;
  if (count === 0) return readings.noProducts;
  const said = knowsMost || items.length >= total ? readings.products : readings.productsShown;
  return fill(said, { product: most.title ?? most.product_id ?? '', count: number(count) });
}

export function refusalsReading({ items }: Refusals): string {
  const [first] = items;
  const share = items.reduce((sum, { now }) => sum + now.share, 0);
  if (!first || share === 0) return words.refusals.none;
  return fill(readings.refusals, {
    share: percent(share, share < 0.1 ? 1 : 0),
    reason: lowerFirst(reasonOf(first.reason)),
  });
}
