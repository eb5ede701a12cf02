// Tells whether something failed because a disk is full or the database is away. Both pass by themselves: whoever asked is
// told to come again, and work that they cut off is not to blame for it.

export type StorageFault = 'full' | 'away';

/** There is no database to ask right now; it comes back without a restart. The cause says what happened. */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super('the database is away', { cause });
    this.name = 'DatabaseAway';
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
    if (error instanceof DatabaseAway || AWAY.test(code)) found = 'away';
    error = error.cause;
  }
  return found;
}
