// Transactions that follow each other, a few of them at once: what one writes does not wait for the others, what says how far
// all have come does.

export class Turns {
  readonly #atOnce: () => number;
  readonly #open: Promise<boolean>[] = [];

  constructor(atOnce: () => number) {
    this.#atOnce = atOnce;
  }

  /**
   * Begins `work` as soon as there is room for it.
   * @param work is given what became of the one before it, and says what became of itself: false where it was not its turn.
   * @returns false where it was not that of one before; then it has not begun.
   * @throws what one before it has thrown
   */
  async take(work: (before: Promise<boolean>) => Promise<boolean>): Promise<boolean> {
    while (this.#open.length >= this.#atOnce()) if (!(await this.#open.shift())) return false;
    const turn = work(this.#open.at(-1) ?? Promise.resolve(true));
    // Heard of by whoever waits for it in its turn.
    turn.catch(() => {});
    this.#open.push(turn);
    return true;
  }

  /** Waits for all that have begun. @returns whether it was the turn of each. @throws what one of them has thrown */
  async end(): Promise<boolean> {
    const ended = await Promise.allSettled(this.#open.splice(0));
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
    return ended.every((one) => one.status === 'fulfilled' && one.value);
  }
}
