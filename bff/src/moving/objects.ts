// Stored objects on their way: photos as they are sealed, which nothing but the shopper's own key opens, and pictures sealed
// under the master key, as files in the home folder are. No export holds a picture that a file manager could show.
import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openEnvelope, sealEnvelope } from '../platform/crypto/envelope.ts';
import type { MasterKeys } from '../platform/crypto/master-keys.ts';
import { writeDurably } from '../platform/home/durable-file.ts';
import type { ObjectStore } from '../platform/objects/objects.ts';
import { MoveRefused, type ObjectsSummary, unorderedHash } from './manifest.ts';

export const KINDS = ['sealed', 'signable'] as const;
export type Kind = (typeof KINDS)[number];

/** Most of the time is the network's. */
const AT_ONCE = 16;
const PURPOSE = 'signable-objects';

/** What an object is, whoever keeps it: a sealed one as it is sealed, a signable one in clear. */
export interface Contents {
  list(kind: Kind): AsyncIterable<string>;
  read(kind: Kind, name: string): Promise<Uint8Array | null>;
  write(kind: Kind, name: string, bytes: Uint8Array): Promise<void>;
}

export function contentsOfStore({ envelopes, sealed, signable }: ObjectStore): Contents {
  return {
    async *list(kind) {
      for await (const { name } of (kind === 'sealed' ? sealed : signable).list('')) yield name;
    },
    read: (kind, name) => (kind === 'sealed' ? envelopes.get(name) : signable.get(name)),
    write: (kind, name, bytes) => (kind === 'sealed' ? envelopes.put(name, bytes) : signable.put(name, bytes)),
  };
}

/** Spread over folders by the first two digits of their names' hash: a million in one is more than most tools bear. */
export function folderOfExport(
  folder: string,
  keys: MasterKeys,
): Omit<Contents, 'list'> & { has(kind: Kind, name: string): Promise<boolean> } {
  const pathOf = (kind: Kind, name: string) =>
    join(folder, 'objects', kind, createHash('sha256').update(name).digest('hex').slice(0, 2), name);
  return {
    has: async (kind, name) => (await stat(pathOf(kind, name)).catch(() => null)) !== null,
    async read(kind, name) {
      const bytes = await readFile(pathOf(kind, name)).catch(() => null);
      if (bytes === null || kind === 'sealed') return bytes;
      return openEnvelope(bytes, (id) => keys.find(PURPOSE, id), ['signable', name]);
    },
    async write(kind, name, bytes) {
      const path = pathOf(kind, name);
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
      const stored = kind === 'sealed' ? bytes : sealEnvelope(bytes, keys.active(PURPOSE), ['signable', name]);
      await writeDurably(path, stored, `${path}.draft-${process.pid}`);
    },
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Adds up what an object is, in no order. */
export function objectsSum() {
  const hash = unorderedHash();
  let [count, size] = [0, 0];
  return {
    add(kind: Kind, name: string, bytes: number, digest: string) {
      count++;
      size += bytes;
      hash.add(kind, name, digest);
    },
    summary: (): ObjectsSummary => ({ count, bytes: size, sha256: hash.digest() }),
  };
}

/** Of what is there now, read whole. @throws MoveRefused where one that is listed cannot be read. */
export async function sumUp(contents: Contents, kind: Kind): Promise<ObjectsSummary> {
  const sum = objectsSum();
  await inParallel(contents.list(kind), async (name) => {
    const bytes = await contents.read(kind, name);
    if (!bytes) throw new MoveRefused(`An object has gone meanwhile: stop all servers first.`);
    sum.add(kind, name, bytes.length, sha256(bytes));
  });
  return sum.summary();
}

/** Some at once, and no more than these in memory. */
export async function inParallel<T>(
  all: AsyncIterable<T> | Iterable<T>,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  for await (const one of all) {
    const job = work(one).finally(() => running.delete(job));
    // Heard below, or by the next wait.
    job.catch(() => {});
    running.add(job);
    if (running.size >= AT_ONCE) await Promise.race(running);
  }
  await Promise.all(running);
}
