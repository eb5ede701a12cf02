// Something to look at while another engine draws: shown as soon as it is ready, gone with the outcome, never in anybody's way.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, openFittingRoom, type Shopper } from '../../testing/fitting-room.ts';
import { quickEngine } from '../../testing/quick-engine.ts';
import { idOf, storedObjects, tracesOf } from '../../testing/traces.ts';

for (const database of databases()) {
  describe(`a preview, on ${database.name}`, () => {
    const engine = quickEngine();
    const previews = quickEngine();
    let room: FittingRoom;
    let release = () => {};
    before(async () => {
      const previewer = { ...previews.renderer, engine: 'quick-preview' };
      room = await openFittingRoom(await database.environment(), { engine: { ...engine, previewer } });
    });
    after(() => room[Symbol.asyncDispose]());

    /** Under way, and as far as its preview. */
    const aTryOn = async () => {
      release = engine.hold('rendering');
      const shopper = await (await room.aShopper()).withConsent();
      const photo = await shopper.addPhoto();
      const { task_id } = await shopper.tryOn(photo);
      return { shopper, photo, task_id, preview: await previewOf(shopper, task_id) };
    };
    const previewOf = async (shopper: Shopper, task: string) => {
      for (let looks = 0; looks < 500; looks++) {
        const { preview } = await shopper.status(task);
        if (preview) return preview;
      }
      throw new Error('no preview came');
    };
    const previewObjects = async () => (await storedObjects(room)).filter((name) => name.startsWith('preview-'));

    it('is shown while the final picture is being made, says what it is, and is replaced by it', async () => {
      const { shopper, photo, task_id, preview } = await aTryOn();
      const following = shopper.follow(task_id);
      const bytes = await (await fetch(preview.url)).arrayBuffer();
      const { width, height } = await sharp(Buffer.from(bytes)).metadata();
      assert.deepEqual(
        [width, height, preview.width, preview.height],
        [photo.width, photo.height, photo.width, photo.height],
      );
      const { xmp } = ExifReader.load(bytes, { expanded: true });
      assert.equal(xmp?.AISystemUsed?.description, 'VisionFit quick-preview');
      assert.match(xmp?.DigitalSourceType?.value as string, /compositeWithTrainedAlgorithmicMedia$/);
      const { stage, message, render, counted } = await shopper.status(task_id);
      assert.deepEqual(
        { stage, message, render, counted },
        {
          stage: 'rendering',
          message: 'A quick preview; the final picture is coming.',
          render: null,
          counted: true,
        },
      );
      release();
      const told = await following;
      const last = told.at(-1);
      assert.equal(last?.stage, 'done');
      assert.ok(last?.render);
      assert.equal(last?.preview, null);
      const links = new Set(told.flatMap((status) => status.preview?.url ?? []));
      assert.equal(links.size, 1, 'a stream shows one link, so that nothing is loaded twice');
    });

    it('is neither in the vault nor counted, and nothing of it is left once there is an outcome', async () => {
      const { shopper, task_id, preview } = await aTryOn();
      assert.deepEqual((await shopper.get('/v1/user/vault').expect(200)).body.items, []);
      assert.deepEqual(await previewObjects(), [`preview-${task_id}.jpg`]);
      release();
      const { quota } = await shopper.outcome(task_id);
      assert.equal(quota.remaining, 4);
      assert.deepEqual(await previewObjects(), []);
      assert.equal((await fetch(preview.url)).status, 404);
      assert.equal((await shopper.get('/v1/user/vault').expect(200)).body.items.length, 1);
    });

    it('goes with a try-on that is refused, stopped, or whose photo or consent is taken away', async () => {
      const ends: Record<string, (on: Awaited<ReturnType<typeof aTryOn>>) => Promise<unknown>> = {
        stopped: ({ shopper, task_id }) => shopper.delete(`/v1/try-on/${task_id}`).expect(200),
        'without its photo': ({ shopper, photo }) => shopper.delete(`/v1/photos/${photo.id}`).expect(204),
        'without consent': async ({ shopper }) =>
          shopper.delete(`/v1/consents/${(await shopper.agree()).id}`).expect(200),
      };
      for (const [how, end] of Object.entries(ends)) {
        const on = await aTryOn();
        await end(on);
        const { stage, preview } = await on.shopper.status(on.task_id);
        assert.deepEqual([stage, preview], ['failed', null], how);
        assert.deepEqual(await previewObjects(), [], how);
        release();
      }
      engine.next('refused');
      const { shopper, task_id } = await aTryOn();
      release();
      assert.equal((await shopper.outcome(task_id)).stage, 'refused');
      assert.deepEqual(await previewObjects(), []);
    });

    it('leaves no trace of an erased shopper', async () => {
      const { shopper } = await aTryOn();
      const id = await idOf(room, shopper);
      await shopper.delete('/v1/user').expect(200);
      assert.deepEqual(await previewObjects(), []);
      assert.ok(!(await tracesOf(room, id)).has('tasks'));
      release();
    });

    it('is in what a shopper is handed of themselves', async () => {
      const { shopper, task_id } = await aTryOn();
      const { body } = await shopper
        .get('/v1/user/export')
        .buffer(true)
        .parse((res, done) => {
          const chunks: Buffer[] = [];
          res.on('data', (chunk: Buffer) => chunks.push(chunk));
          res.on('end', () => done(null, Buffer.concat(chunks)));
        })
        .expect(200);
      assert.ok((body as Buffer).includes(`pictures/preview-${task_id}.jpg`));
      release();
      await shopper.outcome(task_id);
    });

    it('does not come where the pair cannot be previewed, and the try-on does not notice', async () => {
      for (const trouble of ['refused', 'fault'] as const) {
        const shopper = await (await room.aShopper()).withConsent();
        previews.next(trouble);
        const { task_id } = await shopper.tryOn(await shopper.addPhoto());
        const told = await shopper.follow(task_id);
        assert.equal(told.at(-1)?.stage, 'done');
        assert.ok(told.every(({ preview }) => preview === null));
      }
    });

    it('that was not ready before the final picture is not shown any more', async () => {
      const held = previews.hold();
      const shopper = await (await room.aShopper()).withConsent();
      const { task_id } = await shopper.tryOn(await shopper.addPhoto());
      assert.equal((await shopper.outcome(task_id)).stage, 'done');
      held();
      assert.deepEqual(await previewObjects(), []);
    });
  });
}
