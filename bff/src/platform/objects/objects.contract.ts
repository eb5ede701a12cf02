// What every object store must do, whatever keeps the bytes. An adapter's test calls this with a way to open one.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { masterKeys } from '../crypto/master-keys.ts';
import { makeSealingKey, type SealingKey, unwrapSealingKey } from '../crypto/sealing-keys.ts';
import { ObjectExists, type ObjectStore, ObjectUnreadable } from './objects.ts';

export const contractKeys = masterKeys({
  version: 1,
  active: 'mk-test',
  keys: { 'mk-test': Buffer.alloc(32, 9).toString('base64') },
});

export function aShopperKey(shopperId: string): SealingKey {
  return unwrapSealingKey(contractKeys, shopperId, makeSealingKey(contractKeys, shopperId).wrapped);
}

export interface OpenedStore extends AsyncDisposable {
  store: ObjectStore;
  /** Fetches a link as a browser would. */
  follow(url: string, headers?: Record<string, string>): Promise<Response>;
  /** For whoever judges links. */
  later(milliseconds: number): void;
  /** Writings get half-way. @returns how to mend it. */
  breakUploads(): Promise<() => Promise<void>>;
}

type OpenStore = () => Promise<OpenedStore>;

export function objectStoreContract(adapter: string, open: OpenStore): void {
  describe(`${adapter}: sealed objects`, () => {
    it('come back to their owner as they were', async () => {
      await using opened = await open();
      const { sealed } = opened.store;
      const owner = aShopperKey('shopper-1');
      await sealed.put('photo-1', Buffer.from('a photo'), owner);
      assert.equal(textOf(await sealed.get('photo-1', owner)), 'a photo');
    });

    it('do not open for another shopper, nor with another key of the same shopper', async () => {
      await using opened = await open();
      const { sealed } = opened.store;
      const owner = aShopperKey('shopper-1');
      await sealed.put('photo-1', Buffer.from('a photo'), owner);
      await assert.rejects(sealed.get('photo-1', aShopperKey('shopper-2')), ObjectUnreadable);
      await assert.rejects(sealed.get('photo-1', aShopperKey('shopper-1')), ObjectUnreadable);
      await assert.rejects(sealed.get('photo-1', { ...owner, shopperId: 'shopper-2' }), ObjectUnreadable);
    });

    it('have no link: there is no way to ask for one', async () => {
      await using opened = await open();
      assert.ok(!('signUrl' in opened.store.sealed));
    });
  });

  describe(`${adapter}: signable objects`, () => {
    it('come back as they were, empty ones and large ones too', async () => {
      await using opened = await open();
      const { signable } = opened.store;
      const large = Buffer.alloc(3_000_000, 'pixels');
      await signable.put('render-1.jpg', large);
      await signable.put('empty.png', new Uint8Array(0));
      assert.ok(large.equals((await signable.get('render-1.jpg')) ?? new Uint8Array(0)));
      assert.equal((await signable.get('empty.png'))?.length, 0);
    });

    it('are replaced by a second writing', async () => {
      await using opened = await open();
      const { signable } = opened.store;
      await signable.put('render-1.jpg', Buffer.from('first'));
      await signable.put('render-1.jpg', Buffer.from('second'));
      assert.equal(textOf(await signable.get('render-1.jpg')), 'second');
    });

    it('stay as they are where only a new one is to be written, also where two write at once', async () => {
      await using opened = await open();
      const { signable } = opened.store;
      const both = await Promise.allSettled(
        ['one', 'other'].map((text) => signable.putNew('garment-1', Buffer.from(text))),
      );
      const [lost, ...more] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      assert.ok(lost instanceof ObjectExists && more.length === 0);
      const kept = textOf(await signable.get('garment-1'));
      await assert.rejects(signable.putNew('garment-1', Buffer.from('late')), ObjectExists);
      assert.equal(textOf(await signable.get('garment-1')), kept);
      assert.equal(kept, both[0]?.status === 'fulfilled' ? 'one' : 'other');
    });

    it('are shown by their links, whole or in part, and no cache may keep them', async () => {
      await using opened = await open();
      await opened.store.signable.put('render-1.png', Buffer.from('0123456789'));
      const { url } = await opened.store.signable.signUrl('render-1.png', 60);
      const whole = await opened.follow(url);
      assert.deepEqual([whole.status, await whole.text()], [200, '0123456789']);
      assert.equal(whole.headers.get('content-type'), 'image/png');
      assert.equal(whole.headers.get('content-disposition'), 'inline');
      assert.match(whole.headers.get('cache-control') ?? '', /no-store/);
      const part = await opened.follow(url, { Range: 'bytes=2-4' });
      assert.deepEqual([part.status, await part.text()], [206, '234']);
      assert.equal(part.headers.get('content-range'), 'bytes 2-4/10');
    });

    it('are not shown by a link once it has ended, nor by one that was changed', async () => {
      await using opened = await open();
      for (const name of ['render-1.jpg', 'render-2.jpg']) {
        await opened.store.signable.put(name, Buffer.from('pixels'));
      }
      const { url } = await opened.store.signable.signUrl('render-1.jpg', 60);
      const longer = url.replace(/(expires=)(\d+)/i, (_, name, seconds) => `${name}${Number(seconds) + 100}`);
      for (const changed of [url.replace('render-1', 'render-2'), longer, url.split('?')[0] ?? '']) {
        assert.notEqual(changed, url);
        assert.ok(isRefusal(await opened.follow(changed)), changed);
      }
      opened.later(58_000);
      assert.equal((await opened.follow(url)).status, 200);
      opened.later(3_000);
      assert.ok(isRefusal(await opened.follow(url)));
    });

    it('are not found by the links to them once they are deleted', async () => {
      await using opened = await open();
      await opened.store.signable.put('render-1.jpg', Buffer.from('pixels'));
      const { url } = await opened.store.signable.signUrl('render-1.jpg', 60);
      await opened.store.signable.delete('render-1.jpg');
      assert.equal((await opened.follow(url)).status, 404);
    });

    it('get a link that says when it ends', async () => {
      await using opened = await open();
      const { url, expiresAt } = await opened.store.signable.signUrl('render-1.jpg', 900);
      assert.ok(url.includes('render-1.jpg'));
      assert.ok(expiresAt.getTime() > 0);
      await assert.rejects(opened.store.signable.signUrl('render-1.jpg', 901), RangeError);
    });
  });

  for (const kind of ['sealed', 'signable'] as const) {
    describe(`${adapter}: ${kind} names`, () => {
      it('give null where nothing is stored, and can be deleted twice', async () => {
        await using opened = await open();
        const { get, put, objects } = ofKind(opened.store, kind);
        assert.equal(await get('a-1'), null);
        await put('a-1');
        await objects.delete('a-1');
        await objects.delete('a-1');
        assert.equal(await get('a-1'), null);
      });

      it('name nothing where a writing was interrupted', async () => {
        await using opened = await open();
        const { get, put, objects } = ofKind(opened.store, kind);
        const mend = await opened.breakUploads();
        await assert.rejects(put('a-1'));
        await mend();
        assert.equal(await get('a-1'), null);
        assert.deepEqual(await all(objects.list('')), []);
        await put('a-1');
        assert.equal(textOf(await get('a-1')), 'bytes');
      });

      it('are listed by prefix, each with the time of its writing', async () => {
        await using opened = await open();
        const { put, objects } = ofKind(opened.store, kind);
        for (const name of ['a-1', 'a-2', 'b-1']) await put(name);
        const listed = await all(objects.list('a-'));
        assert.deepEqual(listed.map(({ name }) => name).sort(), ['a-1', 'a-2']);
        for (const { storedAt } of listed) assert.ok(Math.abs(Date.now() - storedAt.getTime()) < 60_000);
        assert.equal((await all(objects.list(''))).length, 3);
      });

      it('cannot lead out of the store', async () => {
        await using opened = await open();
        const { get, put, objects } = ofKind(opened.store, kind);
        const hostile = [
          '../keys.json',
          '..',
          '.',
          '',
          '/etc/passwd',
          'a/b',
          'a\\b',
          'a\0.jpg',
          'A-1',
          'a.exe',
          'ä',
          'a'.repeat(200),
        ];
        for (const name of hostile) {
          await assert.rejects(put(name), RangeError, name);
          await assert.rejects(get(name), RangeError, name);
          await assert.rejects(objects.delete(name), RangeError, name);
        }
      });
    });
  }
}

/** Both kinds through one pair of hands, for what they have in common. */
function ofKind(store: ObjectStore, kind: 'sealed' | 'signable') {
  const owner = aShopperKey('shopper-1');
  const bytes = Buffer.from('bytes');
  return kind === 'sealed'
    ? {
        objects: store.sealed,
        put: (name: string) => store.sealed.put(name, bytes, owner),
        get: (name: string) => store.sealed.get(name, owner),
      }
    : {
        objects: store.signable,
        put: (name: string) => store.signable.put(name, bytes),
        get: (name: string) => store.signable.get(name),
      };
}

function isRefusal({ status }: Response): boolean {
  return status === 400 || status === 401 || status === 403;
}

async function all<T>(listing: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of listing) items.push(item);
  return items;
}

function textOf(bytes: Uint8Array | null): string | null {
  return bytes && Buffer.from(bytes).toString();
}
