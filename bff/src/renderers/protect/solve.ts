// Small symmetric systems of linear equations, as they come out of least squares.

/**
 * Cholesky, with a little damping on the diagonal.
 * @param normal symmetric and positive, row by row; only its upper half is read
 * @returns null where it has no single solution
 */
export function solve(normal: Float64Array, right: Float64Array): Float64Array | null {
  const n = right.length;
  const lower = new Float64Array(n * n);
  for (let r = 0; r < n; r++) {
    for (let c = 0; c <= r; c++) {
      let sum = (normal[c * n + r] as number) * (r === c ? 1 + 1e-9 : 1);
      for (let k = 0; k < c; k++) sum -= (lower[r * n + k] as number) * (lower[c * n + k] as number);
      if (r === c && !(sum > 1e-12)) return null;
      lower[r * n + c] = r === c ? Math.sqrt(sum) : sum / (lower[c * n + c] as number);
    }
  }
  const out = Float64Array.from(right);
  for (let r = 0; r < n; r++) {
    for (let k = 0; k < r; k++) out[r] = (out[r] as number) - (lower[r * n + k] as number) * (out[k] as number);
    out[r] = (out[r] as number) / (lower[r * n + r] as number);
  }
  for (let r = n - 1; r >= 0; r--) {
    for (let k = r + 1; k < n; k++) out[r] = (out[r] as number) - (lower[k * n + r] as number) * (out[k] as number);
    out[r] = (out[r] as number) / (lower[r * n + r] as number);
  }
  return out;
}
