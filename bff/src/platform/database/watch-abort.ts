// Notices that PGlite has died. What ends a Postgres process (PANIC: no room for the next piece of its log, for one) leaves
// PGlite's handle open, and whatever enters it then comes back empty without an error, or never: both were seen. So from
// the first abort on nothing may enter it any more, not even the `rollback` and the `close` that clean up after others.
import type { PGlite } from '@electric-sql/pglite';
import { DatabaseAway } from '../faults/storage-fault.ts';

/** The exit status with which PGlite leaves its main loop for an ordinary error of SQL. */
const ORDINARY_ERROR = 100;

/** Where SQL enters WebAssembly. PGlite swallows what is thrown there. */
const ENTRIES = ['_PostgresMainLoopOnce', '_PostgresMainLongJmp'] as const;

type Entries = Record<(typeof ENTRIES)[number], () => void>;

/**
 * Changes this instance: it rejects with DatabaseAway from its death on, the statement that it died of included.
 * @param onAbort called once, when that statement is over.
 */
export function watchAbort(pglite: PGlite, onAbort: (fault: DatabaseAway) => void): void {
  const wasm = pglite.Module as unknown as Entries;
  const { execProtocolStream } = pglite;
  let cause: unknown = null;
  const isDead = () => cause !== null;

  for (const entry of ENTRIES) {
    const enter = wasm[entry];
    wasm[entry] = () => {
      try {
        enter();
      } catch (thrown) {
        if (!isDead() && !isOrdinary(thrown)) {
          cause = thrown;
          // Postgres has not said yet what is wrong, but will have when this statement is left.
          setImmediate(() => onAbort(new DatabaseAway(cause)));
        }
        throw thrown;
      }
    };
  }

  pglite.execProtocolStream = async (...args) => {
    // One of its own for everyone: whoever passes an error on may write into it.
    if (isDead()) throw new DatabaseAway(cause);
    try {
      const messages = await execProtocolStream.apply(pglite, args);
      if (isDead()) throw cause;
      return messages;
    } catch (error) {
      if (!isDead()) throw error;
      cause = error;
      throw new DatabaseAway(cause);
    }
  };
}

function isOrdinary(thrown: unknown): boolean {
  return thrown instanceof Object && 'status' in thrown && thrown.status === ORDINARY_ERROR;
}
