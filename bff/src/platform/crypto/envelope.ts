// The form of every encrypted byte we store. Final: what is written today must be read by every later version.
//
//   byte 0      format version, 1
//   byte 1      length n of the key id
//   n bytes     key id, ASCII
//   12 bytes    nonce, random
//   ...         ciphertext, as long as the plaintext
//   16 bytes    tag
//
// AES-256-GCM (NIST SP 800-38D). The tag also covers the header and the context: a valid object that was copied to another
// name, kind or shopper does not open.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface EnvelopeKey {
  /** 1-255 ASCII characters; stands in clear in the envelope. */
  id: string;
  /** 32 bytes. */
  secret: Uint8Array;
}

/** The bytes are not an envelope, were changed, or belong to another key or context. */
export class EnvelopeError extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(`encrypted bytes cannot be opened: ${why}`, options);
    this.name = 'EnvelopeError';
  }
}

/** @param context what these bytes are, in parts: kind, name, owner. The same parts are needed to open it. */
export function sealEnvelope(plaintext: Uint8Array, key: EnvelopeKey, context: readonly string[]): Uint8Array {
  const keyId = Buffer.from(key.id, 'ascii');
  const header = Buffer.concat([Uint8Array.of(VERSION, keyId.length), keyId]);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.secret, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(header, context));
  const ciphertext = [cipher.update(plaintext), cipher.final()];
  return Buffer.concat([header, nonce, ...ciphertext, cipher.getAuthTag()]);
}

/**
 * @param secretOf gives the secret of a key id, or null where there is no such key.
 * @throws EnvelopeError
 */
export function openEnvelope(
  envelope: Uint8Array,
  secretOf: (keyId: string) => Uint8Array | null,
  context: readonly string[],
): Uint8Array {
  const headerLength = 2 + (envelope[1] ?? 0);
  if (envelope[0] !== VERSION) throw new EnvelopeError('unknown format version');
  if (envelope.length < headerLength + NONCE_BYTES + TAG_BYTES) throw new EnvelopeError('too short');
  const header = envelope.subarray(0, headerLength);
  const secret = secretOf(keyIdOf(envelope));
  if (secret === null) throw new EnvelopeError('its key is not ours');
  const body = headerLength + NONCE_BYTES;
  const nonce = envelope.subarray(headerLength, body);
  const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(associatedData(header, context));
  decipher.setAuthTag(envelope.subarray(envelope.length - TAG_BYTES));
  try {
    const plaintext = decipher.update(envelope.subarray(body, envelope.length - TAG_BYTES));
    // Adds nothing in this mode, and throws where the tag does not fit; joining the two would copy a whole photo.
    decipher.final();
    return plaintext;
  } catch (cause) {
    throw new EnvelopeError('changed, or not what its name says', { cause });
  }
}

/** Which key an envelope was made with. */
export function keyIdOf(envelope: Uint8Array): string {
  return Buffer.from(envelope.subarray(2, 2 + (envelope[1] ?? 0))).toString('ascii');
}

/** Every part is preceded by its length, so that no two lists of parts read the same. */
function associatedData(header: Uint8Array, context: readonly string[]): Uint8Array {
  const parts = context.flatMap((part) => {
    const bytes = Buffer.from(part, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return [length, bytes];
  });
  return Buffer.concat([header, ...parts]);
}
