// What sealing costs beside the disk: the same bytes through the sealed store and written bare, in turns of one run.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { openMasterKeys } from '../platform/crypto/master-keys.ts';
import { makeSealingKey, unwrapSealingKey } from '../platform/crypto/sealing-keys.ts';
import { aHome } from '../platform/home/home.fixture.ts';
import { openFileObjects } from '../platform/objects/files.ts';
import { median, round, took } from './figures.ts';

const ROUNDS = 120;
const WARM_UP = 20;
/** A photo of 1536 pixels at quality 94 is of this size. */
const PHOTO_BYTES = 600_000;

export async function sealedThroughput() {
  await using home = await aHome();
  const keys = await openMasterKeys(home);
  const { sealed } = await openFileObjects({ home, keys, linkPath: '/', now: () => new Date() });
  const shopper = randomUUID();
  const owner = unwrapSealingKey(keys, shopper, makeSealingKey(keys, shopper).wrapped);
  const bare = join(home.path, 'bare');
  await mkdir(bare);
  await mkdir(join(home.path, 'drafts'));
  const writes: Pair[] = [];
  const reads: Pair[] = [];
  const names = Array.from({ length: ROUNDS }, () => `photo-${randomUUID()}`);
  for (const name of names) {
    const photo = randomBytes(PHOTO_BYTES);
    const store = () => sealed.put(name, photo, owner);
    writes.push(await inTurns(writes.length, store, () => writeBare(join(bare, name), photo)));
  }
  // Later, as in life: not with the bytes of the writing still to be cleared away.
  for (const name of names) {
    const open = () => sealed.get(name, owner);
    reads.push(await inTurns(reads.length, open, () => readFile(join(bare, name))));
  }
  const figures = { write: figuresOf(writes.slice(WARM_UP)), read: figuresOf(reads.slice(WARM_UP)) };
  return { megabytes: PHOTO_BYTES / 1e6, ...figures };
}

/** Milliseconds. */
interface Pair {
  sealed: number;
  bare: number;
}

/** One right after the other, each first in every second round: a busy machine's noise is then in both. */
async function inTurns(n: number, sealed: () => Promise<unknown>, bare: () => Promise<unknown>): Promise<Pair> {
  if (n % 2) return { sealed: await took(sealed), bare: await took(bare) };
  const first = await took(bare);
  return { sealed: await took(sealed), bare: first };
}

function figuresOf(pairs: readonly Pair[]) {
  const megabytesPerSecond = (of: (pair: Pair) => number) => round(PHOTO_BYTES / 1e3 / median(pairs.map(of)));
  return {
    sealed_mb_s: megabytesPerSecond(({ sealed }) => sealed),
    bare_mb_s: megabytesPerSecond(({ bare }) => bare),
    share: round(median(pairs.map(({ sealed, bare }) => bare / sealed))),
  };
}

/** Exactly as durable as the store writes, and nothing more: in another folder, flush, rename, flush the folder. */
async function writeBare(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(path), '../drafts', basename(path));
  const file = await open(draft, 'wx', 0o600);
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(draft, path);
  const folder = await open(dirname(path), 'r');
  await folder.sync();
  await folder.close();
}
