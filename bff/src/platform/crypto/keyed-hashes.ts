// Hashes that stand for something that must not be kept: whoever steals the table cannot try out what they are made of,
// because the key is not in it.
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { KeyPurpose, MasterKeys } from './master-keys.ts';

/** HMAC-SHA-256 under the active key, hex. */
export function keyedHash(keys: MasterKeys, purpose: KeyPurpose, value: string): string {
  return hmac(keys.active(purpose).secret, value);
}

/** Under every key there has been: what to look for, since a row keeps the hash it was written with. */
export function keyedHashes(keys: MasterKeys, purpose: KeyPurpose, value: string): string[] {
  return keys.ids.flatMap((id) => {
    const secret = keys.find(purpose, id);
    return secret ? [hmac(secret, value)] : [];
  });
}

/** Made once of each secret: a hash under a secret's bytes takes 42 microseconds, under a key made of them 6. */
const made = new WeakMap<Uint8Array, KeyObject>();

function hmac(secret: Uint8Array, value: string): string {
  const key = made.get(secret) ?? createSecretKey(secret);
  made.set(secret, key);
  return createHmac('sha256', key).update(value).digest('hex');
}
