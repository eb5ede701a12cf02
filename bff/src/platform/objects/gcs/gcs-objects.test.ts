// Objects in Google Cloud Storage, by Google's own client against a stand-in that speaks its wire: the shared contract, then
// what only a bucket and a network can get wrong.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type GcsStandIn, startGcsStandIn } from '../../../testing/gcs-stand-in/gcs-stand-in.ts';
import { storageFault } from '../../faults/storage-fault.ts';
import { aShopperKey, type OpenedStore, objectStoreContract } from '../objects.contract.ts';
import { ObjectUnreadable } from '../objects.ts';
import { BucketUnusable, type GcsObjectsOptions, openGcsObjects } from './gcs-objects.ts';

const INSTALLATION = '6d2f1c1e-0000-4000-8000-000000000001';

async function aBucket(settings: Partial<GcsObjectsOptions> = {}) {
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  const standIn = await startGcsStandIn({ now });
  const { bucket, account, url: endpoint } = standIn;
  const open = (more: Partial<GcsObjectsOptions> = {}) =>
    openGcsObjects({
      bucket,
      account,
      endpoint,
      kmsKey: undefined,
      installation: INSTALLATION,
      repeating: false,
      now,
      ...settings,
      ...more,
    });
  return {
    standIn,
    open,
    store: await open(),
    later: (milliseconds: number) => {
      offset += milliseconds;
    },
    [Symbol.asyncDispose]: () => standIn[Symbol.asyncDispose](),
  };
}

objectStoreContract('Google Cloud Storage', async (): Promise<OpenedStore> => {
  const opened = await aBucket();
  return {
    ...opened,
    follow: (url, headers = {}) => fetch(url, { headers }),
    async breakUploads() {
      opened.standIn.hangUp(true);
      return async () => opened.standIn.hangUp(false);
    },
  };
});

describe('Google Cloud Storage: what lies in the bucket', () => {
  it('is sealed where it is a photo, and under names that begin with the installation', async () => {
    await using opened = await aBucket();
    await opened.store.sealed.put('photo-1', Buffer.from('a photo'), aShopperKey('shopper-1'));
    await opened.store.signable.put('render-1.jpg', Buffer.from('the pixels'));
    const stored = opened.standIn.objects;
    assert.deepEqual([...stored.keys()], [`${INSTALLATION}/sealed/photo-1`, `${INSTALLATION}/signable/render-1.jpg`]);
    assert.ok(!stored.get(`${INSTALLATION}/sealed/photo-1`)?.bytes.includes('photo'));
    assert.equal(stored.get(`${INSTALLATION}/sealed/photo-1`)?.resource.contentType, 'application/octet-stream');
  });

  it('belongs to one installation: another one in the same bucket neither finds nor lists it', async () => {
    await using opened = await aBucket();
    await opened.store.signable.put('render-1.jpg', Buffer.from('the pixels'));
    const other = await opened.open({ installation: '6d2f1c1e-0000-4000-8000-000000000002' });
    assert.equal(await other.signable.get('render-1.jpg'), null);
    for await (const { name } of other.signable.list('')) assert.fail(name);
  });

  it('is encrypted under the operator’s own key where there is one', async () => {
    const kmsKey = 'projects/a-shop/locations/europe-west4/keyRings/fitting-room/cryptoKeys/pictures';
    await using opened = await aBucket({ kmsKey });
    await opened.store.signable.put('render-1.jpg', Buffer.from('the pixels'));
    const { resource } = objectOf(opened.standIn, 'signable/render-1.jpg');
    assert.equal(resource.kmsKeyName, `${kmsKey}/cryptoKeyVersions/1`);
    assert.equal((await opened.store.signable.get('render-1.jpg'))?.length, 10);
  });

  it('does not open once it is copied to another shopper’s photo', async () => {
    await using opened = await aBucket();
    const [owner, other] = [aShopperKey('shopper-1'), aShopperKey('shopper-2')];
    await opened.store.sealed.put('photo-1', Buffer.from('a photo'), owner);
    await opened.store.sealed.put('photo-2', Buffer.from('another'), other);
    objectOf(opened.standIn, 'sealed/photo-2').bytes = objectOf(opened.standIn, 'sealed/photo-1').bytes;
    await assert.rejects(opened.store.sealed.get('photo-2', other), ObjectUnreadable);
  });
});

describe('Google Cloud Storage: on the way', () => {
  it('stores nothing that arrived damaged', async () => {
    await using opened = await aBucket();
    opened.standIn.trouble({ what: 'garbled upload' });
    await assert.rejects(opened.store.signable.put('render-1.jpg', Buffer.from('the pixels')));
    assert.equal(await opened.store.signable.get('render-1.jpg'), null);
  });

  it('gives nothing out that comes back damaged', async () => {
    await using opened = await aBucket();
    await opened.store.signable.put('render-1.jpg', Buffer.from('the pixels'));
    opened.standIn.trouble({ what: 'garbled download' });
    await assert.rejects(opened.store.signable.get('render-1.jpg'), ObjectUnreadable);
    opened.standIn.trouble({ what: 'cut' });
    await assert.rejects(opened.store.signable.get('render-1.jpg'), isAway);
    assert.equal((await opened.store.signable.get('render-1.jpg'))?.length, 10);
  });

  it('is a storage that is away while Google cannot, and a fault of ours where Google will not', async () => {
    await using opened = await aBucket();
    const { signable } = opened.store;
    const put = () => signable.put('render-1.jpg', Buffer.from('the pixels'));
    for (const work of [
      put,
      () => signable.get('render-1.jpg'),
      () => signable.delete('render-1.jpg'),
      () => listed(),
    ]) {
      opened.standIn.trouble({ what: 'status', status: 503 });
      await assert.rejects(work, isAway);
    }
    opened.standIn.trouble({ what: 'status', status: 403 });
    await assert.rejects(put, (error) => {
      assert.ok(error instanceof Error && storageFault(error) === null);
      assert.equal(error.message, 'Google Cloud Storage refuses: 403 backendError');
      return true;
    });
    async function listed() {
      for await (const _ of signable.list(''));
    }
  });

  it('tries again what failed in passing, every writing too', async () => {
    await using opened = await aBucket({ repeating: true });
    const { signable } = opened.store;
    opened.standIn.trouble({ what: 'status', status: 503 });
    await signable.put('render-1.jpg', Buffer.from('the pixels'));
    opened.standIn.trouble({ what: 'status', status: 503 }, { what: 'cut' });
    assert.equal((await signable.get('render-1.jpg'))?.length, 10);
  });

  it('says in a sentence why the bucket cannot be used', async () => {
    await using opened = await aBucket();
    await assert.rejects(opened.open({ bucket: 'nobody-s' }), (error) => {
      assert.ok(error instanceof BucketUnusable);
      assert.match(error.message, /^The bucket nobody-s, which GCS_BUCKET names, cannot be used: .*404 notFound$/);
      return true;
    });
    await assert.rejects(opened.open({ endpoint: 'http://127.0.0.1:9' }), /ECONNREFUSED/);
  });
});

function isAway(error: unknown): boolean {
  return storageFault(error) === 'away';
}

function objectOf({ objects }: GcsStandIn, name: string) {
  const found = objects.get(`${INSTALLATION}/${name}`);
  assert.ok(found);
  return found;
}
