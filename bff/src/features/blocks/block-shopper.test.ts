// Shutting a shopper out: what runs stops, nothing new begins, and it holds against erasure and a fresh start, for its time.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Block } from '../../contract/blocks.ts';
import { ProblemDocument } from '../../contract/common.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, type Merchant, OTHER_SHOP, openFittingRoom, SHOP } from '../../testing/fitting-room.ts';
import { aKnownShopper } from '../../testing/traces.ts';

const DAY_MS = 86_400_000;

for (const engine of databases()) {
  describe(`blocking a shopper, on ${engine.name}`, () => {
    let room: FittingRoom;
    let shop: Merchant;
    before(async () => {
      room = await openFittingRoom({ ...(await engine.environment()), VISIONFIT_TRUSTED_PROXIES: '1' });
      shop = await room.aMerchant();
    });
    after(() => room[Symbol.asyncDispose]());

    /** Reported, and so known to the shop. They come from this machine, like everybody here who names no other address. */
    async function aReportedShopper() {
      const known = await aKnownShopper(room);
      const { body } = await shop.get('/v1/merchant/reports?limit=1').expect(200);
      return { ...known, report: body.items[0].id as string };
    }
    const block = async (report_id: string) => {
      const { body } = await shop.post('/v1/merchant/blocks').send({ report_id, reason: 'Somebody else’s photo' });
      return Block.parse(body);
    };
    const lift = ({ id }: { id: string }) => shop.delete(`/v1/merchant/blocks/${id}`).expect(204);
    const begin = (from?: string, key: { key: string; origin: string } = SHOP) =>
      room.http
        .post('/v1/sessions')
        .set({ Authorization: `Bearer ${key.key}`, Origin: key.origin, ...(from && { 'X-Forwarded-For': from }) })
        .send({});
    const refused = (answer: { status: number; body: unknown }) => {
      assert.equal(answer.status, 403);
      const problem = ProblemDocument.parse(answer.body);
      assert.equal(problem.code, 'shopper_blocked');
      assert.match(problem.detail, /ask the shop/);
    };

    it('refuses everything new, and leaves what is theirs to them', async () => {
      const { shopper, photo, render, receipt, report } = await aReportedShopper();
      const made = await block(report);
      try {
        refused(await begin());
        refused(await shopper.post('/v1/consents').send({}));
        refused(await shopper.post('/v1/photos').type('image/jpeg').send('x'));
        refused(await shopper.askFor(photo));
        await shopper.get('/v1/user/vault').expect(200);
        await shopper.get('/v1/user/export').expect(200);
        await shopper.delete(`/v1/user/vault/${render.id}`).expect(204);
        await shopper.delete(`/v1/consents/${receipt.id}`).expect(200);
        await shopper.delete('/v1/user').expect(200);
      } finally {
        await lift(made);
      }
    });

    it('stops what is under way and does not count it', async () => {
      const { shopper, photo, report } = await aReportedShopper();
      const release = room.engine.hold();
      const { task_id } = await shopper.tryOn(photo);
      const following = shopper.follow(task_id);
      while ((await shopper.status(task_id)).percent < 10);
      const made = await block(report);
      const last = (await following).at(-1);
      release();
      assert.equal(last?.stage, 'failed');
      assert.equal(last?.reason?.code, 'shopper_blocked');
      assert.equal(last?.quota.remaining, 4);
      await lift(made);
    });

    it('keeps out whoever comes from the same address, and nobody from another, in this shop alone', async () => {
      const { report } = await aReportedShopper();
      const made = await block(report);
      refused(await begin());
      await begin('203.0.113.9').expect(201);
      await begin(undefined, OTHER_SHOP).expect(201);
      await lift(made);
      await begin().expect(201);
    });

    it('lets the address go after half a year, and the shopper after two', async () => {
      const { shopper, report } = await aReportedShopper();
      const made = await block(report);
      assert.equal(Date.parse(made.address_expires_at ?? '') - Date.parse(made.created_at), 180 * DAY_MS);
      const row = () => room.database.sql.selectFrom('blocks').selectAll().where('id', '=', made.id).executeTakeFirst();
      room.later(181 * DAY_MS);
      try {
        await begin().expect(201);
        await room.server.sweep();
        assert.equal((await row())?.address_hash, null);
        assert.ok((await row())?.shopper_hash);
        room.later(550 * DAY_MS);
        await room.server.sweep();
        assert.equal(await row(), undefined);
      } finally {
        room.later(-731 * DAY_MS);
      }
      assert.ok(shopper);
    });

    it('is not undone by an erasure, and names nobody', async () => {
      const { shopper, id, report } = await aReportedShopper();
      const made = await block(report);
      await shopper.delete('/v1/user').expect(200);
      refused(await begin());
      const rows = await room.database.sql.selectFrom('blocks').selectAll().execute();
      assert.ok(!JSON.stringify(rows).includes(id) && !JSON.stringify(rows).includes('127.0.0.1'));
      await lift(made);
    });

    it('is told with every report of theirs, until it is lifted', async () => {
      const { shopper, render, report } = await aReportedShopper();
      await shopper.post('/v1/reports').send({ render_id: render.id, reason: 'other' }).expect(201);
      await aKnownShopper(room);
      const blocks = async () => {
        const { body } = await shop.get('/v1/merchant/reports?limit=3').expect(200);
        return body.items.map(({ block_id }: { block_id: string | null }) => block_id);
      };
      const made = await block(report);
      try {
        assert.deepEqual(await blocks(), [null, made.id, made.id]);
      } finally {
        await lift(made);
      }
      assert.deepEqual(await blocks(), [null, null, null]);
    });

    it('is renewed, not doubled, when it is repeated', async () => {
      const { report } = await aReportedShopper();
      await block(report);
      const again = await block(report);
      const { body } = await shop.get('/v1/merchant/blocks').expect(200);
      assert.deepEqual(body.items, [again]);
      await lift(again);
      assert.deepEqual((await shop.get('/v1/merchant/blocks').expect(200)).body.items, []);
    });

    it('keeps out a customer before their first visit', async () => {
      const given = { customer_id: 'customer-1', reason: 'Undressing people' };
      const { body } = await shop.post('/v1/merchant/blocks').send(given).expect(201);
      assert.equal(Block.parse(body).customer, true);
      assert.equal(body.address_expires_at, null);
      await begin().expect(201);
      const asCustomer = async (id: string) =>
        begin()
          .send({ customer_token: await room.customerToken(id) })
          .then((answer) => answer);
      refused(await asCustomer('customer-1'));
      assert.equal((await asCustomer('customer-2')).status, 201);
      await lift(body);
      assert.equal((await asCustomer('customer-1')).status, 201);
    });

    it('means a customer whoever they are when they come back, and leaves their address alone', async () => {
      const shopper = await (await room.aCustomer('customer-3')).withConsent();
      const { render } = await shopper.outcome((await shopper.tryOn(await shopper.addPhoto())).task_id);
      const { body } = await shopper.post('/v1/reports').send({ render_id: render?.id, reason: 'minor' }).expect(201);
      const made = await block(body.id);
      assert.deepEqual([made.customer, made.address_expires_at], [true, null]);
      refused(await shopper.askFor({ id: randomUUID() }));
      await shopper.delete('/v1/user').expect(200);
      await begin().expect(201);
      refused(await begin().send({ customer_token: await room.customerToken('customer-3') }));
      await lift(made);
    });

    it('knows no report and no block of another shop', async () => {
      const { report } = await aReportedShopper();
      const other = await room.aMerchant(OTHER_SHOP);
      const attempt = { report_id: report, reason: 'x' };
      assert.equal((await other.post('/v1/merchant/blocks').send(attempt).expect(404)).body.code, 'not_found');
      await shop
        .post('/v1/merchant/blocks')
        .send({ ...attempt, report_id: randomUUID() })
        .expect(404);
      assert.deepEqual((await other.get('/v1/merchant/reports').expect(200)).body.items, []);
      const made = await block(report);
      await other.delete(`/v1/merchant/blocks/${made.id}`).expect(404);
      assert.deepEqual((await other.get('/v1/merchant/blocks').expect(200)).body.items, []);
      await lift(made);
    });

    it('shows the shop what was reported, newest first, by reason, and notes that it has read it', async () => {
      const { shopper, render, id } = await aReportedShopper();
      const reported = { render_id: render.id, reason: 'garment_wrong', note: 'No collar.' };
      const { body: made } = await shopper.post('/v1/reports').send(reported).expect(201);
      const { body, text } = await shop.get('/v1/merchant/reports?reason=garment_wrong').expect(200);
      assert.deepEqual(body.items, [
        {
          ...made,
          note: 'No collar.',
          product_id: render.product_id,
          engine: 'quick',
          dealt_with_at: null,
          block_id: null,
          shopper_gone: false,
        },
      ]);
      assert.ok(!text.includes(id) && !text.includes(render.id));
      const first = await shop.get('/v1/merchant/reports?limit=1').expect(200);
      const cursor = first.body.next_cursor;
      const second = await shop.get('/v1/merchant/reports').query({ limit: 1, cursor }).expect(200);
      assert.notEqual(second.body.items[0].id, first.body.items[0].id);
      const entry = await room.database.sql
        .selectFrom('audit_log')
        .selectAll()
        .where('action', '=', 'report_read')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow();
      assert.ok(entry.key_id && entry.subject && entry.merchant_id === shop.id);
    });
  });
}
