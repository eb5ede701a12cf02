// Objects as files: the shared contract, then what only files can get wrong.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import express from 'express';
import { PROBLEMS } from '../../contract/problems.ts';
import { unwrapSealingKey } from '../crypto/sealing-keys.ts';
import { aHome } from '../home/home.fixture.ts';
import { PICTURES_PATH, picturesRoutes } from '../http/pictures.ts';
import { problemHandler } from '../http/problem-handler.ts';
import { type FileObjects, openFileObjects } from './files.ts';
import { contractKeys, type OpenedStore, objectStoreContract } from './objects.contract.ts';
import { ObjectUnreadable } from './objects.ts';

async function aStore() {
  const home = await aHome();
  const open = () => openFileObjects({ home, keys: contractKeys, linkPath: '/v1/pictures/', now: () => new Date() });
  const fileOf = (kind: string, name: string) => join(home.path, 'objects', kind, name);
  return { store: await open(), reopen: open, home, fileOf, [Symbol.asyncDispose]: () => home[Symbol.asyncDispose]() };
}

objectStoreContract('files', async (): Promise<OpenedStore> => {
  const home = await aHome();
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  const store = await openFileObjects({ home, keys: contractKeys, linkPath: PICTURES_PATH, now });
  const drafts = join(home.path, 'objects', 'drafts');
  return {
    store,
    follow: (url, headers = {}) => followed(store, url, headers),
    later: (milliseconds) => {
      offset += milliseconds;
    },
    /** There is nowhere to write to. */
    async breakUploads() {
      await rm(drafts, { recursive: true });
      return async () => void (await mkdir(drafts));
    },
    [Symbol.asyncDispose]: () => home[Symbol.asyncDispose](),
  };
});

/** As the server answers it. */
async function followed(store: FileObjects, url: string, headers: Record<string, string>): Promise<Response> {
  const app = express();
  app.use(picturesRoutes({ verifyUrl: store.verifyUrl, get: store.signable.get }));
  app.use(problemHandler(PROBLEMS, { error: () => {}, info: () => {} } as never));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${url}`, { headers });
    return new Response(await answer.arrayBuffer(), answer);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('files: what lies on the disk', () => {
  it('cannot be read, and belongs to its owner alone', async () => {
    await using opened = await aStore();
    await opened.store.signable.put('render-1.jpg', Buffer.from('the pixels'));
    const file = opened.fileOf('signable', 'render-1.jpg');
    assert.ok(!(await readFile(file)).includes('pixels'));
    assert.equal((await stat(file)).mode & 0o777, 0o600);
  });

  it('does not open once changed, copied to another name, or moved to the other kind', async () => {
    await using opened = await aStore();
    const { signable } = opened.store;
    await signable.put('render-1.jpg', Buffer.from('the pixels'));
    const file = opened.fileOf('signable', 'render-1.jpg');
    await copyFile(file, opened.fileOf('signable', 'render-2.jpg'));
    await assert.rejects(signable.get('render-2.jpg'), ObjectUnreadable);
    const bytes = await readFile(file);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    await writeFile(file, bytes);
    await assert.rejects(signable.get('render-1.jpg'), ObjectUnreadable);
  });

  it('loses half-written drafts at the next opening, and nothing else', async () => {
    await using opened = await aStore();
    await opened.store.signable.put('render-1.jpg', Buffer.from('the pixels'));
    await writeFile(opened.fileOf('drafts', 'left-by-a-kill'), 'half');
    const { signable } = await opened.reopen();
    assert.deepEqual(await readdir(join(opened.home.path, 'objects', 'drafts')), []);
    assert.equal(Buffer.from((await signable.get('render-1.jpg')) ?? []).toString(), 'the pixels');
  });

  it('has links that this store recognises and no other home does', async () => {
    await using opened = await aStore();
    const { url } = await opened.store.signable.signUrl('render-1.jpg', 60);
    assert.ok(url.startsWith('/v1/pictures/render-1.jpg?'));
    assert.equal(opened.store.verifyUrl(url), true);
    assert.equal(opened.store.verifyUrl(url.replace('render-1', 'render-2')), false);
  });

  // Made outside this code, from the format's description alone; see crypto/envelope.ts.
  it('opens what the first version of the format wrote', async () => {
    await using opened = await aStore();
    await writeFile(opened.fileOf('signable', 'render-1.jpg'), Buffer.from(GOLDEN.signable, 'hex'));
    await writeFile(opened.fileOf('sealed', 'photo-1'), Buffer.from(GOLDEN.sealed, 'hex'));
    const owner = unwrapSealingKey(contractKeys, 'shopper-1', GOLDEN.wrappedKey);
    assert.equal(Buffer.from((await opened.store.signable.get('render-1.jpg')) ?? []).toString(), 'a render');
    assert.equal(Buffer.from((await opened.store.sealed.get('photo-1', owner)) ?? []).toString(), 'a photo');
  });
});

const GOLDEN = {
  signable: '01076d6b2d74657374000102030405060708090a0bc711f9a19b361ad04bde84678a2f011e89ab72d09aee8069',
  sealed:
    '0113736b2d66383439643637333235666163663034000102030405060708090a0bbb8ef6c12133031cdb22ae37cd8d701b8b51c4cdff09cd',
  wrappedKey: 'AQdtay10ZXN0AAECAwQFBgcICQoLxxDFWPG109uxaKDb3Ir/B6WfVPb33Veqe79KLSSjqGpNXBVoDicxuzibGQB9uS1S',
};
