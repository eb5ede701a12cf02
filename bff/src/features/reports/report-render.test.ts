// Reporting a picture: only one's own, a few times, and gone or about nobody when its time is over.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Report, ReportReason } from '../../contract/reports.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom, type Shopper } from '../../testing/fitting-room.ts';
import { assertRefused } from '../../testing/refusals.ts';
import { idOf } from '../../testing/traces.ts';

for (const engine of databases()) {
  describe(`reporting a picture, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    async function aShopperWithAPicture() {
      const shopper = await (await room.aShopper()).withConsent();
      const { render } = await shopper.outcome((await shopper.tryOn(await shopper.addPhoto())).task_id);
      assert.ok(render);
      return { shopper, render };
    }
    const report = (shopper: Shopper, given: object) => shopper.post('/v1/reports').send(given);
    const rowsOf = async (shopper: Shopper) =>
      room.database.sql
        .selectFrom('reports')
        .selectAll()
        .where('shopper_id', '=', await idOf(room, shopper))
        .orderBy('created_at')
        .execute();

    it('keeps the reason, the words, and what the picture was of', async () => {
      const { shopper, render } = await aShopperWithAPicture();
      const given = { render_id: render.id, reason: 'body_wrong', note: '  My arm is gone. ' };
      const { body } = await report(shopper, given).expect(201);
      const { id, reason } = Report.parse(body);
      assert.equal(reason, 'body_wrong');
      const [row] = await rowsOf(shopper);
      assert.equal(row?.id, id);
      assert.equal(row?.render_id, render.id);
      assert.equal(row?.product_id, render.product_id);
      assert.equal(row?.engine, 'quick');
      assert.equal(row?.note, 'My arm is gone.');
    });

    it('takes every reason there is', async () => {
      for (const some of [ReportReason.options.slice(0, 4), ReportReason.options.slice(4)]) {
        const { shopper, render } = await aShopperWithAPicture();
        for (const reason of some) await report(shopper, { render_id: render.id, reason }).expect(201);
      }
    });

    it('is for the shopper whose picture it is, while it is there', async () => {
      const { shopper, render } = await aShopperWithAPicture();
      const given = { render_id: render.id, reason: 'not_me' };
      for (const stranger of [await room.aShopper(), await room.aShopper(OTHER_SHOP)]) {
        await assertRefused(room, report(stranger, given), 'not_found');
      }
      await assertRefused(room, report(shopper, { ...given, render_id: randomUUID() }), 'not_found');
      await shopper.delete(`/v1/user/vault/${render.id}`).expect(204);
      await assertRefused(room, report(shopper, given), 'not_found');
    });

    it('works five times for one picture, however many come at once', async () => {
      const { shopper, render } = await aShopperWithAPicture();
      const given = { render_id: render.id, reason: 'other' };
      const answers = await Promise.all(Array.from({ length: 8 }, () => report(shopper, given)));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 201, 201, 201, 201, 409, 409, 409]);
      await assertRefused(room, report(shopper, given), 'already_reported');
      assert.equal((await rowsOf(shopper)).length, 5);
    });

    it('outlives the picture, but not half a year', async () => {
      const { shopper, render } = await aShopperWithAPicture();
      // By its own id: the shopper is forgotten before it.
      const { id } = (await report(shopper, { render_id: render.id, reason: 'indecent' }).expect(201)).body;
      const left = async () =>
        (await room.database.sql.selectFrom('reports').select('id').where('id', '=', id).execute()).length;
      const days = (count: number) => count * 86_400_000;
      room.later(days(179));
      try {
        await room.server.sweep();
        assert.equal(await left(), 1);
        room.later(days(1));
        await room.server.sweep();
        assert.equal(await left(), 0);
      } finally {
        room.later(-days(180));
      }
    });

    it('is about nobody once the shopper is erased', async () => {
      const { shopper, render } = await aShopperWithAPicture();
      const given = { render_id: render.id, reason: 'someone_else', note: 'That is my sister.' };
      const { body } = await report(shopper, given).expect(201);
      await shopper.delete('/v1/user').expect(200);
      const row = await room.database.sql
        .selectFrom('reports')
        .selectAll()
        .where('id', '=', body.id)
        .executeTakeFirstOrThrow();
      assert.deepEqual([row.shopper_id, row.render_id, row.note], [null, null, null]);
      assert.equal(row.reason, 'someone_else');
    });
  });
}
