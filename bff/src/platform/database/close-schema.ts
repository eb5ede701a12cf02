// Supabase's API answers the internet as the roles `anon` and `authenticated`. Neither may reach a schema of ours, whatever
// a project's defaults grant to what is made in it later, so this is done at every start and not once.
import { sql } from 'kysely';
import type { Sql } from './database.ts';

/**
 * By one process at a time: the server refuses to change the same rights twice at once. Nothing is revoked where nothing is
 * granted: that would have every connection of every process plan all its statements anew.
 */
export async function closeSchema(db: Sql, schema: 'app' | 'pgboss'): Promise<void> {
  if (!(await isOpen(db, schema))) return;
  await sql
    .raw(`do $$
      declare
        api_role text;
      begin
        revoke all on schema ${schema} from public;
        for api_role in select rolname from pg_roles where rolname in ('anon', 'authenticated') loop
          execute format('revoke all on schema ${schema} from %I', api_role);
          execute format('revoke all on all tables in schema ${schema} from %I', api_role);
          execute format('revoke all on all sequences in schema ${schema} from %I', api_role);
          execute format('revoke all on all functions in schema ${schema} from %I', api_role);
        end loop;
      end $$`)
    .execute(db);
}

async function isOpen(db: Sql, schema: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from (
      select nspacl as acl, 0::oid as everybody from pg_namespace where nspname = ${schema}
      union all select relacl, null from pg_class where relnamespace = ${schema}::regnamespace
      union all select proacl, null from pg_proc where pronamespace = ${schema}::regnamespace
    ) guarded cross join lateral aclexplode(acl) granted
    where grantee = everybody
      or grantee in (select oid from pg_roles where rolname in ('anon', 'authenticated'))
    limit 1`.execute(db);
  return rows.length > 0;
}
