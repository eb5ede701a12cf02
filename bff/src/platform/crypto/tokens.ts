// Bearer tokens and the hashes we keep in place of what must not be kept.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { MasterKeys } from './master-keys.ts';

/** The prefix lets log scrubbers and secret scanners recognise one. */
export const SESSION_TOKEN_PREFIX = 'vfs_';

/** 256 random bits: cannot be guessed, so a plain hash of it is enough to keep. */
export function newSessionToken(): string {
  return SESSION_TOKEN_PREFIX + randomBytes(32).toString('base64url');
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
  return createHmac('sha256', keys.active('address-hash').secret).update(address).digest('hex');
}
