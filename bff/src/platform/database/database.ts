// The database as the features see it: typed SQL, transactions and notifications, the same on PGlite and on Postgres.
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Runs SQL, inside a transaction or not. A function that reads takes this. */
export type Sql = Kysely<Tables>;

/** Runs SQL inside one transaction. A function that takes part in someone's transaction takes this first. */
export type Trx = Transaction<Tables>;

export interface Database {
  /**
   * Statements on their own. Never use it inside `transaction`: on PGlite, which has one connection,
   * it would wait for the transaction that is waiting for it.
   */
  readonly sql: Sql;

  /** One connection, on the server's own thread: a long statement holds up everybody. */
  readonly inProcess: boolean;

  /**
   * Runs `work` in one transaction; a throw rolls back and is rethrown.
   * Keep it short: SQL only, no rendering, no files, no network.
   * @throws TransactionTimeout when `work` takes longer than the limit, which is how a use of `sql` inside shows itself.
   */
  transaction<T>(work: (trx: Trx) => Promise<T>): Promise<T>;

  /**
   * Calls `onNotify` for every `pg_notify` on `channel` after its transaction committed.
   * A hint to look, not a delivery guarantee: whoever listens also polls.
   * @returns how to stop listening.
   */
  listen(channel: string, onNotify: (payload: string) => void): Promise<() => Promise<void>>;

  close(): Promise<void>;
}

/** A transaction was still open after its limit and has been rolled back. */
export class TransactionTimeout extends Error {
  constructor(milliseconds: number) {
    super(
      `the transaction was still open after ${milliseconds} ms and was rolled back; ` +
        'look for a statement that runs on the database instead of on the transaction',
    );
    this.name = 'TransactionTimeout';
  }
}
