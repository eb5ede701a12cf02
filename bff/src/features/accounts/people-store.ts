// SQL of the people who work for shops, wherever their account is kept.
import type { Sql, Trx } from '../../platform/database/database.ts';

export interface Person {
  id: string;
  email: string;
  name: string | null;
  /** Null: they have been invited and have not come in yet. */
  entered_at: Date | null;
}

/** @param email in lower case. */
export async function findPerson(sql: Sql, email: string): Promise<Person | null> {
  const row = await sql
    .selectFrom('people')
    .select(['id', 'email', 'name', 'entered_at'])
    .where('email', '=', email)
    .executeTakeFirst();
  return row ?? null;
}

export async function findPersonById(sql: Sql, id: string): Promise<Person | null> {
  const row = await sql
    .selectFrom('people')
    .select(['id', 'email', 'name', 'entered_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Makes or keeps them. Where the address was somebody else's, whose account is gone, it is theirs from now on.
 * @param enteredAt null: they have only been invited.
 */
export async function putPerson(
  trx: Trx,
  { id, email, name }: { id: string; email: string; name: string | null },
  enteredAt: Date | null,
  now: Date,
): Promise<void> {
  await trx.deleteFrom('people').where('email', '=', email).where('id', '!=', id).execute();
  await trx
    .insertInto('people')
    .values({ id, email, name, created_at: now, entered_at: enteredAt })
    .onConflict((known) =>
      known.column('id').doUpdateSet((eb) => ({
        email,
        name: eb.fn.coalesce(eb.ref('excluded.name'), eb.ref('people.name')),
        entered_at: eb.fn.coalesce(eb.ref('people.entered_at'), eb.ref('excluded.entered_at')),
      })),
    )
    .execute();
}

export async function hasAnybodyEntered(sql: Sql): Promise<boolean> {
  const row = await sql
    .selectFrom('people')
    .select('id')
    .where('entered_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** By id, of those who are still there. */
export async function emailsOf(sql: Sql, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.selectFrom('people').select(['id', 'email']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, email }) => [id, email]));
}

/** Who works for no shop, is asked to by none, and is signed in nowhere. */
export async function listWithoutShop(sql: Sql, createdBefore: Date, limit: number): Promise<{ id: string }[]> {
  return sql
    .selectFrom('people')
    .select('id')
    .where('created_at', '<', createdBefore)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('members').select('role').whereRef('members.account_id', '=', 'people.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('invitations').select('role').whereRef('invitations.email', '=', 'people.email'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('account_sessions').select('device').whereRef('account_sessions.account_id', '=', 'people.id'),
        ),
      ),
    )
    .limit(limit)
    .execute();
}

export async function deletePerson(sql: Sql, id: string): Promise<void> {
  await sql.deleteFrom('people').where('id', '=', id).execute();
}
