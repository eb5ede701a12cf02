// How good a choice a model is just now, in seconds: what a shopper is likely to wait for a picture that can be shown, and
// what else speaks against it put into seconds too. The lowest is asked. docs/decisions/router.md says why so.
import type { Figures } from './figures.ts';

/** The operator named the better model first: each place further down has to be made up for by so many seconds. */
const PLACE_SECONDS = 8;
/** A cent is worth half a second. */
const SECONDS_PER_DOLLAR = 50;
/** Less than a place, so that no price alone ever overturns the operator's order. */
const MOST_PRICE_SECONDS = 4;

/** A model that is slow now and then is worse than one that never is. */
export function typical({ p50, p95 }: NonNullable<Figures['seconds']>): number {
  return (3 * p50 + p95) / 4;
}

/**
 * @param place in the operator's order, 0 for the first.
 * @param microdollars of one picture.
 * @param quickest what the quickest of all takes: one of whom nobody knows better is taken to be as quick, so that it is
 * tried and known.
 */
export function scoreOf(
  { seconds, keptShare }: Figures,
  { place, microdollars, quickest }: { place: number; microdollars: number; quickest: number },
): number {
  const price = Math.min(MOST_PRICE_SECONDS, (microdollars / 1_000_000) * SECONDS_PER_DOLLAR);
  // A picture that cannot be shown has to be waited for and paid again.
  return (seconds ? typical(seconds) : quickest) / keptShare + price + place * PLACE_SECONDS;
}
