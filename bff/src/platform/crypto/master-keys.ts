// The few secrets everything else hangs on: made on the first run, kept in the home folder, never used directly but
// through a key derived for one purpose, so that a weakness in one use tells nothing about another.
import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../home/durable-file.ts';
import type { LockedHome } from '../home/home.ts';
import type { EnvelopeKey } from './envelope.ts';

/** What a derived key is for. The names are part of the derivation: renaming one makes old data unreadable. */
export type KeyPurpose =
  | 'sealing-key-wrap'
  | 'signable-objects'
  | 'signed-urls'
  | 'address-hash'
  | 'receipts'
  | 'kept-answers'
  | 'audit-subjects'
  | 'blocked-shoppers'
  | 'counted-shoppers'
  | 'sign-in-attempts'
  | 'merchant-secrets'
  | 'webhook-secrets';

export interface MasterKeys {
  /** Id of the key that everything new is made with. */
  readonly activeId: string;
  /** Of all of them, retired ones included, oldest first. */
  readonly ids: readonly string[];
  /** The active key's derived key for a purpose. */
  active(purpose: KeyPurpose): EnvelopeKey;
  /** The 32-byte secret that a key id stands for, retired keys included; null where unknown. */
  find(purpose: KeyPurpose, keyId: string): Uint8Array | null;
}

const KeyId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const KeysFile = z.strictObject({
  version: z.literal(1),
  active: KeyId,
  /** Base64 of 32 bytes each. */
  keys: z.record(KeyId, z.base64().length(44)),
});
type KeysFile = z.infer<typeof KeysFile>;

/** In the home folder. */
export const KEYS_FILE = 'keys.json';

/**
 * Reads the home folder's `keys.json` (mode 600), or makes it on the first run.
 * @throws where the file is broken, or missing although there are objects: a new key could never open those.
 */
export async function openMasterKeys(home: LockedHome): Promise<MasterKeys> {
  const path = join(home.path, KEYS_FILE);
  if (!existsSync(path)) {
    if (existsSync(join(home.path, 'objects'))) {
      throw new Error(
        `${path} is missing, and without it the stored photos and pictures cannot be opened. Restore it.`,
      );
    }
    await writeDurably(path, Buffer.from(JSON.stringify(firstKeys(), null, 2)), `${path}.draft-${process.pid}`);
  }
  // Backups and copies tend to lose the mode.
  await chmod(path, 0o600);
  return followed(path);
}

/** The file of VISIONFIT_KEYS_FILE cannot be used; the message quotes nothing of it. */
export class MasterKeysUnusable extends Error {
  override name = 'MasterKeysUnusable';
}

/**
 * Keys that somebody else keeps, such as a mounted secret: read, followed and never written.
 * @throws MasterKeysUnusable
 */
export function openGivenMasterKeys(path: string): MasterKeys {
  if (!existsSync(path)) throw new MasterKeysUnusable(`VISIONFIT_KEYS_FILE names a file that is not there: ${path}`);
  try {
    return followed(path);
  } catch {
    // Not the cause: it may quote a key.
    const make = 'Make one with `npm run --silent keys -- new`.';
    throw new MasterKeysUnusable(`VISIONFIT_KEYS_FILE names a file that holds no master keys: ${path}. ${make}`);
  }
}

/**
 * A file of keys as text: a first one, or one more, active from then on, beside those of the file `after`.
 * @throws MasterKeysUnusable
 */
export function newKeysText(after?: string): string {
  const { active, keys } = firstKeys();
  const older = after === undefined ? {} : keysBefore(after);
  return JSON.stringify({ version: 1, active, keys: { ...older, ...keys } } satisfies KeysFile);
}

function keysBefore(path: string): KeysFile['keys'] {
  if (!existsSync(path)) throw new MasterKeysUnusable(`There is no file ${path}.`);
  try {
    return readKeys(path).keys;
  } catch {
    // Not the cause: it may quote a key.
    throw new MasterKeysUnusable(`${path} holds no master keys.`);
  }
}

/**
 * Makes a new key and makes it the active one; whoever follows the file has it at the next use.
 * @returns its id.
 */
export async function addMasterKey(home: LockedHome): Promise<string> {
  const path = join(home.path, KEYS_FILE);
  const before = readKeys(path);
  const { active, keys } = firstKeys();
  const after: KeysFile = { ...before, active, keys: { ...before.keys, ...keys } };
  await writeDurably(path, Buffer.from(JSON.stringify(after, null, 2)), `${path}.draft-${process.pid}`);
  return active;
}

/**
 * Sees every change of the file: the active key is asked for again each time something new is made, and the others when one
 * is not known. Several servers may share the file, and the command that adds a key is another process.
 */
function followed(path: string): MasterKeys {
  let seen = stampOf(path);
  let keys = masterKeys(readKeys(path));
  const current = (): MasterKeys => {
    const stamp = stampOf(path);
    if (stamp === seen || stamp === null) return keys;
    keys = masterKeys(readKeys(path));
    seen = stamp;
    return keys;
  };
  return {
    get activeId() {
      return current().activeId;
    },
    get ids() {
      return current().ids;
    },
    active: (purpose) => current().active(purpose),
    find: (purpose, keyId) => keys.find(purpose, keyId) ?? current().find(purpose, keyId),
  };
}

/** Null while it is being put back from a backup. */
function stampOf(path: string): string | null {
  const file = statSync(path, { throwIfNoEntry: false });
  return file ? `${file.ino} ${file.mtimeMs} ${file.size}` : null;
}

/** @throws where it is broken. */
function readKeys(path: string): KeysFile {
  return KeysFile.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function firstKeys(): KeysFile {
  const id = `mk-${randomBytes(4).toString('hex')}`;
  return { version: 1, active: id, keys: { [id]: randomBytes(32).toString('base64') } };
}

/** From keys that are held already, such as a fixed pair in a test of the format. */
export function masterKeys(file: KeysFile): MasterKeys {
  // Links bring key ids from outside: `__proto__` must be as unknown as any other.
  const masters = new Map(Object.entries(file.keys));
  if (!masters.has(file.active)) throw new Error('keys.json: the active key is not among the keys');
  const derived = new Map<string, Uint8Array>();
  const find = (purpose: KeyPurpose, keyId: string): Uint8Array | null => {
    const master = masters.get(keyId);
    if (master === undefined) return null;
    const slot = `${purpose} ${keyId}`;
    const secret = derived.get(slot) ?? derive(Buffer.from(master, 'base64'), purpose);
    derived.set(slot, secret);
    return secret;
  };
  return {
    activeId: file.active,
    ids: [...masters.keys()],
    find,
    active(purpose) {
      const secret = find(purpose, file.active);
      if (secret === null) throw new Error('keys.json: the active key is not among the keys');
      return { id: file.active, secret };
    },
  };
}

/** HKDF-SHA256 (RFC 5869); no salt is needed for a uniformly random input. */
function derive(master: Uint8Array, purpose: KeyPurpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', master, new Uint8Array(0), `visionfit/v1/${purpose}`, 32));
}
