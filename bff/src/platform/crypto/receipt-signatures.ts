// Signatures under receipts: Ed25519 (RFC 8032), so that whoever holds the public key can check one without asking us.
// The key is derived from the master key; a retired master key still verifies what it signed.
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { MasterKeys } from './master-keys.ts';

export interface ReceiptSignature {
  keyId: string;
  /** Base64url. */
  signature: string;
}

/** @param sealed makes the text to sign from the id of the key, which is itself part of what is signed. */
export function signReceipt(keys: MasterKeys, sealed: (keyId: string) => string): ReceiptSignature {
  const { id, secret } = keys.active('receipts');
  return { keyId: id, signature: sign(null, Buffer.from(sealed(id)), privateKey(secret)).toString('base64url') };
}

/** False also where the key is not one of ours. */
export function verifyReceipt(keys: MasterKeys, text: string, { keyId, signature }: ReceiptSignature): boolean {
  const secret = keys.find('receipts', keyId);
  if (secret === null) return false;
  return verify(null, Buffer.from(text), createPublicKey(privateKey(secret)), Buffer.from(signature, 'base64url'));
}

/** The 32 bytes of the public key, base64url: the `x` of a JWK (RFC 8037). Null where there is no such key. */
export function receiptPublicKey(keys: MasterKeys, keyId: string): string | null {
  const secret = keys.find('receipts', keyId);
  return secret && (createPublicKey(privateKey(secret)).export({ format: 'jwk' }).x ?? null);
}

/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

function privateKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
}
