// How the benches print a figure: beside its target, and with a failing exit where it is missed.

/** One line; `over` when the figure is above its target. Makes the process end with 1 then. */
export function check(name: string, value: number, target: number, unit = ''): void {
  const over = value > target;
  if (over) process.exitCode = 1;
  print(name, `${value} ${unit}`.trim(), `${over ? 'OVER' : 'within'} ${target} ${unit}`.trim());
}

/** As `check`, for a figure that must not be below its target. */
export function checkAtLeast(name: string, value: number, target: number, unit = ''): void {
  const under = value < target;
  if (under) process.exitCode = 1;
  print(name, `${value} ${unit}`.trim(), `${under ? 'UNDER' : 'at least'} ${target} ${unit}`.trim());
}

/** One line without a target, for information or as a baseline. */
export function print(name: string, value: string, verdict = ''): void {
  console.log(`${name.padEnd(52)} ${value.padStart(12)}  ${verdict}`.trimEnd());
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** The value that `share` (0..1) of all are not above. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** To two digits after the point. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Milliseconds until `work` is done. */
export async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
