// Milliseconds per step of one render, by name, for the outcome's timings.

export class Stopwatch {
  readonly timings: Record<string, number> = {};

  /** The step's result; its time is added where a step of that name ran before. */
  async time<T>(step: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      const ms = performance.now() - start;
      this.timings[step] = Math.round(((this.timings[step] ?? 0) + ms) * 10) / 10;
    }
  }

  /** Parts of a step that measured itself, as `step.part`. */
  split(step: string, parts: Record<string, number>): void {
    for (const [part, ms] of Object.entries(parts)) this.timings[`${step}.${part}`] = ms;
  }
}

/** For steps that follow each other: each call takes the time since the last one, or since now, into `timings`. */
export function laps(timings: Record<string, number>): (step: string) => void {
  let since = performance.now();
  return (step) => {
    const now = performance.now();
    timings[step] = Math.round((now - since) * 10) / 10;
    since = now;
  };
}
