// Lets the rest of the server have a turn between two statements. PGlite answers within the calling turn of the event
// loop, so a run of statements (a sweep, the queue's housekeeping) would otherwise hold up every request until its last.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PGlite, Transaction } from '@electric-sql/pglite';

/** Statements may follow each other for as long: a request's few are done sooner than everybody's turns would take. */
const TURN_MS = 2;

/** Changes this instance: every `query` and `exec`, inside transactions too, waits for the next turn once this one is long. */
export function takeTurns(pglite: PGlite): PGlite {
  const { query, exec, transaction } = pglite;
  const patient = {
    async query(...args: Parameters<PGlite['query']>) {
      await turn();
      return query.apply(pglite, args);
    },
    async exec(...args: Parameters<PGlite['exec']>) {
      await turn();
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
      await turn();
      return query.apply(trx, args);
    },
    async exec(...args: Parameters<Transaction['exec']>) {
      await turn();
      return exec.apply(trx, args);
    },
  });
}

let turnBegan = 0;

async function turn(): Promise<void> {
  if (performance.now() - turnBegan < TURN_MS) return;
  await nextTurn();
  turnBegan = performance.now();
}
