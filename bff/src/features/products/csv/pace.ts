// How much of a long piece of work is done at once. The embedded database does one thing at a time and on the server's own
// thread: there a piece is so little that nobody notices, and after each the others come first. A server of its own has
// other connections for the others.
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../../platform/database/database.ts';

/** A request that needs the embedded database a few times waits for a piece each time. */
const PIECE_MS = 8;
const LEAST = 20;
const MOST = 250;
/** Of a piece's time, so long the others have it all to themselves; at least for a few statements. */
const REST_SHARE = 0.6;
const REST_MS = 2;

export class Pace {
  readonly #inProcess: boolean;
  readonly #most: number;
  /** How many things to take into the next piece. */
  size: number;

  /** @param most things of a piece, however quick they are. */
  constructor({ inProcess }: Pick<Database, 'inProcess'>, most = MOST) {
    this.#inProcess = inProcess;
    this.#most = most;
    this.size = inProcess ? 40 : most;
  }

  async piece<T>(work: (size: number) => Promise<T>): Promise<T> {
    if (!this.#inProcess) return work(this.size);
    const start = performance.now();
    const done = await work(this.size);
    const took = performance.now() - start;
    const fitting = this.size * Math.min(1.5, Math.max(0.5, PIECE_MS / took));
    this.size = Math.min(this.#most, Math.max(LEAST, Math.round(fitting)));
    await pause(Math.max(REST_MS, took * REST_SHARE));
    return done;
  }
}
