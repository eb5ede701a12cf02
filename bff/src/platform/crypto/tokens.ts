// Bearer tokens and the hashes we keep in place of what must not be kept.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { keyedHash } from './keyed-hashes.ts';
import type { MasterKeys } from './master-keys.ts';

/** The prefix lets log scrubbers and secret scanners recognise one. */
export const SESSION_TOKEN_PREFIX = 'vfs_';

/** 256 random bits: cannot be guessed, so a plain hash of it is enough to keep. */
export function newSessionToken(): string {
  return SESSION_TOKEN_PREFIX + randomBytes(32).toString('base64url');
}

export type KeyMode = 'test' | 'live';

/** Names a merchant on their own pages; not a secret. */
export function newPublishableKey(mode: KeyMode): string {
  return `pk_${mode}_${base62(KEY_LENGTH)}`;
}

/** Speaks for a merchant; shown once and kept as its hash. */
export function newSecretKey(mode: KeyMode): string {
  return `${SECRET_KEY_PREFIX}${mode}_${base62(KEY_LENGTH)}`;
}

export const SECRET_KEY_PREFIX = 'sk_';

/** What a shopper comes back with. */
export function newResumeSecret(): string {
  return `vfr_${randomBytes(32).toString('base64url')}`;
}

/** Of somebody who works for a shop and is signed in. */
export function newAccountToken(): string {
  return `vfa_${randomBytes(32).toString('base64url')}`;
}

/** In a link that lets somebody in once. */
export function newLinkToken(): string {
  return `vfl_${randomBytes(32).toString('base64url')}`;
}

/** What a shop signs its customers' tokens with. */
export function newCustomerSecret(): string {
  return `vfc_${randomBytes(32).toString('base64url')}`;
}

/** 190 random bits. */
const KEY_LENGTH = 32;
const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Letters and digits alone, so that a double click takes the whole key. */
function base62(length: number): string {
  return Array.from({ length }, () => BASE62.charAt(randomInt(BASE62.length))).join('');
}

/** SHA-256, hex. Looking a token up by its hash also leaves no timing to measure. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Keyed hash of an IP address, hex: proves on request that a receipt came from an address, while whoever steals the
 * table cannot try all four billion of them.
 */
export function hashAddress(keys: MasterKeys, address: string): string {
  return keyedHash(keys, 'address-hash', address);
}
