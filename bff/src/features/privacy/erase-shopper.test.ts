// Being forgotten: nothing that leads to the shopper is left anywhere, and they hold a proof that anyone can check.
import assert from 'node:assert/strict';
import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { DeletionReceipt, VerifiedDeletion } from '../../contract/privacy.ts';
import { canonicalJson } from '../../platform/crypto/canonical-json.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom, SHOP } from '../../testing/fitting-room.ts';
import { aKnownCustomer, aKnownShopper, personalTables, storedObjects, tracesOf } from '../../testing/traces.ts';

for (const engine of databases()) {
  describe(`erasing a shopper, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    const erase = async (shopper: { delete: FittingRoom['http']['delete'] }) => {
      const { body } = await shopper.delete('/v1/user').expect(200);
      return DeletionReceipt.parse(body);
    };

    it('leaves no row of any table and no object that leads to them', async () => {
      const { shopper, id, photo } = await aKnownShopper(room);
      const known = await tracesOf(room, id);
      const customer = await aKnownCustomer(room, 'ana');
      const knownAsCustomer = await tracesOf(room, customer.id);
      // A table about shoppers that this test knows nothing of would prove nothing by being empty afterwards.
      for (const table of await personalTables(room))
        assert.ok(known.has(table) || knownAsCustomer.has(table), `no row in ${table} to erase`);
      await erase(customer.shopper);
      assert.deepEqual([...(await tracesOf(room, customer.id)).keys()], []);
      assert.ok(known.has('shoppers') && known.has('quotas'));
      const objects = await storedObjects(room);
      assert.equal(objects.length, 3);
      assert.ok(objects.includes(`photo-${photo.id}`));

      await erase(shopper);

      assert.deepEqual([...(await tracesOf(room, id)).keys()], []);
      assert.deepEqual(await storedObjects(room), []);
      assert.deepEqual(await room.database.sql.selectFrom('object_deletions').selectAll().execute(), []);
    });

    it('has the engine forget what it worked out about the photo', async () => {
      const { shopper } = await aKnownShopper(room);
      const before = room.engine.forgotten.length;
      await erase(shopper);
      assert.equal(room.engine.forgotten.length, before + 1);
      assert.match(room.engine.forgotten.at(-1) ?? '', /^[0-9a-f]{64}$/);
    });

    it('takes a photo along that nobody can open any more, with its object', async () => {
      const { shopper, id } = await aKnownShopper(room);
      await room.database.sql
        .updateTable('shoppers')
        .set({ sealing_key_wrapped: 'AAAA' })
        .where('id', '=', id)
        .execute();
      const receipt = await erase(shopper);
      assert.equal(receipt.deleted.photos, 1);
      assert.deepEqual([...(await tracesOf(room, id)).keys()], []);
      assert.deepEqual(await storedObjects(room), []);
    });

    it('ends their session and their links', async () => {
      const { shopper, render } = await aKnownShopper(room);
      await erase(shopper);
      await shopper.get('/v1/user/vault').expect(401);
      await shopper.delete('/v1/user').expect(401);
      assert.equal((await fetch(render.url)).status, 404);
    });

    it('stops what is being rendered and what is waiting for its turn', async () => {
      const { shopper, photo, id } = await aKnownShopper(room);
      const release = room.engine.hold();
      const running = await shopper.tryOn(photo);
      const waiting = await shopper.tryOn(photo);
      while ((await shopper.status(running.task_id)).percent < 10);
      await erase(shopper);
      release();
      // Whoever comes next is served: the slot is free again.
      const next = await aKnownShopper(room);
      assert.deepEqual([...(await tracesOf(room, id)).keys()], []);
      const { rows } = await sql<{ state: string }>`
        select state from pgboss.job where id in (${running.task_id}, ${waiting.task_id})`.execute(room.database.sql);
      assert.deepEqual(rows, []);
      await erase(next.shopper);
      assert.deepEqual(await storedObjects(room), []);
    });

    it('leaves no job that names one of their try-ons, done, given up, cancelled or waiting', async () => {
      const { shopper, photo } = await aKnownShopper(room);
      for (let attempt = 0; attempt < 3; attempt++) room.engine.next('fault');
      const failed = await shopper.tryOn(photo);
      assert.equal((await shopper.outcome(failed.task_id)).stage, 'failed');
      const release = room.engine.hold();
      const stopped = await shopper.tryOn(photo);
      // A job that is begun only after its try-on was stopped is done at once.
      while ((await shopper.status(stopped.task_id)).percent < 10);
      await shopper.delete(`/v1/try-on/${stopped.task_id}`).expect(200);
      await shopper.tryOn(photo);
      const tasks = (await room.database.sql.selectFrom('tasks').select('id').execute()).map(({ id }) => id);
      const jobs = async () => {
        const { rows } = await sql<{ name: string; state: string }>`
          select distinct name, state from pgboss.job
          where id = any(${tasks}::uuid[]) or data::text ~ any(${tasks}::text[])`.execute(room.database.sql);
        return rows.map(({ name, state }) => `${name} ${state}`);
      };
      const before = await jobs();
      for (const kind of ['render completed', 'render failed', 'render cancelled', 'render-given-up '])
        assert.ok(
          before.some((job) => job.startsWith(kind)),
          `${kind} is not among ${before}`,
        );
      await erase(shopper);
      release();
      assert.deepEqual(await jobs(), []);
    });

    it('leaves nothing behind either of what came in at the same moment', async () => {
      const { shopper, photo, id, receipt: consent } = await aKnownShopper(room);
      const [receipt, ...others] = await Promise.all([
        shopper.delete('/v1/user'),
        shopper.askFor(photo),
        shopper.askFor(photo),
        shopper.addPhoto().then(
          () => ({ status: 201 }),
          () => ({ status: 0 }),
        ),
        shopper.delete(`/v1/photos/${photo.id}`),
        shopper.delete(`/v1/consents/${consent.id}`),
        shopper.agree().then(
          () => ({ status: 201 }),
          () => ({ status: 0 }),
        ),
        room.aShopper(SHOP, { resume_secret: consent.resume_secret ?? undefined }).then(() => ({ status: 201 })),
        shopper.delete('/v1/user'),
      ]);
      assert.ok(
        others.every(({ status }) => status < 500),
        others.map(({ status }) => status).join(),
      );
      assert.ok([receipt.status, others.at(-1)?.status].includes(200));
      // A render that was just being stored is taken away by its worker; the next one goes through the same slot.
      const next = await aKnownShopper(room);
      await erase(next.shopper);
      assert.deepEqual([...(await tracesOf(room, id)).keys()], []);
      assert.deepEqual(await storedObjects(room), []);
    });

    it('touches nobody else', async () => {
      const neighbour = await aKnownShopper(room);
      const { shopper } = await aKnownShopper(room);
      await erase(shopper);
      await neighbour.shopper.askFor(neighbour.photo).expect(202);
      const { body } = await neighbour.shopper.get('/v1/user/vault').expect(200);
      assert.ok(body.items.length > 0);
      await erase(neighbour.shopper);
    });

    it('hands out a receipt that says how much, that nobody is in, and that anyone can verify', async () => {
      const { shopper, id, photo, render } = await aKnownShopper(room);
      const receipt = await erase(shopper);
      assert.deepEqual(receipt.deleted, {
        consents_anonymised: 1,
        pictures: 1,
        reports_anonymised: 1,
        photos: 1,
        try_ons: 1,
        events_told: 0,
        sessions: 1,
        resume_secrets: 1,
        customer_links: 0,
        sealing_keys: 1,
      });
      const { body } = await room.http.get(`/v1/receipts/${receipt.id}`).expect(200);
      const shown = VerifiedDeletion.parse(body);
      assert.deepEqual(shown.receipt, receipt);
      assert.equal(shown.verified, true);
      for (const personal of [id, photo.id, render.id, shopper.session.token])
        assert.ok(!JSON.stringify(body).includes(personal));

      const { signature, ...said } = receipt;
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: shown.public_key ?? '' }, format: 'jwk' });
      assert.ok(verify(null, Buffer.from(canonicalJson(said)), key, Buffer.from(signature, 'base64url')));
    });

    it('says of a receipt that was changed that it does not hold', async () => {
      const { id } = await erase((await aKnownShopper(room)).shopper);
      const deleted = JSON.stringify({ photos: 7 });
      await room.database.sql.updateTable('deletion_receipts').set({ deleted }).where('id', '=', id).execute();
      const { body } = await room.http.get(`/v1/receipts/${id}`).expect(200);
      assert.equal(body.verified, false);
    });

    it('keeps the proof that somebody agreed, without who it was', async () => {
      const { shopper, receipt } = await aKnownShopper(room);
      await erase(shopper);
      const { body } = await room.http.get(`/v1/receipts/${receipt.id}`).expect(200);
      assert.equal(body.receipt.text_sha256, receipt.text_sha256);
      assert.ok(body.receipt.withdrawn_at);
      const row = await room.database.sql
        .selectFrom('consent_receipts')
        .select(['shopper_id', 'ip_hash'])
        .where('id', '=', receipt.id)
        .executeTakeFirstOrThrow();
      assert.deepEqual(row, { shopper_id: null, ip_hash: null });
    });

    it('knows no receipt of an id that was never given', async () => {
      await room.http.get(`/v1/receipts/${randomUUID()}`).expect(404);
      await room.http.get('/v1/receipts/none').expect(404);
    });

    it('needs the shopper’s own session', async () => {
      await room.http.delete('/v1/user').expect(401);
      const stranger = await room.aShopper(OTHER_SHOP);
      const { id } = await aKnownShopper(room);
      const { deleted } = await erase(stranger);
      assert.equal(deleted.photos, 0);
      assert.ok((await tracesOf(room, id)).has('photos'));
    });

    it('is finished by the next sweep where a kill came before the objects were deleted', async () => {
      const { photo } = await aKnownShopper(room);
      const name = `photo-${photo.id}`;
      // What a transaction leaves behind it.
      await room.database.transaction(async (trx) => {
        await trx.deleteFrom('photos').where('id', '=', photo.id).execute();
        await trx.insertInto('object_deletions').values({ store: 'sealed', name }).execute();
      });
      assert.ok((await storedObjects(room)).includes(name));
      await room.server.sweep();
      assert.ok(!(await storedObjects(room)).includes(name));
      assert.deepEqual(await room.database.sql.selectFrom('object_deletions').selectAll().execute(), []);
    });
  });
}
