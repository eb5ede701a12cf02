// The operator changes the master key: a new one for everything from now on, and everything that rows keep sealed under an
// older one sealed again. Objects and signatures keep theirs, so older keys stay in the file.
import type { MasterKeys } from '../platform/crypto/master-keys.ts';
import type { Database } from '../platform/database/database.ts';
import type { TellProgress } from '../platform/process/progress.ts';
import { type Audit, byOperator } from './access.ts';
import { countByMasterKey, rewrapAll, type SealedColumn } from './rewrap.ts';

export interface RotateDeps {
  database: Database;
  keys: MasterKeys;
  /** Makes a new one and makes it the active one, on disk first. */
  addMasterKey(): Promise<string>;
  audit: Audit;
  columns: readonly SealedColumn[];
}

/** Ids alone; what they stand for never leaves the file. */
export async function listMasterKeys({ database, keys, columns }: Pick<RotateDeps, 'database' | 'keys' | 'columns'>) {
  const counts = await countByMasterKey(database.sql, columns);
  return {
    master_keys: keys.ids.map((id) => ({ id, active: id === keys.activeId, wraps: counts[id] ?? {} })),
  };
}

/** A change that was broken off is finished first, with the key it has made. */
export async function rotateMasterKey(
  { database, keys, addMasterKey, audit, columns }: RotateDeps,
  tell: TellProgress,
) {
  const counts = await countByMasterKey(database.sql, columns);
  const unfinished = keys.ids.length > 1 && Object.keys(counts).some((id) => id !== keys.activeId);
  // First, since the file and the database share no transaction: there is no new key that nobody has written down.
  await audit(database.sql, byOperator('master_key_rotated', null));
  if (!unfinished) await addMasterKey();
  const rewrapped = await rewrapAll(database.sql, keys, columns, tell);
  return { active: keys.activeId, made: !unfinished, rewrapped };
}
