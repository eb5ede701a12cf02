// Each shopper's photos are sealed under a key of their own, which is stored only wrapped by a master key:
// forget the wrapped key and every copy of every photo, backups included, is noise.
import { createHash, randomBytes } from 'node:crypto';
import { type EnvelopeKey, openEnvelope, sealEnvelope } from './envelope.ts';
import type { MasterKeys } from './master-keys.ts';

/** A shopper's key, opened. Lives in memory for one request or one task. */
export interface SealingKey extends EnvelopeKey {
  readonly shopperId: string;
}

export interface WrappedSealingKey {
  /** Base64 of an envelope. */
  wrapped: string;
  masterKeyId: string;
}

/** A new random key for one shopper. */
export function makeSealingKey(keys: MasterKeys, shopperId: string): WrappedSealingKey {
  return wrap(keys, shopperId, randomBytes(32));
}

/** The same key under today's master key: what it has sealed opens as before. @throws EnvelopeError */
export function rewrapSealingKey(keys: MasterKeys, shopperId: string, wrapped: string): WrappedSealingKey {
  return wrap(keys, shopperId, unwrapSealingKey(keys, shopperId, wrapped).secret);
}

function wrap(keys: MasterKeys, shopperId: string, secret: Uint8Array): WrappedSealingKey {
  const master = keys.active('sealing-key-wrap');
  const envelope = sealEnvelope(secret, master, context(shopperId));
  return { wrapped: Buffer.from(envelope).toString('base64'), masterKeyId: master.id };
}

/** @throws EnvelopeError where it was changed or is another shopper's. */
export function unwrapSealingKey(keys: MasterKeys, shopperId: string, wrapped: string): SealingKey {
  const envelope = Buffer.from(wrapped, 'base64');
  const secret = openEnvelope(envelope, (keyId) => keys.find('sealing-key-wrap', keyId), context(shopperId));
  // Names the key by its content, so that a wrong key is told from a damaged object.
  const id = `sk-${createHash('sha256').update(secret).digest('hex').slice(0, 16)}`;
  return { id, secret, shopperId };
}

function context(shopperId: string): string[] {
  return ['sealing-key', shopperId];
}
