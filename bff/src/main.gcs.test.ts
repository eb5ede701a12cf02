// The whole server with its objects in Google Cloud Storage: pictures come from the bucket by its own links, photos never
// do, and erasure leaves the bucket without a trace of the shopper.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aFolder } from './platform/home/home.fixture.ts';
import { type FittingRoom, openFittingRoom } from './testing/fitting-room.ts';
import { gcsEnvironment, keylessEnvironment, onMachineOf } from './testing/gcs-stand-in/gcs-environment.ts';
import { type GcsStandIn, startGcsStandIn } from './testing/gcs-stand-in/gcs-stand-in.ts';

describe('a server whose objects are in Google Cloud Storage', () => {
  let folder: Awaited<ReturnType<typeof aFolder>>;
  let standIn: GcsStandIn;
  let room: FittingRoom;
  before(async () => {
    folder = await aFolder();
    standIn = await startGcsStandIn();
    room = await openFittingRoom(await gcsEnvironment(standIn, folder.path));
  });
  after(async () => {
    await room[Symbol.asyncDispose]();
    await standIn[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  });

  const named = (part: string) => [...standIn.objects.keys()].filter((name) => name.includes(part));

  it('sends a browser to the bucket for a picture, keeps photos sealed there, and erases both', async () => {
    const shopper = await (await room.aShopper()).withConsent();
    const photo = await shopper.addPhoto();
    const { render } = await shopper.outcome((await shopper.tryOn(photo)).task_id);
    assert.ok(render);
    for (const url of [render.url, render.change_mask_url ?? '']) {
      assert.ok(url.startsWith(`${standIn.url}/${standIn.bucket}/`));
      const picture = await fetch(url);
      assert.deepEqual([picture.status, picture.headers.get('content-type')?.split('/')[0]], [200, 'image']);
    }
    const { headers } = await room.http.get('/livez');
    assert.match(headers['content-security-policy'] ?? '', new RegExp(`img-src 'self' blob: data: ${standIn.url};`));
    const [sealed] = named('/sealed/');
    assert.ok(sealed && standIn.objects.get(sealed)?.bytes.subarray(0, 2).toString('hex') !== 'ffd8');
    await shopper.get(`/v1/photos/${photo.id}/content`).expect(200);
    await shopper.delete('/v1/user').expect(200);
    assert.deepEqual(named('/sealed/'), []);
    assert.deepEqual(
      named('/signable/').filter((name) => !name.includes('/garment-')),
      [],
    );
    assert.equal((await fetch(render.url)).status, 404);
  });

  it('answers 503 while Google is away, and works on afterwards', async () => {
    const shopper = await (await room.aShopper()).withConsent();
    const photo = await shopper.addPhoto();
    standIn.hangUp(true);
    const { body } = await shopper.get(`/v1/photos/${photo.id}/content`).expect(503);
    assert.equal(body.code, 'storage_unavailable');
    standIn.hangUp(false);
    await shopper.get(`/v1/photos/${photo.id}/content`).expect(200);
  });
});

describe('a server whose objects are in Google Cloud Storage, on a machine of Google’s and without a key', () => {
  it('shows the shopper a picture by a link that IAM has signed', async () => {
    await using standIn = await startGcsStandIn();
    using _machine = onMachineOf(standIn);
    await using room = await openFittingRoom(keylessEnvironment(standIn));
    const shopper = await (await room.aShopper()).withConsent();
    const { render } = await shopper.outcome((await shopper.tryOn(await shopper.addPhoto())).task_id);
    assert.ok(render && (standIn.machine.asked.signBlob ?? 0) > 1);
    assert.equal((await fetch(render.url)).headers.get('content-type'), 'image/jpeg');
  });
});
