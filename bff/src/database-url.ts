// Which DATABASE_URL the server takes, and why it turns others down. No sentence here repeats the URL: it holds a password.
import { z } from 'zod';
import { isThisMachine } from './this-machine.ts';

/** Supabase's transaction pooler; PgBouncer tends to be elsewhere, but here at least we know. */
const TRANSACTION_POOLER_PORT = '6543';

export const DatabaseUrl = z.string().superRefine((text, { addIssue }) => {
  const refuse = (message: string) => addIssue({ code: 'custom', message });
  const url = URL.parse(text);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.hostname === '' || url.pathname.length < 2) {
    refuse('must look like postgres://user:password@host:5432/database');
  } else if (url.port === TRANSACTION_POOLER_PORT) {
    refuse(
      'port 6543 is a transaction pooler, which hands every statement to another session, and the render queue listens ' +
        'on one of its own. Take the direct connection or the session pooler, both on port 5432.',
    );
  } else if (!isThisMachine(url) && !url.searchParams.has('sslmode')) {
    refuse(
      'the server is on another machine, and without `sslmode` in the URL everything would go there unencrypted. ' +
        'Add ?sslmode=verify-full (with &sslrootcert=/path/to/ca.crt for a CA of its own), or ?sslmode=disable on a ' +
        'network you trust.',
    );
  }
});

/** For people: where the data is, without user and password. */
export function describeDatabase(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `PostgreSQL, ${pathname.slice(1)} on ${hostname}:${port || '5432'}`;
}
