// The keys file: made once, readable by its owner alone, never silently replaced; and what is derived from it.
import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { aHome } from '../home/home.fixture.ts';
import { EnvelopeError } from './envelope.ts';
import { MasterKeysUnusable, masterKeys, newKeysText, openGivenMasterKeys, openMasterKeys } from './master-keys.ts';
import { makeSealingKey, unwrapSealingKey } from './sealing-keys.ts';
import { hashAddress, hashToken, newSessionToken } from './tokens.ts';

const A = Buffer.alloc(32, 1).toString('base64');
const B = Buffer.alloc(32, 2).toString('base64');

describe('master keys', () => {
  it('are made on the first run, for their owner alone, and stay the same', async () => {
    await using home = await aHome();
    const first = await openMasterKeys(home);
    const file = join(home.path, 'keys.json');
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    const again = await openMasterKeys(home);
    assert.deepEqual(again.active('signed-urls'), first.active('signed-urls'));
  });

  it('differ from home to home', async () => {
    await using one = await aHome();
    await using other = await aHome();
    const secrets = [await openMasterKeys(one), await openMasterKeys(other)].map(
      (keys) => keys.active('signed-urls').secret,
    );
    assert.notDeepEqual(secrets[0], secrets[1]);
  });

  it('get their mode back where a copy lost it', async () => {
    await using home = await aHome();
    await openMasterKeys(home);
    await chmod(join(home.path, 'keys.json'), 0o644);
    await openMasterKeys(home);
    assert.equal((await stat(join(home.path, 'keys.json'))).mode & 0o777, 0o600);
  });

  it('are not replaced where they are missing beside stored objects', async () => {
    await using home = await aHome();
    await openMasterKeys(home);
    await mkdir(join(home.path, 'objects'));
    await rm(join(home.path, 'keys.json'));
    await assert.rejects(openMasterKeys(home), /keys\.json is missing.*Restore it/);
  });

  it('are not guessed from a broken file', async () => {
    await using home = await aHome();
    const file = join(home.path, 'keys.json');
    for (const broken of ['', '{"version":1}', `{"version":1,"active":"a","keys":{"a":"short"}}`]) {
      await writeFile(file, broken);
      await assert.rejects(openMasterKeys(home));
      assert.equal(await readFile(file, 'utf8'), broken);
    }
  });

  it('come from a file that somebody else keeps, are never written, and follow what is put in its place', async () => {
    await using home = await aHome();
    const file = join(home.path, 'mounted.json');
    assert.throws(() => openGivenMasterKeys(file), MasterKeysUnusable);
    await writeFile(file, '{"version":1}');
    assert.throws(() => openGivenMasterKeys(file), {
      name: 'MasterKeysUnusable',
      message: /npm run --silent keys -- new/,
    });
    const first = newKeysText();
    await writeFile(file, first, { mode: 0o440 });
    const keys = openGivenMasterKeys(file);
    const [id = ''] = keys.ids;
    const secret = keys.active('signed-urls').secret;
    // As Kubernetes does it: another file under the same name.
    await writeFile(`${file}.new`, newKeysText(file));
    await rename(`${file}.new`, file);
    assert.notEqual(keys.activeId, id);
    assert.equal(keys.ids.length, 2);
    assert.deepEqual(keys.find('signed-urls', id), secret);
  });

  it('are not added to those of a file that holds none, and nothing of that file is told', async () => {
    await using home = await aHome();
    const file = join(home.path, 'mounted.json');
    assert.throws(() => newKeysText(file), MasterKeysUnusable);
    for (const broken of [`{"active":"${A}"}`, `{"keys":${A}`]) {
      await writeFile(file, broken);
      assert.throws(
        () => newKeysText(file),
        (error: Error) => {
          assert.ok(error instanceof MasterKeysUnusable);
          return !inspect(error).includes(A);
        },
      );
    }
  });

  it('give every purpose a secret of its own', () => {
    const keys = masterKeys({ version: 1, active: 'a', keys: { a: A } });
    assert.notDeepEqual(keys.active('signed-urls').secret, keys.active('signable-objects').secret);
    assert.equal(keys.find('signed-urls', 'unknown'), null);
  });
});

describe("a shopper's sealing key", () => {
  const old = masterKeys({ version: 1, active: 'a', keys: { a: A } });
  const rotated = masterKeys({ version: 1, active: 'b', keys: { a: A, b: B } });

  it('opens for its shopper, also after the master key was rotated', () => {
    const { wrapped, masterKeyId } = makeSealingKey(old, 'shopper-1');
    assert.equal(masterKeyId, 'a');
    assert.deepEqual(unwrapSealingKey(rotated, 'shopper-1', wrapped), unwrapSealingKey(old, 'shopper-1', wrapped));
    assert.equal(makeSealingKey(rotated, 'shopper-1').masterKeyId, 'b');
  });

  it('does not open as another shopper’s, nor without its master key', () => {
    const { wrapped } = makeSealingKey(old, 'shopper-1');
    assert.throws(() => unwrapSealingKey(old, 'shopper-2', wrapped), EnvelopeError);
    const stranger = masterKeys({ version: 1, active: 'b', keys: { b: B } });
    assert.throws(() => unwrapSealingKey(stranger, 'shopper-1', wrapped), EnvelopeError);
  });
});

describe('tokens and hashes', () => {
  it('are never the same twice, and are looked up by their SHA-256', () => {
    const token = newSessionToken();
    assert.match(token, /^vfs_[\w-]{43}$/);
    assert.notEqual(token, newSessionToken());
    assert.match(hashToken(token), /^[0-9a-f]{64}$/);
    assert.equal(hashToken('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('hides addresses under a key', () => {
    const keys = masterKeys({ version: 1, active: 'a', keys: { a: A } });
    const others = masterKeys({ version: 1, active: 'a', keys: { a: B } });
    assert.equal(hashAddress(keys, '203.0.113.7'), hashAddress(keys, '203.0.113.7'));
    assert.notEqual(hashAddress(keys, '203.0.113.7'), hashAddress(others, '203.0.113.7'));
  });
});
