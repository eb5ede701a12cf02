// A small network that looks at the outline of what stands out in a picture, and at nothing else: three convolutions, each
// halving what it looks at, and one weighted sum.

export const SIDE = 28;
const CHANNELS = [1, 8, 16, 24] as const;
/** What is left of the side after three halvings, rounded up. */
const LAST_SIDE = 4;

interface Convolution {
  /** Cells on a side of what it looks at. */
  side: number;
  from: number;
  to: number;
  /** By place in the window of 3 x 3, then by channel looked at, then by channel made. */
  weights: Float32Array;
  bias: Float32Array;
}

export interface OutlineNet {
  convolutions: Convolution[];
  /** Of each cell and channel that the last convolution leaves. */
  sum: Float32Array;
  sumBias: Float32Array;
}

const SIZES = [28, 14, 7].flatMap((side, n) => {
  const [from, to] = [CHANNELS[n] as number, CHANNELS[n + 1] as number];
  return [{ side, from, to }];
});
export const WEIGHTS = SIZES.reduce((all, { from, to }) => all + (9 * from + 1) * to, LAST_SIDE ** 2 * CHANNELS[3] + 1);

/** @param weights all of them, `WEIGHTS` in number; the network is a view of them. */
export function outlineNet(weights: Float32Array): OutlineNet {
  if (weights.length !== WEIGHTS)
    throw new Error(`the network of outlines has ${WEIGHTS} weights, not ${weights.length}`);
  let at = 0;
  const take = (count: number) => {
    at += count;
    return weights.subarray(at - count, at);
  };
  const convolutions = SIZES.map((size) => ({ ...size, weights: take(9 * size.from * size.to), bias: take(size.to) }));
  return { convolutions, sum: take(LAST_SIDE ** 2 * CHANNELS[3]), sumBias: take(1) };
}

/** @returns what each convolution makes of `outline`, itself first. */
export function activationsOf({ convolutions }: OutlineNet, outline: Float32Array): Float32Array[] {
  const made = [outline];
  for (const convolution of convolutions) made.push(convolved(convolution, made.at(-1) as Float32Array));
  return made;
}

/** 0..1 */
export function likenessOf({ sum, sumBias }: OutlineNet, last: Float32Array): number {
  let total = sumBias[0] as number;
  for (let i = 0; i < last.length; i++) total += (last[i] as number) * (sum[i] as number);
  return 1 / (1 + Math.exp(-total));
}

/** Calls back for each pair of a cell that is made and a cell it looks at. */
export function forEachLook(side: number, look: (made: number, seen: number, place: number) => void): void {
  const half = (side + 1) >> 1;
  for (let row = 0, made = 0; row < half; row++) {
    for (let column = 0; column < half; column++, made++) {
      for (let place = 0; place < 9; place++) {
        const y = 2 * row + ((place / 3) | 0) - 1;
        const x = 2 * column + (place % 3) - 1;
        if (x >= 0 && y >= 0 && x < side && y < side) look(made, y * side + x, place);
      }
    }
  }
}

function convolved({ side, from, to, weights, bias }: Convolution, seen: Float32Array): Float32Array {
  const made = new Float32Array(((side + 1) >> 1) ** 2 * to);
  for (let i = 0; i < made.length; i++) made[i] = bias[i % to] as number;
  forEachLook(side, (cell, seenCell, place) => {
    for (let c = 0; c < from; c++) {
      const value = seen[seenCell * from + c] as number;
      if (value === 0) continue;
      const w = (place * from + c) * to;
      for (let k = 0; k < to; k++) made[cell * to + k]! += value * (weights[w + k] as number);
    }
  });
  for (let i = 0; i < made.length; i++) if ((made[i] as number) < 0) made[i] = 0;
  return made;
}
