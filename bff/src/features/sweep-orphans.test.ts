// Objects without a row go; one whose row comes while they are looked through stays.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openMasterKeys } from '../platform/crypto/master-keys.ts';
import { aHome } from '../platform/home/home.fixture.ts';
import { openFileObjects } from '../platform/objects/files.ts';
import type { SignableObjects } from '../platform/objects/objects.ts';
import { GARMENTS, keepGarment } from './products/garments.ts';
import type { MerchantId } from './shopper.ts';
import { ORPHAN_AGE_MS, sweepOrphans } from './sweep-orphans.ts';

describe('a sweep of objects without a row', () => {
  const merchant = randomUUID() as MerchantId;
  let home: Awaited<ReturnType<typeof aHome>>;
  let signable: SignableObjects;
  before(async () => {
    home = await aHome();
    const keys = await openMasterKeys(home);
    ({ signable } = await openFileObjects({ home, keys, linkPath: '/', now: () => new Date() }));
  });
  after(() => home[Symbol.asyncDispose]());

  const folder = () => join(home.path, 'objects/signable');
  async function anOldGarment(picture: string): Promise<string> {
    const name = await keepGarment(signable, merchant, Buffer.from(picture));
    const old = new Date(Date.now() - 2 * ORPHAN_AGE_MS);
    await utimes(join(folder(), name), old, old);
    return name;
  }
  const sweep = (named: (names: string[]) => Promise<Set<string>>) =>
    sweepOrphans(signable, GARMENTS, new Date(Date.now() - ORPHAN_AGE_MS), named);

  it('leaves a picture that is kept again while it is looked through', async () => {
    const name = await anOldGarment('a picture');
    const rows = new Set<string>();
    const swept = await sweep(async (names) => {
      const named = new Set(names.filter((one) => rows.has(one)));
      rows.add(await keepGarment(signable, merchant, Buffer.from('a picture')));
      return named;
    });
    assert.deepEqual([swept, await readdir(folder())], [0, [name]]);
    assert.equal(await sweep(async () => new Set()), 1);
  });

  it('takes all others along where one cannot be deleted, and says so', async () => {
    const names = await Promise.all(['a', 'b', 'c'].map(anOldGarment));
    const stuck = [...names].sort()[0] ?? '';
    await rm(join(folder(), stuck));
    await mkdir(join(folder(), stuck));
    const old = new Date(Date.now() - 2 * ORPHAN_AGE_MS);
    await utimes(join(folder(), stuck), old, old);
    await assert.rejects(sweep(async () => new Set()));
    assert.deepEqual(await readdir(folder()), [stuck]);
  });
});
