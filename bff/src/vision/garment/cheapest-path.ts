// The smooth line of least cost through a stack of cost columns (dynamic programming): how seams and edges are traced.

export interface CheapestPath {
  /** Chosen index per column. */
  steps: number[];
  /** Total cost, bends included. */
  cost: number;
}

/**
 * @param columns cost per index, all of one length
 * @param reach how far the index may move between neighbouring columns
 * @param bend price of moving by one
 */
export function cheapestPath(columns: readonly Float32Array[], reach: number, bend: number): CheapestPath {
  const length = columns[0]?.length ?? 0;
  let totals = columns[0]?.slice() ?? new Float32Array(0);
  const origins: Int16Array[] = [];
  for (let c = 1; c < columns.length; c++) {
    const column = columns[c] as Float32Array;
    const next = new Float32Array(length);
    const from = new Int16Array(length);
    for (let i = 0; i < length; i++) {
      let best = Number.POSITIVE_INFINITY;
      for (let j = Math.max(0, i - reach); j <= Math.min(length - 1, i + reach); j++) {
        const total = (totals[j] as number) + bend * Math.abs(i - j);
        if (total < best) {
          best = total;
          from[i] = j;
        }
      }
      next[i] = best + (column[i] as number);
    }
    totals = next;
    origins.push(from);
  }
  let at = 0;
  for (let i = 1; i < length; i++) if ((totals[i] as number) < (totals[at] as number)) at = i;
  const cost = totals[at] ?? 0;
  const steps = [at];
  for (let c = origins.length - 1; c >= 0; c--) {
    at = origins[c]?.[at] as number;
    steps.push(at);
  }
  return { steps: steps.reverse(), cost };
}
