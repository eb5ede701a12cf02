// Keys of a merchant: made, shown once, changed over with an overlap, revoked.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  hashToken,
  type KeyMode,
  newPublishableKey,
  newSecretKey,
  SECRET_KEY_PREFIX,
} from '../../platform/crypto/tokens.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';
import { deleteSecretKey, expireSecretKeys, insertPublishableKey, revokePublishableKey } from './changes-store.ts';
import { insertSecretKey } from './secret-keys-store.ts';
import { listPublishableKeys } from './store.ts';

const HINT_LENGTH = 4;

export async function addPublishableKey(sql: Sql, id: MerchantId, mode: KeyMode, now: Date): Promise<string> {
  const key = newPublishableKey(mode);
  await insertPublishableKey(sql, id, key, now);
  return key;
}

/** @returns the key; it cannot be shown again. */
export async function addSecretKey(sql: Sql, id: MerchantId, mode: KeyMode, createdAt: Date): Promise<string> {
  const key = newSecretKey(mode);
  const stored = { id: randomUUID(), hash: hashToken(key), hint: key.slice(-HINT_LENGTH), createdAt };
  await insertSecretKey(sql, id, stored);
  return key;
}

/** A new one, while those before still work for the overlap: time to bring it to every server of the shop. */
export async function rotateSecretKey(
  trx: Trx,
  id: MerchantId,
  mode: KeyMode,
  overlapMs: number,
  now: Date,
): Promise<{ key: string; othersExpireAt: Date }> {
  const othersExpireAt = new Date(now.getTime() + overlapMs);
  await expireSecretKeys(trx, id, othersExpireAt);
  return { key: await addSecretKey(trx, id, mode, now), othersExpireAt };
}

/** At once. @param key a publishable key, a secret key, or a secret key's id. @returns whether there was one. */
export async function revokeKey(sql: Sql, id: MerchantId, key: string, now: Date): Promise<boolean> {
  if (key.startsWith(SECRET_KEY_PREFIX)) return deleteSecretKey(sql, id, { hash: hashToken(key) });
  if (z.uuid().safeParse(key).success) return deleteSecretKey(sql, id, { id: key });
  return revokePublishableKey(sql, id, key, now);
}

/** A merchant who has one live key is live. */
export async function modeOf(sql: Sql, id: MerchantId, live: boolean): Promise<KeyMode> {
  if (live) return 'live';
  const keys = await listPublishableKeys(sql, id);
  return keys.some(({ key }) => key.startsWith('pk_live_')) ? 'live' : 'test';
}
