// Accounts at Supabase Auth, by its own client; only tokens are verified without it.
import { type AuthError, createClient, type Session, type SupabaseClient, type User } from '@supabase/supabase-js';
import { AccountsAway } from '../../faults/storage-fault.ts';
import { type Account, type Accounts, PasswordRefused, type SignedIn } from '../accounts.ts';
import { tokenVerifier } from './verify-token.ts';

export interface SupabaseAccountsOptions {
  /** Of the project, such as https://abcdefgh.supabase.co */
  url: string;
  /** For what anybody may do, such as signing in. */
  publishableKey: string;
  /** May do everything; a secret. */
  secretKey: string;
  keysLastMs?: number;
}

/** Supabase turns us down for good, such as for a key that was revoked; its own words may quote an address. */
export class AccountsRefused extends Error {
  constructor({ status, code }: Pick<AuthError, 'status' | 'code'>) {
    super(`Supabase Auth refuses: ${status ?? ''} ${code ?? ''}`.trim());
    this.name = 'AccountsRefused';
  }
}

/** Of one request. */
const REQUEST_LIMIT_MS = 10_000;
/** A client keeps whoever signs in with it, so each gets one, and none may keep or renew anything by itself. */
const FORGETFUL = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false };

export function supabaseAccounts({ url, publishableKey, secretKey, keysLastMs }: SupabaseAccountsOptions): Accounts {
  const project = new URL(url).origin;
  const client = (key: string): SupabaseClient =>
    createClient(project, key, { auth: FORGETFUL, global: { fetch: withinLimit } });
  const { admin } = client(secretKey).auth;
  return {
    mails: true,
    verify: tokenVerifier({ url: project, ...(keysLastMs !== undefined && { keysLastMs }) }),

    async signIn(email, password) {
      const { data, error } = await client(publishableKey).auth.signInWithPassword({ email, password });
      if (error?.code === 'invalid_credentials') return null;
      return signedIn(data.session, error);
    },

    async refresh(refreshToken) {
      const { data, error } = await client(publishableKey).auth.refreshSession({ refresh_token: refreshToken });
      if (error?.code && USED_UP.has(error.code)) return null;
      return signedIn(data.session, error);
    },

    async invite(email, landing) {
      const { data, error } = await admin.inviteUserByEmail(email, { redirectTo: landing.href });
      if (error?.code === 'email_exists') return null;
      if (error) throw faultOf(error);
      return accountOf(data.user);
    },

    async create(email, password) {
      const { data, error } = await admin.createUser({ email, password, email_confirm: true });
      if (error?.code === 'email_exists') return null;
      if (error) throw faultOf(error);
      return accountOf(data.user);
    },

    async setPassword(id, password) {
      // Whoever chooses one has followed a link in the mail, or knows the password before.
      const { error } = await admin.updateUserById(id, { password, email_confirm: true });
      if (error) throw faultOf(error);
    },

    async remove(id) {
      const { error } = await admin.deleteUser(id);
      if (error && error.status !== 404) throw faultOf(error);
    },

    // Nothing of theirs is here.
    sweep: async () => 0,
  };
}

const USED_UP = new Set([
  'refresh_token_not_found',
  'refresh_token_already_used',
  'session_not_found',
  'session_expired',
]);

function signedIn(session: Session | null, error: AuthError | null): SignedIn {
  if (error) throw faultOf(error);
  if (!session) throw new AccountsRefused({ status: 200, code: 'no_session' });
  return {
    account: accountOf(session.user),
    accessToken: session.access_token,
    expiresAt: new Date((session.expires_at ?? 0) * 1_000),
    refreshToken: session.refresh_token,
  };
}

function accountOf({ id, email }: User): Account {
  if (!email) throw new AccountsRefused({ status: 200, code: 'no_email' });
  return { id, email: email.toLowerCase() };
}

/** Without a status there was no answer; with 429 it asks us to come again. */
function faultOf(error: AuthError): Error {
  const { status = 0, code } = error;
  if (code === 'weak_password') return new PasswordRefused();
  return status === 0 || status === 429 || status >= 500
    ? new AccountsAway(status === 0 ? 'no answer' : String(status))
    : new AccountsRefused({ status, code });
}

const withinLimit: typeof fetch = (input, init) =>
  fetch(input, {
    ...init,
    signal: AbortSignal.any([...(init?.signal ? [init.signal] : []), AbortSignal.timeout(REQUEST_LIMIT_MS)]),
  });
