// Who keeps the accounts of the people who work for shops, chosen by the settings: Supabase, or our own database.
import type { Config, Secrets } from './config.ts';
import type { Accounts } from './platform/accounts/accounts.ts';
import { localAccounts } from './platform/accounts/local/local-accounts.ts';
import { supabaseAccounts } from './platform/accounts/supabase/supabase-accounts.ts';
import type { Database } from './platform/database/database.ts';

interface Opening {
  config: Pick<Config, 'supabase'>;
  secrets: Pick<Secrets, 'supabaseSecretKey'>;
  database: Database;
  now(): Date;
}

/** The same for a server and for an operator's command. */
export function openAccounts({ config, secrets, database, now }: Opening): Accounts {
  return remoteAccounts(config, secrets) ?? localAccounts({ database, now });
}

/** @returns null where they are kept in our own database. */
export function remoteAccounts(
  { supabase }: Pick<Config, 'supabase'>,
  { supabaseSecretKey }: Pick<Secrets, 'supabaseSecretKey'>,
): Accounts | null {
  if (!supabase || !supabaseSecretKey) return null;
  return supabaseAccounts({ ...supabase, secretKey: supabaseSecretKey });
}

/** Where people come in. */
export function dashboardUrl({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): URL {
  return new URL('/dashboard', publicUrl ?? `http://localhost:${port}`);
}
