// What sealing costs beside the disk: the same bytes through the sealed store and written bare, in turns of one run.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { openMasterKeys } from '../platform/crypto/master-keys.ts';
import { makeSealingKey, unwrapSealingKey } from '../platform/crypto/sealing-keys.ts';
import { aHome } from '../platform/home/home.fixture.ts';
import { openFileObjects } from '../platform/objects/files.ts';
import { median, round, took } from './figures.ts';

const ROUNDS = 60;
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
  const times = {
    sealedWrite: [] as number[],
    bareWrite: [] as number[],
    sealedRead: [] as number[],
    bareRead: [] as number[],
  };
  for (let n = 0; n < ROUNDS; n++) {
    const photo = randomBytes(PHOTO_BYTES);
    const name = `photo-${randomUUID()}`;
    const path = join(bare, name);
    const turns = [
      async () => times.sealedWrite.push(await took(() => sealed.put(name, photo, owner))),
      async () => times.bareWrite.push(await took(() => writeBare(path, photo))),
    ];
    for (const turn of n % 2 ? turns : turns.toReversed()) await turn();
    times.sealedRead.push(await took(() => sealed.get(name, owner)));
    times.bareRead.push(await took(() => readFile(path)));
  }
  const perSecond = (milliseconds: number[]) => round(PHOTO_BYTES / 1e3 / median(milliseconds));
  const figures = {
    write_mb_s: perSecond(times.sealedWrite),
    bare_write_mb_s: perSecond(times.bareWrite),
    read_mb_s: perSecond(times.sealedRead),
    bare_read_mb_s: perSecond(times.bareRead),
  };
  return {
    megabytes: PHOTO_BYTES / 1e6,
    ...figures,
    write_share: round(figures.write_mb_s / figures.bare_write_mb_s),
    read_share: round(figures.read_mb_s / figures.bare_read_mb_s),
  };
}

/** Exactly as durable as the store writes, and nothing more: beside, flush, rename, flush the folder. */
async function writeBare(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.draft`;
  const file = await open(draft, 'wx', 0o600);
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(draft, path);
  const folder = await open(join(path, '..'), 'r');
  await folder.sync();
  await folder.close();
}
