// Repeating requests: whatever makes something makes it once per key, whoever dies in between, and nothing leaks.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Test } from 'supertest';
import { OPERATIONS } from '../../contract/operations.ts';
import { aFolder } from '../../platform/home/home.fixture.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, openFittingRoom, PHOTO_FILE, SHOP, type Shopper } from '../../testing/fitting-room.ts';
import { asProblem } from '../../testing/refusals.ts';
import { aMaking } from '../../testing/repeatable.ts';
import { idOf } from '../../testing/traces.ts';

/**
 * Everything that answers 201 or 202 to a POST has made something; but whoever comes in gets a cookie of their own each time,
 * and no answer that holds one is kept.
 */
const MAKING = OPERATIONS.filter(
  ({ method, success, auth, tag }) =>
    method === 'post' && [201, 202].includes(success.status) && !(auth === 'none' && tag === 'Account'),
);

describe('the contract of repeatable requests', () => {
  for (const { id, headers, problems } of MAKING) {
    it(`stands with ${id}`, () => {
      assert.ok(headers && 'idempotency-key' in headers.shape);
      for (const code of ['header_invalid', 'idempotency_in_flight', 'idempotency_key_reused'] as const)
        assert.ok(problems.includes(code), code);
    });
  }
});

for (const engine of databases()) {
  describe(`repeating a request, on ${engine.name}`, () => {
    let room: FittingRoom;
    let jpeg: Buffer;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      jpeg = await readFile(PHOTO_FILE);
    });
    after(() => room[Symbol.asyncDispose]());

    const keyed = (request: Test, key: string) => request.set('Idempotency-Key', key);
    const entries = () => room.database.sql.selectFrom('idempotency_keys').selectAll().execute();
    const aShopperWithPhoto = async () => {
      const shopper = await (await room.aShopper()).withConsent();
      return { shopper, photo: await shopper.addPhoto() };
    };
    const sendPhoto = (shopper: Shopper, key: string, bytes = jpeg) =>
      keyed(shopper.post('/v1/photos').type('image/jpeg'), key).send(bytes);
    /** What a kill leaves behind that came after the work and before its answer was stored. */
    const unanswer = async (claimedAt: Date) => {
      await room.database.sql.updateTable('idempotency_keys').set({ answer: null, claimed_at: claimedAt }).execute();
    };

    for (const { id, success } of MAKING) {
      it(`answers ${id} as the first time, and does it once`, async () => {
        const { same, other } = await aMaking(room, id);
        const key = randomUUID();
        const first = await keyed(same(), key).expect(success.status);
        const second = await keyed(same(), key).expect(success.status);
        assert.equal(first.headers['idempotency-replayed'], undefined);
        assert.equal(second.headers['idempotency-replayed'], 'true');
        assert.equal(second.text, first.text);
        assert.equal(second.headers['content-type'], first.headers['content-type']);
        assert.equal(second.headers['cache-control'], 'no-store');
        const reused = keyed(other(), key);
        asProblem(await reused, 'idempotency_key_reused', reused);
        const shapeless = keyed(same(), 'two words');
        asProblem(await shapeless, 'header_invalid', shapeless);
      });
    }

    it('says of a request that is still running to wait a second, and then answers like it', async () => {
      const shopper = await (await room.aShopper()).withConsent();
      const key = randomUUID();
      const check = room.engine.holdCheck();
      const first = sendPhoto(shopper, key).then((answer) => answer);
      await check.reached;
      const meanwhile = sendPhoto(shopper, key);
      const refused = await meanwhile;
      check.go();
      asProblem(refused, 'idempotency_in_flight', meanwhile);
      assert.equal(refused.headers['retry-after'], '1');
      const { status, text } = await first;
      assert.equal(status, 201);
      assert.equal((await sendPhoto(shopper, key).expect(201)).text, text);
      const photos = await room.database.sql
        .selectFrom('photos')
        .select('id')
        .where('shopper_id', '=', await idOf(room, shopper))
        .execute();
      assert.equal(photos.length, 1);
    });

    it('lets one of twenty at once through', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 20 }, () => keyed(shopper.askFor(photo), key)));
      const fresh = answers.filter(({ status, headers }) => status === 202 && !headers['idempotency-replayed']);
      assert.equal(fresh.length, 1);
      assert.ok(answers.every(({ status }) => status === 202 || status === 409));
      assert.equal((await keyed(shopper.askFor(photo), key).expect(202)).body.quota.remaining, 4);
    });

    it('knows a body again however it is sent', async () => {
      const shopper = await (await room.aShopper()).withConsent();
      const key = randomUUID();
      const whole = await sendPhoto(shopper, key).expect(201);
      async function* chunks() {
        for (let at = 0; at < jpeg.length; at += 10_000) yield jpeg.subarray(at, at + 10_000);
      }
      const streamed = await fetch(`http://127.0.0.1:${room.server.port}/v1/photos`, {
        method: 'POST',
        body: ReadableStream.from(chunks()),
        duplex: 'half',
        headers: {
          authorization: `Bearer ${shopper.session.token}`,
          'content-type': 'image/jpeg',
          'idempotency-key': key,
        },
      } as RequestInit);
      assert.equal(streamed.status, 201);
      assert.deepEqual(await streamed.json(), whole.body);
      const longer = Buffer.concat([jpeg, Buffer.alloc(1)]);
      const reused = sendPhoto(shopper, key, longer);
      asProblem(await reused, 'idempotency_key_reused', reused);
    });

    for (const id of ['rotateWebhookSecret', 'testWebhook', 'replayWebhookDelivery']) {
      it(`knows ${id} again with and without a body, which it has no use for`, async () => {
        const { same } = await aMaking(room, id);
        for (const body of [{}, undefined, { note: 'again' }]) {
          const key = randomUUID();
          const ask = (sent: object | undefined) => (sent ? keyed(same(), key).send(sent) : keyed(same(), key));
          const first = await ask(body);
          const second = await ask(body).expect(first.status);
          assert.equal(second.headers['idempotency-replayed'], 'true', `sent with ${JSON.stringify(body)}`);
          assert.equal(second.text, first.text);
          const other = ask(body ? undefined : {});
          asProblem(await other, 'idempotency_key_reused', other);
        }
      });
    }

    it('makes nothing where another has taken its key over meanwhile', async () => {
      const shopper = await (await room.aShopper()).withConsent();
      const key = randomUUID();
      const first = room.engine.holdCheck();
      const slow = sendPhoto(shopper, key).then((answer) => answer);
      await first.reached;
      room.later(61_000);
      const second = room.engine.holdCheck();
      const quick = sendPhoto(shopper, key).then((answer) => answer);
      await second.reached;
      second.go();
      assert.equal((await quick).status, 201);
      first.go();
      assert.equal((await slow).status, 409);
      room.later(-61_000);
      const { body } = await shopper.get('/v1/photos').expect(200);
      assert.equal(body.items.length, 1);
    });

    it('keeps no refusal: the key is free for another attempt', async () => {
      const shopper = await room.aShopper();
      const key = randomUUID();
      const before = await entries();
      await sendPhoto(shopper, key).expect(403);
      await shopper.agree();
      await sendPhoto(shopper, key, Buffer.from('no photo')).expect(415);
      assert.deepEqual(await entries(), before);
      await sendPhoto(shopper, key).expect(201);
    });

    it('takes the claim of a dead process over after a minute, for the same request alone', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const key = randomUUID();
      const { body } = await keyed(shopper.askFor(photo), key).expect(202);
      // As if it had died before its work was committed, with which its answer would have been.
      await unanswer(new Date());
      await keyed(shopper.askFor(photo), key).expect(409);
      room.later(61_000);
      const again = await keyed(shopper.askFor(photo), key).expect(202);
      assert.equal(again.headers['idempotency-replayed'], undefined);
      assert.notEqual(again.body.task_id, body.task_id);
      await unanswer(new Date(0));
      const other = keyed(shopper.askFor(photo, 'white-tshirt'), key);
      asProblem(await other, 'idempotency_key_reused', other);
      room.later(-61_000);
    });

    it('mixes up neither shoppers nor routes that use the same key', async () => {
      const [one, two] = await Promise.all([aShopperWithPhoto(), aShopperWithPhoto()]);
      const mine = await keyed(one.shopper.askFor(one.photo), 'same').expect(202);
      const theirs = await keyed(two.shopper.askFor(two.photo), 'same').expect(202);
      assert.notEqual(theirs.body.task_id, mine.body.task_id);
      const photo = await sendPhoto(one.shopper, 'same').expect(201);
      assert.notEqual(photo.body.id, one.photo.id);
    });

    it('opens a kept answer for nobody else, and holds neither it nor the key in clear', async () => {
      const begin = (key: string) =>
        keyed(
          room.http.post('/v1/sessions').set({ Authorization: `Bearer ${SHOP.key}`, Origin: SHOP.origin }),
          key,
        ).send({});
      const [keyA, keyB] = [randomUUID(), randomUUID()];
      const a = await begin(keyA).expect(201);
      const b = await begin(keyB).expect(201);
      const rows = (await entries()).slice(-2);
      const text = JSON.stringify(rows);
      for (const secret of [a.body.token, b.body.token, keyA, keyB]) assert.ok(!text.includes(secret));
      // Whoever could write to the table could still not have B read A's session.
      await room.database.sql
        .updateTable('idempotency_keys')
        .set({ answer: rows[0]?.answer ?? '' })
        .execute();
      const again = await begin(keyB).expect(201);
      assert.notEqual(again.body.token, a.body.token);
    });

    it('forgets with the shopper, and everything after a day', async () => {
      const begin = room.http.post('/v1/sessions').set({ Authorization: `Bearer ${SHOP.key}`, Origin: SHOP.origin });
      const { body } = await keyed(begin, randomUUID()).send({}).expect(201);
      const owned = (await entries()).filter(({ shopper_id }) => shopper_id !== null);
      await room.http.delete('/v1/user').set('Authorization', `Bearer ${body.token}`).expect(200);
      assert.equal((await entries()).filter(({ shopper_id }) => shopper_id !== null).length, owned.length - 1);
      // An hour more: other tests have claimed keys a minute in the future.
      room.later(25 * 3_600_000);
      for (let left = (await entries()).length; left > 0; left = (await entries()).length) await room.server.sweep();
      room.later(-25 * 3_600_000);
    });

    it('makes anew after a day', async () => {
      const begin = () =>
        room.http.post('/v1/sessions').set({ Authorization: `Bearer ${SHOP.key}`, Origin: SHOP.origin });
      const key = randomUUID();
      const { body } = await keyed(begin(), key).send({}).expect(201);
      room.later(24 * 3_600_000 + 1_000);
      const next = await keyed(begin(), key).send({}).expect(201);
      assert.notEqual(next.body.token, body.token);
      room.later(-24 * 3_600_000 - 1_000);
    });
  });
}

describe('repeating a request after a kill, on PGlite', () => {
  it('is answered at once by the next start, since whoever ran it is gone', async () => {
    await using folder = await aFolder();
    const key = randomUUID();
    const begin = (room: FittingRoom) =>
      room.http
        .post('/v1/sessions')
        .set({ Authorization: `Bearer ${SHOP.key}`, Origin: SHOP.origin, 'Idempotency-Key': key })
        .send({});
    {
      await using room = await openFittingRoom({ VISIONFIT_HOME: folder.path });
      await begin(room).expect(201);
      await room.database.sql.updateTable('idempotency_keys').set({ answer: null, claimed_at: new Date() }).execute();
      await begin(room).expect(409);
    }
    await using room = await openFittingRoom({ VISIONFIT_HOME: folder.path });
    await begin(room).expect(201);
  });
});
