// What no password may be, however long: the rest is the person's own choice (NIST SP 800-63B-4, 3.1.1.2).
import { NewPassword } from '../../contract/accounts.ts';
import { PasswordRefused } from '../../platform/accounts/accounts.ts';
import { problem } from '../problem.ts';

/** Of `aaaaaaaaaaaa` and the like. */
const LEAST_LETTERS = 5;
const SHORT_MAILBOX = 4;
/** Beside the address. */
const LEFT_AT_LEAST = 8;

/** @throws Problem body_invalid */
export function requireGoodPassword(password: string, email: string): void {
  const shape = NewPassword.safeParse(password);
  if (!shape.success) throw refused(shape.error.issues[0]?.message ?? 'Choose another password');
  if (new Set(password).size < LEAST_LETTERS) throw refused('Use more than a few different characters');
  const [mailbox = ''] = email.split('@');
  const apart = password.toLowerCase().replaceAll(email, '');
  // Of a mailbox of one letter nearly nothing would be left.
  const left = mailbox.length < SHORT_MAILBOX ? apart : apart.replaceAll(mailbox, '');
  if (left.length < LEFT_AT_LEAST) throw refused('Do not use your e-mail address');
}

/** What the accounts' side may find wrong with it. @throws Problem body_invalid */
export async function unlessRefused<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause) => {
    throw cause instanceof PasswordRefused ? refused('This password is known from a leak; choose another one') : cause;
  });
}

function refused(message: string) {
  return problem('body_invalid', { members: { errors: [{ pointer: '/password', message }] } });
}
