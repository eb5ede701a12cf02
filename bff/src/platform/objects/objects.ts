// Where bytes are kept: photos that never leave (`sealed`), pictures that a short link may show (`signable`).
// Every adapter passes objects.contract.ts.
import type { SealingKey } from '../crypto/sealing-keys.ts';
import type { SignedUrl } from '../crypto/signed-urls.ts';

export interface ObjectStore {
  readonly sealed: SealedObjects;
  readonly signable: SignableObjects;
  /** Sealed objects as they are sealed, on their way from one store to another. */
  readonly envelopes: SealedEnvelopes;
}

/** What it takes to move photos that nobody but their shopper's key opens: they mean the same in every store. */
export interface SealedEnvelopes {
  /** @returns null where there is no such object. */
  get(name: string): Promise<Uint8Array | null>;
  put(name: string, envelope: Uint8Array): Promise<void>;
}

/** Shoppers' photos: encrypted under the shopper's own key before they reach the store, never behind a URL. */
export interface SealedObjects extends StoredNames {
  put(name: string, bytes: Uint8Array, owner: SealingKey): Promise<void>;
  /**
   * @returns null where there is no such object.
   * @throws ObjectUnreadable where it was changed, moved, or sealed under another shopper's key.
   */
  get(name: string, owner: SealingKey): Promise<Uint8Array | null>;
}

/** Renders, change masks and garment pictures: encrypted at rest by the store, shown by signed links. */
export interface SignableObjects extends StoredNames {
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Leaves alone what is there already, also where two write at once. @throws ObjectExists */
  putNew(name: string, bytes: Uint8Array): Promise<void>;
  /**
   * @returns null where there is no such object.
   * @throws ObjectUnreadable where it does not match its checksum, or its seal where the store has sealed it.
   */
  get(name: string): Promise<Uint8Array | null>;
  /**
   * A link that shows the object until it expires, also where the object does not exist (yet).
   * @param ttlSeconds 1 to 900.
   */
  signUrl(name: string, ttlSeconds: number): Promise<SignedUrl>;
}

interface StoredNames {
  /** Deleting what is not there is fine: a repeated clean-up must not fail. */
  delete(name: string): Promise<void>;
  /** All names that start with `prefix`, in no order, with the time of their writing; for sweeps. */
  list(prefix: string): AsyncIterable<{ name: string; storedAt: Date }>;
}

/** Stored bytes that do not open: changed, moved to another name, or under another key. */
export class ObjectUnreadable extends Error {
  constructor(kind: string, options: ErrorOptions) {
    // Not the name: it may stand for a person.
    super(`a ${kind} object cannot be opened`, options);
    this.name = 'ObjectUnreadable';
  }
}

/** There is an object of that name already. */
export class ObjectExists extends Error {
  constructor() {
    super('there is an object of that name already');
    this.name = 'ObjectExists';
  }
}

const NAME = /^[a-z0-9][a-z0-9_-]{0,149}(\.(jpg|png|webp|avif))?$/;

/**
 * One flat, lower-case path segment that means the same on every file system and in every URL.
 * @throws RangeError otherwise: names are made by us, so a bad one is a programming error.
 */
export function checkObjectName(name: string): string {
  if (!NAME.test(name)) throw new RangeError('object names are a-z, 0-9, "_" and "-", with .jpg, .png, .webp or .avif');
  return name;
}
