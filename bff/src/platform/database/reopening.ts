// The embedded database as one object that stays the same while the PGlite behind it is replaced. PGlite dies of a full disk
// (watch-abort.ts); its files do not. From then on everything is turned away at once, and as soon as there is room again
// the folder is opened anew, which recovers it as after a kill. What was cut off rejects: nobody repeats it in secret.
import { setTimeout as wait } from 'node:timers/promises';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { DatabaseAway } from '../faults/storage-fault.ts';
import { watchAbort } from './watch-abort.ts';

/** Between two looks for room. */
const LOOK_MS = 1_000;

/** As much of PGlite as its users here need: Kysely, pg-boss and whoever listens. */
export type Pglite = Pick<
  PGlite,
  'query' | 'exec' | 'transaction' | 'listen' | 'ready' | 'closed' | 'waitReady' | 'close'
>;

export interface ReopeningParts {
  /** Opens the folder, each time afresh. @throws where that fails, which is tried again. */
  open(): Promise<PGlite>;
  /** Whether the disk has taken what a start of the database writes. */
  hasRoom(): Promise<boolean>;
  /** Told once about every death, in the words of the database. */
  onAway(fault: DatabaseAway): void;
  /** Mends, before anyone else gets to it, what the time away has brought into disorder. */
  onReturn(pglite: PGlite): Promise<void>;
}

interface Listener {
  channel: string;
  onNotify(payload: string): void;
  stop?: () => Promise<void>;
}

/** @throws what the first opening throws. */
export async function reopeningPglite(parts: ReopeningParts): Promise<Pglite> {
  const closing = new AbortController();
  const listeners = new Set<Listener>();
  let away: DatabaseAway | null = null;
  let returning = Promise.resolve();
  let pglite = await parts.open();
  watchAbort(pglite, lose);

  function lose(fault: DatabaseAway): void {
    away = fault;
    closeFiles(pglite);
    parts.onAway(fault);
    returning = comeBack();
  }

  async function comeBack(): Promise<void> {
    while (!closing.signal.aborted) {
      await wait(LOOK_MS, undefined, { signal: closing.signal }).catch(() => {});
      try {
        if (closing.signal.aborted || !(await parts.hasRoom())) continue;
        await reopen();
        return;
      } catch {
        // Full again already, or not readable yet; the first fault has been told.
      }
    }
  }

  async function reopen(): Promise<void> {
    const fresh = await parts.open();
    watchAbort(fresh, (fault) => (fresh === pglite ? lose(fault) : closeFiles(fresh)));
    try {
      await parts.onReturn(fresh);
      for (const listener of listeners) listener.stop = await fresh.listen(listener.channel, listener.onNotify);
    } catch (error) {
      // Two on one folder would lose each other's rows.
      if (!(error instanceof DatabaseAway)) await fresh.close();
      throw error;
    }
    pglite = fresh;
    away = null;
  }

  function present(): PGlite {
    if (away) throw new DatabaseAway(away.cause);
    return pglite;
  }

  return {
    query: async (...args) => present().query(...args),
    exec: async (...args) => present().exec(...args),
    async transaction(work) {
      let begun = false;
      try {
        return await present().transaction((trx) => {
          begun = true;
          return work(trx);
        });
      } catch (error) {
        // Kysely waits for its transaction to begin and knows no other outcome, so it gets one in which nothing works.
        if (!begun) await work(refusing(error));
        throw error;
      }
    },
    async listen(channel, onNotify) {
      const listener: Listener = { channel, onNotify };
      listener.stop = await present().listen(channel, onNotify);
      listeners.add(listener);
      return async () => {
        listeners.delete(listener);
        if (!away) await listener.stop?.();
      };
    },
    get ready() {
      return !closing.signal.aborted;
    },
    get closed() {
      return closing.signal.aborted;
    },
    waitReady: Promise.resolve(),
    async close() {
      closing.abort();
      await returning;
      if (!away) await pglite.close();
    },
  };
}

function refusing(error: unknown): Transaction {
  const refuse = async () => {
    throw error;
  };
  return { query: refuse, sql: refuse, exec: refuse, rollback: refuse, listen: refuse, closed: false };
}

/** Seventy or so of them; its memory goes with the last reference to it. */
function closeFiles({ Module: { FS } }: PGlite): void {
  for (const stream of FS.streams) {
    try {
      if (stream) FS.close(stream);
    } catch {
      // It was closed already, or stands for no file.
    }
  }
}
