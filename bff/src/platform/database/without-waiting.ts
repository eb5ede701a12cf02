// For many commits that follow each other, of which only the last has to be final.
import { sql as raw } from 'kysely';
import type { Trx } from './database.ts';

/**
 * To the end of the transaction its commit does not wait for the disk. A crash of the server of the database may then undo the
 * last of these, in whole and in their order: for what a later commit that does wait makes final, or what is done again.
 */
export async function withoutWaiting(trx: Trx): Promise<void> {
  await raw`select set_config('synchronous_commit', 'off', true)`.execute(trx);
}
