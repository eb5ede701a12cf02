// Passwords as they are kept: argon2id, each with its own salt, as a PHC string, so that the parameters can be raised later
// and what was hashed before still opens.
import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>;

/** OWASP Password Storage Cheat Sheet, "Argon2id": 19 MiB, two passes, one lane. */
const PARAMETERS = { memory: 19_456, passes: 2, parallelism: 1 };
/** RFC 9106, 3.1 and 4: 16 bytes of salt suffice for all uses, 32 of tag are what is usual. */
const SALT_BYTES = 16;
const TAG_BYTES = 32;

const PHC = /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{16,172})$/;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await derive('argon2id', asked(password, salt, PARAMETERS, TAG_BYTES));
  const { memory, passes, parallelism } = PARAMETERS;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;
}

/** @param hash null: nobody is there; that costs as much work as somebody with another password. */
export async function matchesPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = PHC.exec(hash ?? '') ?? [];
  if (!memory || !passes || !parallelism || !salt || !tag) {
    await derive('argon2id', asked(password, randomBytes(SALT_BYTES), PARAMETERS, TAG_BYTES));
    return false;
  }
  const kept = Buffer.from(tag, 'base64');
  const parameters = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return timingSafeEqual(
    await derive('argon2id', asked(password, Buffer.from(salt, 'base64'), parameters, kept.length)),
    kept,
  );
}

function asked(
  password: string,
  nonce: Uint8Array,
  parameters: typeof PARAMETERS,
  tagLength: number,
): Argon2Parameters {
  // The same letters, whichever keyboard has put them together (NIST SP 800-63B-4, 3.1.1.2).
  return { message: password.normalize('NFKC'), nonce, tagLength, ...parameters };
}

/** As PHC strings have it: without padding. */
function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '');
}
