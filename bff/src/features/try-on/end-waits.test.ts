// The 15-second promise: by then a shopper has a picture, or an honest word and their try-on back; what comes later still comes.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, openFittingRoom, type Shopper } from '../../testing/fitting-room.ts';
import { quickEngine } from '../../testing/quick-engine.ts';

for (const database of databases()) {
  describe(`a try-on that takes longer than 15 s, on ${database.name}`, () => {
    const engine = quickEngine();
    const previews = quickEngine();
    let room: FittingRoom;
    let release = () => {};
    before(async () => {
      const previewer = { ...previews.renderer, engine: 'quick-preview' };
      room = await openFittingRoom(await database.environment(), { engine: { ...engine, previewer } });
    });
    after(() => room[Symbol.asyncDispose]());
    afterEach(() => release());

    const aLateTryOn = async ({ preview = false } = {}) => {
      if (!preview) previews.next('refused');
      release = engine.hold('rendering');
      const shopper = await (await room.aShopper()).withConsent();
      const photo = await shopper.addPhoto();
      const { task_id, quota } = await shopper.tryOn(photo);
      assert.equal(quota.remaining, 4);
      await until(async () => {
        const status = await shopper.status(task_id);
        return status.stage === 'rendering' && (status.preview !== null) === preview;
      });
      room.later(15_000);
      await until(async () => (await shopper.status(task_id)).stage === 'late');
      return { shopper, photo, task_id };
    };
    const counts = async (shopper: Shopper, task: string) => {
      const { quota } = await shopper.status(task);
      const { used } = await room.database.sql
        .selectFrom('quotas')
        .select((eb) => eb.fn.sum<string>('used').as('used'))
        .where('scope', 'like', 'shop:%')
        .executeTakeFirstOrThrow();
      return { left: quota.remaining, ofTheShop: Number(used) };
    };

    it('is given back, once, and the shopper is told so; the picture that comes later is free and in the vault', async () => {
      const { shopper, task_id } = await aLateTryOn();
      const following = shopper.follow(task_id);
      const late = await shopper.status(task_id);
      assert.match(
        late.message,
        /longer than it should, so it was not counted\. Your picture will be in your pictures/,
      );
      assert.deepEqual([late.counted, late.quota.remaining, late.render], [false, 5, null]);
      const { ofTheShop } = await counts(shopper, task_id);
      // Somebody looks again, and again.
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      assert.deepEqual(await counts(shopper, task_id), { left: 5, ofTheShop });
      release();
      const done = (await following).at(-1);
      assert.deepEqual([done?.stage, done?.counted, done?.quota.remaining], ['done', false, 5]);
      assert.ok(done?.render);
      const { body } = await shopper.get('/v1/user/vault').expect(200);
      assert.deepEqual(body.items[0].id, done.render.id);
      // What protects the shop from a slow engine's free pictures.
      assert.equal((await counts(shopper, task_id)).ofTheShop, ofTheShop);
    });

    it('is seen to go on while another process draws it, by one look of the server for everybody who follows', async () => {
      const { shopper, task_id } = await aLateTryOn();
      const following = shopper.follow(task_id);
      const asAnotherProcess = (percent: number) =>
        room.database.sql.updateTable('tasks').set({ percent }).where('id', '=', task_id).execute();
      for (const percent of [41, 42]) {
        await asAnotherProcess(percent);
        await new Promise((resolve) => setTimeout(resolve, 1_500));
      }
      release();
      const seen = (await following).map(({ percent }) => percent);
      assert.ok(seen.includes(41) && seen.includes(42), String(seen));
    });

    it('counts where there is a preview to look at, and says that the final picture will be in the vault', async () => {
      const { shopper, task_id } = await aLateTryOn({ preview: true });
      const late = await shopper.status(task_id);
      assert.match(late.message, /this is a quick preview; the final picture will be in your pictures/);
      assert.deepEqual([late.counted, late.quota.remaining], [true, 4]);
      assert.ok(late.preview);
      release();
      const done = await shopper.outcome(task_id);
      assert.deepEqual([done.stage, done.counted, done.quota.remaining, done.preview], ['done', true, 4, null]);
    });

    it('that fails at last is given back in full and no more than that', async () => {
      for (const preview of [false, true]) {
        const before = await counts(...(await aShopperAtRest()));
        engine.next('refused');
        const { shopper, task_id } = await aLateTryOn({ preview });
        release();
        const { stage, quota, counted } = await shopper.outcome(task_id);
        assert.deepEqual([stage, quota.remaining, counted], ['refused', 5, false]);
        assert.equal((await counts(shopper, task_id)).ofTheShop, before.ofTheShop);
      }
    });

    it('can still be stopped, and ends with its consent', async () => {
      const { ofTheShop } = await counts(...(await aShopperAtRest()));
      const first = await aLateTryOn();
      await first.shopper.delete(`/v1/try-on/${first.task_id}`).expect(200);
      assert.equal((await first.shopper.status(first.task_id)).reason?.code, 'cancelled');
      assert.deepEqual(await counts(first.shopper, first.task_id), { left: 5, ofTheShop });
      release();
      const second = await aLateTryOn();
      const { id } = await second.shopper.agree();
      await second.shopper.delete(`/v1/consents/${id}`).expect(200);
      assert.equal((await second.shopper.status(second.task_id)).reason?.code, 'consent_withdrawn');
      assert.deepEqual(await counts(second.shopper, second.task_id), { left: 5, ofTheShop });
    });

    it('stays given back where a preview comes after all', async () => {
      const show = previews.hold();
      release = engine.hold('rendering');
      const shopper = await (await room.aShopper()).withConsent();
      const { task_id } = await shopper.tryOn(await shopper.addPhoto());
      room.later(15_000);
      await until(async () => (await shopper.status(task_id)).stage === 'late');
      show();
      await until(async () => (await shopper.status(task_id)).preview !== null);
      const { counted, message } = await shopper.status(task_id);
      assert.ok(!counted && message.includes('so it was not counted'));
      release();
      assert.equal((await shopper.outcome(task_id)).quota.remaining, 5);
    });

    /** Whose try-on is over, for a look at the counts. */
    async function aShopperAtRest(): Promise<[Shopper, string]> {
      const shopper = await (await room.aShopper()).withConsent();
      const { task_id } = await shopper.tryOn(await shopper.addPhoto());
      await shopper.outcome(task_id);
      return [shopper, task_id];
    }
  });
}

async function until(seen: () => Promise<boolean>): Promise<void> {
  const start = performance.now();
  while (!(await seen())) assert.ok(performance.now() - start < 5_000, 'it never happened');
}
