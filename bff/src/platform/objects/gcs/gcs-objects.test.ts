// Objects in Google Cloud Storage, by Google's own client against a stand-in that speaks its wire: the shared contract, then
// what only a bucket and a network can get wrong.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onMachineOf } from '../../../testing/gcs-stand-in/gcs-environment.ts';
import { type GcsStandIn, startGcsStandIn } from '../../../testing/gcs-stand-in/gcs-stand-in.ts';
import { storageFault } from '../../faults/storage-fault.ts';
import { ServiceAccountUnusable } from '../../google-account.ts';
import { aShopperKey, type OpenedStore, objectStoreContract } from '../objects.contract.ts';
import { ObjectUnreadable, type SignableObjects } from '../objects.ts';
import { BucketUnusable, type GcsObjectsOptions, openGcsObjects } from './gcs-objects.ts';

const INSTALLATION = '6d2f1c1e-0000-4000-8000-000000000001';

/** @param around what holds for as long as the bucket is open. */
async function aBucket(
  settings: Partial<GcsObjectsOptions> = {},
  around: (standIn: GcsStandIn) => Disposable[] = () => [],
) {
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  await using opening = new AsyncDisposableStack();
  const standIn = opening.use(await startGcsStandIn({ now }));
  for (const held of around(standIn)) opening.use(held);
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
  const store = await open();
  const opened = opening.move();
  return {
    standIn,
    open,
    store,
    later: (milliseconds: number) => {
      offset += milliseconds;
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** The server that opens it runs as the bucket's account, and has no key. @param set what is different about the machine. */
function aMachine(set: Partial<GcsStandIn['machine']> = {}) {
  return aBucket({ account: null }, (standIn) => {
    Object.assign(standIn.machine, set);
    return [onMachineOf(standIn)];
  });
}

objectStoreContract('Google Cloud Storage', async () => asInContract(await aBucket()));

objectStoreContract('Google Cloud Storage without a key', async () => asInContract(await aMachine()));

function asInContract(opened: Awaited<ReturnType<typeof aBucket>>): OpenedStore {
  return {
    ...opened,
    follow: (url, headers = {}) => fetch(url, { headers }),
    async breakUploads() {
      opened.standIn.hangUp(true);
      return async () => opened.standIn.hangUp(false);
    },
  };
}

describe('Google Cloud Storage without a key: links', () => {
  const linkTo = async ({ signable }: { signable: SignableObjects }, name = 'render-1.jpg') =>
    (await signable.signUrl(name, 900)).url;

  it('are signed by IAM once for as long as half of their time is left, and then anew', async () => {
    await using opened = await aMachine();
    const { machine } = opened.standIn;
    await opened.store.signable.put('render-1.jpg', Buffer.from('the pixels'));
    const asked = machine.asked.signBlob ?? 0;
    const first = await linkTo(opened.store);
    const [again] = await Promise.all([linkTo(opened.store), linkTo(opened.store)]);
    assert.equal(again, first);
    assert.equal(machine.asked.signBlob, asked + 1);
    opened.later(451_000);
    const later = await linkTo(opened.store);
    assert.notEqual(later, first);
    opened.later(448_000);
    assert.equal((await fetch(first)).status, 200);
    assert.equal((await fetch(later)).status, 200);
    opened.later(2_000);
    assert.equal((await fetch(first)).status, 400);
  });

  it('ask the metadata server for the account once, and for a token only when the last one ends', async () => {
    await using opened = await aMachine();
    const { machine } = opened.standIn;
    for (const n of [1, 2, 3]) await linkTo(opened.store, `render-${n}.jpg`);
    assert.deepEqual([machine.asked.email, machine.asked.token, machine.asked.signBlob], [1, 1, 4]);
    await using other = await aMachine({ tokenSeconds: 1 });
    await linkTo(other.store);
    assert.deepEqual([other.standIn.machine.asked.token, other.standIn.machine.asked.signBlob], [2, 2]);
  });

  it('wait for an IAM that is away, and say of a right that is gone that it is', async () => {
    await using opened = await aMachine();
    const { standIn, store } = opened;
    standIn.trouble({ what: 'status', status: 503 });
    await assert.rejects(linkTo(store), isAway);
    standIn.machine.maySign = false;
    await assert.rejects(linkTo(store), { message: 'Google refuses: 403 PERMISSION_DENIED' });
    standIn.machine.maySign = true;
    assert.match(await linkTo(store), /X-Goog-Signature=/);
    const repeating = await opened.open({ repeating: true });
    standIn.trouble({ what: 'status', status: 503 });
    assert.match(await linkTo(repeating), /X-Goog-Signature=/);
  });

  it('are refused at the start, in a sentence, where the account may not sign or the machine is none', async () => {
    await assert.rejects(aMachine({ maySign: false }), (error) => {
      assert.ok(error instanceof BucketUnusable);
      assert.match(error.message, /role Service Account Token Creator on itself.*: .*403 PERMISSION_DENIED$/);
      return true;
    });
    await assert.rejects(aMachine({ email: 'a-shop.svc.id.goog' }), /a workload without a service account/);
    await using standIn = await startGcsStandIn();
    using _nowhere = onMachineOf(null);
    const { bucket, url: endpoint } = standIn;
    const options = { bucket, endpoint, account: null, kmsKey: undefined, installation: INSTALLATION };
    await assert.rejects(openGcsObjects({ ...options, now: () => new Date() }), (error) => {
      assert.ok(error instanceof ServiceAccountUnusable);
      assert.match(error.message, /no key file is named.*this machine runs as no service account of Google Cloud/);
      return true;
    });
  });
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
      assert.equal(error.message, 'Google refuses: 403 backendError');
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
