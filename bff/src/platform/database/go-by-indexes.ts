// SQL for what reads a little of a table that may be large by now.
import { sql as raw } from 'kysely';
import type { Trx } from './database.ts';

/**
 * To the end of the transaction. The embedded database keeps plans: one made for an empty table would read all of it
 * each time, once it is full.
 */
export async function goByIndexes(trx: Trx): Promise<void> {
  await raw`
    select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
      set_config('enable_mergejoin', 'off', true)`.execute(trx);
}
