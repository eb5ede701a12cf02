// Secrets that have to be read again later (to check or make somebody else's signatures), so that a hash would not do:
// sealed under a master key that is not in the database.
import { openEnvelope, sealEnvelope } from './envelope.ts';
import type { MasterKeys } from './master-keys.ts';

export interface SealedSecret {
  /** Base64 of an envelope. */
  sealed: string;
  masterKeyId: string;
}

/** @param context whose and what for, in parts; the same are needed to open it. */
export function sealSecret(keys: MasterKeys, secret: string, context: readonly string[]): SealedSecret {
  const master = keys.active('merchant-secrets');
  const envelope = sealEnvelope(Buffer.from(secret), master, ['merchant-secret', ...context]);
  return { sealed: Buffer.from(envelope).toString('base64'), masterKeyId: master.id };
}

/** @throws EnvelopeError where it was changed or belongs to another context. */
export function openSecret(keys: MasterKeys, sealed: string, context: readonly string[]): string {
  const secretOf = (keyId: string) => keys.find('merchant-secrets', keyId);
  const secret = openEnvelope(Buffer.from(sealed, 'base64'), secretOf, ['merchant-secret', ...context]);
  return Buffer.from(secret).toString();
}
