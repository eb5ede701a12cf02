// Supabase's API answers as these two roles; neither may look into our schema, whatever defaults the project has.
import { statements } from './statements.ts';

export const closedSchema = statements(
  `do $$
  declare
    api_role text;
  begin
    for api_role in select rolname from pg_roles where rolname in ('anon', 'authenticated') loop
      execute format('revoke all on schema app from %I', api_role);
      execute format('revoke all on all tables in schema app from %I', api_role);
      execute format('alter default privileges in schema app revoke all on tables from %I', api_role);
    end loop;
  end $$`,
);
