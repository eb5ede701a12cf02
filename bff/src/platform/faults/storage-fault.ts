// Tells whether something failed because a disk is full, or because the database, the store of objects or whoever keeps the
// accounts is away. All of it passes by itself: whoever asked is told to come again, and work that was cut off is not to blame.

export type StorageFault = 'full' | 'away';

/** There is no database to ask right now; it comes back without a restart. The cause says what happened. */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super('the database is away', { cause });
    this.name = 'DatabaseAway';
  }
}

/** The store of objects does not answer, or says that it cannot right now. */
export class ObjectsAway extends Error {
  constructor(what: string) {
    super(`the store of objects is away: ${what}`);
    this.name = 'ObjectsAway';
  }
}

/** Whoever keeps the accounts does not answer: it says nothing about whoever asks. */
export class AccountsAway extends Error {
  constructor(what: string) {
    super(`the accounts are away: ${what}`);
    this.name = 'AccountsAway';
  }
}

/** Of the file system, and PostgreSQL's disk_full. */
const FULL = new Set(['ENOSPC', 'EDQUOT', '53100']);
/**
 * PostgreSQL's classes "connection exception" and "insufficient resources", and its own end or beginning.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const AWAY = /^(?:08...|53...|57P0[1235])$/;
/** Causes of causes beyond this say nothing new. */
const DEPTH = 5;

/** @returns null for every other fault. */
export function storageFault(thrown: unknown): StorageFault | null {
  let found: StorageFault | null = null;
  let error = thrown;
  for (let depth = 0; depth < DEPTH && error instanceof Error; depth++) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    // The disk is the reason worth telling, also where it took the database with it.
    if (FULL.has(code)) return 'full';
    if (isAway(error) || AWAY.test(code)) found = 'away';
    error = error.cause;
  }
  return found;
}

function isAway(error: Error): boolean {
  return [DatabaseAway, ObjectsAway, AccountsAway].some((kind) => error instanceof kind);
}
