// One try-on under way: its progress as an async iterator, its picture as a promise.
import { Problem } from '../problem.ts';
import type { Render, TryOnStatus } from '../resources.ts';

interface Ways {
  follow(signal: AbortSignal): AsyncGenerator<TryOnStatus>;
  stop(): Promise<TryOnStatus>;
}

/** Iterate over it for every status, the last of them done, refused or failed. May be iterated more than once. */
export class TryOn implements AsyncIterable<TryOnStatus> {
  /** By this it is found again with `resume`. */
  readonly taskId: string;
  readonly #signal: AbortSignal;
  readonly #ways: Ways;

  constructor(taskId: string, signal: AbortSignal, ways: Ways) {
    this.taskId = taskId;
    this.#signal = signal;
    this.#ways = ways;
  }

  [Symbol.asyncIterator](): AsyncGenerator<TryOnStatus> {
    return this.#ways.follow(this.#signal);
  }

  /** The picture, once it is there. @throws Problem with the reason's code where it was refused or failed. */
  async render(): Promise<Render> {
    for await (const { render, stage, reason } of this) {
      if (render) return render;
      if (stage === 'refused' || stage === 'failed') throw new Problem(reason?.code ?? 'unknown', 0, reason?.message);
    }
    throw new Problem('unknown');
  }

  /** Stops it where it is under way, and it is not counted; deletes its picture where it is done. Returns how it stands then. */
  stop(): Promise<TryOnStatus> {
    return this.#ways.stop();
  }
}
