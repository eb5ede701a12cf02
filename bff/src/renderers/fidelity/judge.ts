// The bar: how far off a garment may be drawn, and from where on it is another one.
import { type Axis, FIDELITY_AXES, type Fidelity, type FidelityAxes, type FidelityAxis } from './fidelity.ts';

/**
 * The figure of each axis that scores a half. Frozen: chosen on seed 1 of `npm run eval:fidelity`, checked on seeds 2 and 3.
 */
export const BAR: Readonly<Record<FidelityAxis, number>> = { colour: 8, print: 0.45, length: 0.14, sleeves: 0.14 };

/** Below it a picture is drawn again, and shown with a warning if it stays so. */
export const FAITHFUL = 0.5;
/** Below it a picture is not shown: twice as far off as the bar. */
export const ANOTHER_GARMENT = 0.2;

/** Falls with every step away, by half at the bar and to a fifth at twice the bar: 1 / (1 + (off / bar)^2). */
export const scoreOf = (axis: FidelityAxis, off: number): number => 1 / (1 + (off / BAR[axis]) ** 2);

export function judge(axes: FidelityAxes): Fidelity {
  const known = FIDELITY_AXES.flatMap((axis) => {
    const { score } = axes[axis];
    return score === null ? [] : [{ axis, score }];
  }).sort((a, b) => a.score - b.score);
  const score = known[0]?.score ?? null;
  const below = known.filter((one) => one.score < FAITHFUL).map(({ axis }) => axis);
  return { axes, score, verdict: verdictOf(score), below };
}

function verdictOf(score: number | null): Fidelity['verdict'] {
  if (score === null) return 'unmeasured';
  if (score < ANOTHER_GARMENT) return 'another_garment';
  return score < FAITHFUL ? 'doubtful' : 'faithful';
}

export const measured = (axis: FidelityAxis, off: number): Axis => ({ score: scoreOf(axis, off), off });
