// How much of a long piece of work is done at once, so that shoppers who are here meanwhile do not notice. The embedded
// database does one thing at a time and on the server's own thread: there a piece is little, and after each the others come
// first. A server of its own has other connections for the others, and processors that they may have to share.
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../platform/database/database.ts';

/** A request that needs the embedded database a few times waits for a piece each time. */
const PIECE_MS = { alone: 8, beside: 5 };
const LEAST = 20;
const MOST = 250;
/** Of a piece's time, so long the others have it all to themselves; at least for a few statements. */
const REST_SHARE = { alone: 0.6, beside: 1 };
const REST_MS = 2;
/** On a server of its own: one is written while the other is sent. */
const AT_ONCE = 2;

export interface PaceDeps {
  database: Pick<Database, 'inProcess'>;
  /** In this process. */
  shoppersAreHere(): boolean;
}

export class Pace {
  readonly #inProcess: boolean;
  readonly #shoppersAreHere: () => boolean;
  readonly #most: number;
  /** How many things to take into the next piece. */
  size: number;

  /** @param most things of a piece, however quick they are. */
  constructor({ database, shoppersAreHere }: PaceDeps, most = MOST) {
    this.#inProcess = database.inProcess;
    this.#shoppersAreHere = shoppersAreHere;
    this.#most = most;
    this.size = this.#inProcess ? 40 : most;
  }

  /** How many pieces may be at work. */
  get atOnce(): number {
    return this.#inProcess || this.#shoppersAreHere() ? 1 : AT_ONCE;
  }

  async piece<T>(work: (size: number) => Promise<T>): Promise<T> {
    const how = this.#shoppersAreHere() ? 'beside' : 'alone';
    if (!this.#inProcess && how === 'alone') return work(this.size);
    const start = performance.now();
    const done = await work(this.size);
    const took = performance.now() - start;
    if (this.#inProcess) {
      const fitting = this.size * Math.min(1.5, Math.max(0.5, PIECE_MS[how] / took));
      this.size = Math.min(this.#most, Math.max(LEAST, Math.round(fitting)));
    }
    await pause(Math.max(REST_MS, took * REST_SHARE[how]));
    return done;
  }
}
