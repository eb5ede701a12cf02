// Objects as encrypted files in the home folder, one folder per kind, with links that this same server answers.
import { randomUUID } from 'node:crypto';
import { mkdir, open, opendir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type EnvelopeKey, openEnvelope, sealEnvelope } from '../crypto/envelope.ts';
import type { MasterKeys } from '../crypto/master-keys.ts';
import { signUrl, verifySignedUrl } from '../crypto/signed-urls.ts';
import { writeDurably } from '../home/durable-file.ts';
import type { LockedHome } from '../home/home.ts';
import { checkObjectName, ObjectExists, type ObjectStore, ObjectUnreadable } from './objects.ts';

export interface FileObjects extends ObjectStore {
  /** Whether a request's path and query is a link of ours that still lasts. */
  verifyUrl(pathAndQuery: string): boolean;
}

export interface FileObjectsOptions {
  home: LockedHome;
  keys: MasterKeys;
  /** Path under which the server answers signed links, with a slash at both ends. */
  linkPath: string;
  now(): Date;
  /** Other processes are writing here too; half-written files are dropped only once they are surely nobody's any more. */
  shared?: boolean;
}

/** No write takes nearly as long. */
const DRAFT_LIFETIME_MS = 3_600_000;

/** Makes the folders where they are missing; drops what a killed process left half written. */
export async function openFileObjects(options: FileObjectsOptions): Promise<FileObjects> {
  const { home, keys, linkPath, now, shared = false } = options;
  const root = join(home.path, 'objects');
  const drafts = join(root, 'drafts');
  for (const folder of [join(root, 'sealed'), join(root, 'signable'), drafts]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
  await dropDrafts(drafts, shared);
  const sealed = encryptedFolder('sealed', root);
  const signable = encryptedFolder('signable', root);
  const secretOfStore = (keyId: string) => keys.find('signable-objects', keyId);

  return {
    sealed: {
      put: (name, bytes, owner) => sealed.put(name, bytes, owner, [owner.shopperId]),
      get: (name, owner) => sealed.get(name, (id) => (id === owner.id ? owner.secret : null), [owner.shopperId]),
      delete: sealed.delete,
      list: sealed.list,
    },
    signable: {
      put: (name, bytes) => signable.put(name, bytes, keys.active('signable-objects'), []),
      putNew: (name, bytes) => signable.put(name, bytes, keys.active('signable-objects'), [], 'if there is none'),
      get: (name) => signable.get(name, secretOfStore, []),
      delete: signable.delete,
      list: signable.list,
      signUrl: async (name, ttlSeconds) => signUrl(keys, linkPath + checkObjectName(name), ttlSeconds, now()),
    },
    envelopes: { get: sealed.getEnvelope, put: sealed.putEnvelope },
    verifyUrl: (pathAndQuery) => verifySignedUrl(keys, pathAndQuery, now()),
  };
}

async function dropDrafts(folder: string, shared: boolean): Promise<void> {
  for await (const { name } of await opendir(folder)) {
    const draft = join(folder, name);
    const written = await missingAsNull(stat(draft));
    const mayBeInUse = shared && written !== null && Date.now() - written.mtimeMs < DRAFT_LIFETIME_MS;
    if (!mayBeInUse) await rm(draft, { recursive: true, force: true });
  }
}

function encryptedFolder(kind: 'sealed' | 'signable', root: string) {
  const fileOf = (name: string) => join(root, kind, checkObjectName(name));
  return {
    async put(
      name: string,
      bytes: Uint8Array,
      key: EnvelopeKey,
      owner: string[],
      how?: 'if there is none',
    ): Promise<void> {
      const path = fileOf(name);
      const envelope = sealEnvelope(bytes, key, [kind, name, ...owner]);
      try {
        await writeDurably(path, envelope, join(root, 'drafts', randomUUID()), how);
      } catch (error) {
        throw how && hasCode(error, 'EEXIST') ? new ObjectExists() : error;
      }
    },

    async get(
      name: string,
      secretOf: (keyId: string) => Uint8Array | null,
      owner: string[],
    ): Promise<Uint8Array | null> {
      const envelope = await missingAsNull(readWhole(fileOf(name)));
      if (envelope === null) return null;
      try {
        return openEnvelope(envelope, secretOf, [kind, name, ...owner]);
      } catch (cause) {
        throw new ObjectUnreadable(kind, { cause });
      }
    },

    getEnvelope: (name: string) => missingAsNull(readWhole(fileOf(name))),
    putEnvelope: (name: string, envelope: Uint8Array) =>
      writeDurably(fileOf(name), envelope, join(root, 'drafts', randomUUID())),

    async delete(name: string): Promise<void> {
      await rm(fileOf(name), { force: true });
    },

    async *list(prefix: string): AsyncIterable<{ name: string; storedAt: Date }> {
      for await (const entry of await opendir(join(root, kind))) {
        if (!entry.name.startsWith(prefix)) continue;
        const written = await missingAsNull(stat(join(root, kind, entry.name)));
        if (written !== null) yield { name: entry.name, storedAt: written.mtime };
      }
    },
  };
}

/** In one read, which for a photo takes half as long as `readFile` with its pieces of 512 KB. Objects never change. */
async function readWhole(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafeSlow(size);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await file.read(bytes, filled, size - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}

async function missingAsNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
