// The figures of the service under the names the views use, and how they are put side by side.
import type { components } from '../../client/wire.ts';
import { fill } from '../../i18n/words.ts';
import { number, percent } from '../ui/format.ts';
import { words } from '../words/overview.en.ts';

type Schemas = components['schemas'];
export type Figures = Schemas['Figures'];
export type Overview = Schemas['InsightsOverview'];
export type ByDay = Schemas['InsightsByDay'];
export type ByDevice = Schemas['InsightsByDevice'];
export type ByProduct = Schemas['InsightsByProduct'];
export type Refusals = Schemas['InsightsRefusals'];
export type Step = keyof Figures['steps'];

/** Seconds as a person says them. */
export function time(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return fill(words.seconds, { seconds: number(seconds < 10 ? Math.round(seconds * 10) / 10 : whole) });
  return fill(words.minutes, { minutes: number(Math.floor(whole / 60)), seconds: number(whole % 60) });
}

/** How a number has changed, as a sentence. */
export function changeOf(now: number, before: number, forms: { more: string; less: string } = words): string {
  if (now === before) return words.same;
  if (before === 0) return words.noneBefore;
  const change = Math.abs(now / before - 1);
  // Less than half a percent would be written as none.
  if (change < 0.005) return words.same;
  const share = percent(change);
  return fill(now > before ? forms.more : forms.less, { share });
}

/** How a share has changed: in points, because a tenth more of two percent is little. */
export function pointsOf(now: number | null, before: number | null): string {
  if (now === null || before === null) return before === null ? words.noneBefore : '';
  const points = Math.round(Math.abs(now - before) * 1000) / 10;
  if (points === 0) return words.same;
  return fill(now > before ? words.points.more : words.points.less, { points: number(points) });
}

/** Thirds and quarters where they are near enough: they are read without reckoning. */
export function inWords(share: number): string {
  const { shares } = words;
  const near = (value: number) => Math.abs(share - value) <= 0.02;
  if (share >= 1) return shares.all;
  if (share === 0) return shares.none;
  if (share > 0.95) return shares.nearlyAll;
  for (const [value, said] of [
    ...([
      [0.75, shares.threeQuarters],
      [2 / 3, shares.twoThirds],
      [0.5, shares.half],
      [1 / 3, shares.third],
    ] as const),
    ...([
      [0.25, shares.quarter],
      [0.2, shares.fifth],
    ] as const),
  ]) {
    if (near(value)) return said;
  }
  if (Math.abs(share - 0.1) <= 0.005) return shares.tenth;
  return fill(shares.percent, { percent: percent(share, share < 0.1 ? 1 : 0) });
}

export function reasonOf(code: string): string {
  return words.reasons[code] ?? code.replaceAll('_', ' ');
}

/** Whether anything at all is in it. */
export function isEmpty({ steps, revenue }: Figures): boolean {
  return revenue.length === 0 && Object.values(steps).every((step) => !step?.count);
}
