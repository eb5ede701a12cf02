// Lets the rest of the server have a turn between two statements. PGlite answers within the calling turn of the event
// loop, so a run of statements (a sweep, the queue's housekeeping) would otherwise hold up every request until its last.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PGlite, Transaction } from '@electric-sql/pglite';

/** Changes this instance: every `query` and `exec`, inside transactions too, waits for the next turn first. */
export function takeTurns(pglite: PGlite): PGlite {
  const { query, exec, transaction } = pglite;
  const patient = {
    async query(...args: Parameters<PGlite['query']>) {
      await nextTurn();
      return query.apply(pglite, args);
    },
    async exec(...args: Parameters<PGlite['exec']>) {
      await nextTurn();
      return exec.apply(pglite, args);
    },
    transaction: <T>(work: (trx: Transaction) => Promise<T>) =>
      transaction.call(pglite, (trx) => work(patientTransaction(trx))) as Promise<T>,
  };
  return Object.assign(pglite, patient);
}

function patientTransaction(trx: Transaction): Transaction {
  const { query, exec } = trx;
  return Object.assign(trx, {
    async query(...args: Parameters<Transaction['query']>) {
      await nextTurn();
      return query.apply(trx, args);
    },
    async exec(...args: Parameters<Transaction['exec']>) {
      await nextTurn();
      return exec.apply(trx, args);
    },
  });
}
