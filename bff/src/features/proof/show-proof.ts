// What the shop's experiment says today, by a method that may be looked at every day.
import type { Proof, Reading } from '../../contract/proof.ts';
import { ofMean, ofShare } from '../../statistics/confidence-sequence.ts';
import { type Reading as Read, readExperiment, visitorsNeeded } from '../../statistics/experiment.ts';
import { isMismatched } from '../../statistics/sample-ratio.ts';
import type { MerchantId } from '../shopper.ts';

interface ArmTotals {
  purchases: number;
  orders: number;
  returned: number;
  visits: number;
  seconds: number;
  squaredSeconds: number;
}

export interface ProofDeps {
  totalsOf(merchant: MerchantId): Promise<{
    holdout: number;
    since: string | null;
    /** Visitors of each day, the first first. */
    days: { shown: number; held_out: number }[];
    /** Shares that pages still draw with, other than the one that is set. */
    elsewhere: { holdout: number; seen: number }[];
    purchasesFrom: 'server' | 'pages';
    shown: ArmTotals;
    held_out: ArmTotals;
  }>;
}

/** @param smallest lift of conversion that is worth knowing. */
export async function showProof({ totalsOf }: ProofDeps, merchant: MerchantId, smallest: number): Promise<Proof> {
  const { holdout, since, days, elsewhere, purchasesFrom, shown, held_out } = await totalsOf(merchant);
  const looks: [number, number][] = [];
  let visitors = { shown: 0, held_out: 0 };
  for (const day of days) {
    visitors = { shown: visitors.shown + day.shown, held_out: visitors.held_out + day.held_out };
    looks.push([visitors.shown, visitors.held_out]);
  }
  const mismatched = holdout > 0 && isMismatched(looks, [1 - holdout / 100, holdout / 100]);
  const share = (part: number, whole: number) => (whole > 0 ? ofShare(Math.min(part, whole), whole) : null);
  const stay = ({ visits, seconds, squaredSeconds }: ArmTotals) =>
    visits > 0 ? ofMean(seconds, squaredSeconds, visits) : null;
  const conversion = readExperiment(
    share(shown.purchases, visitors.shown),
    share(held_out.purchases, visitors.held_out),
    'share',
  );
  const returns = readExperiment(
    share(shown.returned, shown.orders),
    share(held_out.returned, held_out.orders),
    'share',
  );
  const needed =
    conversion.heldOut && holdout > 0 ? visitorsNeeded(conversion.heldOut.mean, holdout / 100, smallest) : null;
  return {
    holdout,
    since,
    visitors,
    mismatched,
    elsewhere,
    purchases_from: purchasesFrom,
    conversion: told(conversion, mismatched),
    visit_seconds: told(readExperiment(stay(shown), stay(held_out), 'mean'), mismatched),
    return_rate: told(returns, mismatched),
    smallest,
    visitors_needed: needed === null ? null : Math.max(0, needed - visitors.shown - visitors.held_out),
  };
}

function told({ shown, heldOut, difference, verdict, lift }: Read, mismatched: boolean): Reading {
  const estimated = (one: { mean: number; interval: { low: number; high: number } } | null) =>
    one && { value: one.mean, ...one.interval };
  const arms = { shown: estimated(shown), held_out: estimated(heldOut) };
  if (mismatched) return { verdict: 'mismatched', ...arms, difference: null, lift: null };
  return { verdict, ...arms, difference, lift: estimated(lift) };
}
