// A key that no other wish has: for the Idempotency-Key header.

/** 128 random bits in hex; `crypto.randomUUID` is missing on plain-http shops. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
