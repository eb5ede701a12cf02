// Secrets that webhooks are signed with: made here, shown to the merchant once, and kept sealed under a master key, because a
// hash of them could not sign.
import { randomBytes } from 'node:crypto';
import { openEnvelope, sealEnvelope } from './envelope.ts';
import type { MasterKeys } from './master-keys.ts';

export interface SealedWebhookSecret {
  /** Base64 of an envelope. */
  sealed: string;
  masterKeyId: string;
}

/** `whsec_` and 32 random bytes in base64, as the Standard Webhooks specification writes them. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** @param endpointId the one place it signs for; it does not open as another's. */
export function sealWebhookSecret(keys: MasterKeys, endpointId: string, secret: string): SealedWebhookSecret {
  const master = keys.active('webhook-secrets');
  const envelope = sealEnvelope(Buffer.from(secret), master, context(endpointId));
  return { sealed: Buffer.from(envelope).toString('base64'), masterKeyId: master.id };
}

/** @throws EnvelopeError where it was changed or is another endpoint's. */
export function openWebhookSecret(keys: MasterKeys, endpointId: string, sealed: string): string {
  const secretOf = (keyId: string) => keys.find('webhook-secrets', keyId);
  return Buffer.from(openEnvelope(Buffer.from(sealed, 'base64'), secretOf, context(endpointId))).toString();
}

function context(endpointId: string): string[] {
  return ['webhook-secret', endpointId];
}
