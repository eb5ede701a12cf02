// Shoppers whom the database does not let go, as a fault would that only they have.
import { sql } from 'kysely';
import type { FittingRoom } from './fitting-room.ts';

/** Erasing them fails until it is disposed of. */
export async function whoStay({ database }: FittingRoom, shopperIds: string[]): Promise<AsyncDisposable> {
  const run = (statement: string) => sql.raw(statement).execute(database.sql);
  await run(`create function app.stays() returns trigger language plpgsql as $$
    begin raise exception 'stays'; end $$`);
  await run(`create trigger stays before delete on app.shoppers for each row
    when (old.id = any ('{${shopperIds.join()}}'::uuid[])) execute function app.stays()`);
  return {
    async [Symbol.asyncDispose]() {
      await run('drop function app.stays() cascade');
    },
  };
}
