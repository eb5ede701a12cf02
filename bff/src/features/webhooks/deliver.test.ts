// How a webhook gets through: tried again for a day, given up then, replayed; and what becomes of an endpoint that never answers.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { Webhook as Signer } from 'standardwebhooks';
import { OPERATIONS } from '../../contract/operations.ts';
import { type DatabaseEngine, databases } from '../../testing/databases.ts';
import { type Merchant, OTHER_SHOP } from '../../testing/fitting-room.ts';
import { verified } from '../../testing/webhook-receiver.ts';
import { aMerchantOf, openWebhookRoom, type WebhookRoom } from '../../testing/webhook-room.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** What a receiver may say that is nobody's business. */
const PRIVATE = 'Traceback: password=hunter2';

for (const engine of databases()) {
  describe(`a webhook on its way, on ${engine.name}`, () => delivering(engine));
}

function delivering(engine: DatabaseEngine): void {
  let hooks: WebhookRoom;
  let merchant: Merchant;
  before(async () => {
    hooks = await openWebhookRoom(engine);
  });
  beforeEach(async () => {
    merchant = await aMerchantOf(hooks.room);
  });
  after(() => hooks[Symbol.asyncDispose]());

  it('is tried again until it is taken, each time under the same id', async () => {
    const receiver = await hooks.aReceiver(merchant);
    receiver.thenAnswers({ status: 500, body: PRIVATE }, { status: 302, headers: { Location: 'http://127.0.0.1/' } });
    const { id } = await receiver.test();
    const first = await receiver.next();
    const failed = await receiver.settled(id, ({ attempts }) => attempts === 1);
    assert.deepEqual([failed.status, failed.last_status, failed.last_fault], ['waiting', 500, 'status']);
    const wait = Date.parse(failed.next_attempt_at ?? '') - Date.parse(failed.created_at);
    assert.ok(wait > 7_000 && wait < 40_000, `${wait} ms`);
    assert.ok((await receiver.shown())?.failing_since);

    await hooks.later(HOUR);
    const second = await receiver.next();
    const redirected = await receiver.settled(id, ({ attempts }) => attempts === 2);
    assert.deepEqual([redirected.last_status, redirected.last_fault], [null, 'redirected']);

    await hooks.later(HOUR);
    const third = await receiver.next();
    const done = await receiver.settled(id, ({ status }) => status === 'delivered');
    assert.deepEqual([done.attempts, done.last_status, done.last_fault, done.next_attempt_at], [3, 204, null, null]);
    assert.equal((await receiver.shown())?.failing_since, null);
    assert.deepEqual(new Set([first.id, second.id, third.id]), new Set([done.event_id]));
    assert.equal(first.body, third.body);
    const rows = await hooks.room.database.sql.selectFrom('webhook_deliveries').selectAll().execute();
    assert.ok(!JSON.stringify(rows).includes('hunter2') && !hooks.room.log().includes('hunter2'));
  });

  it('waits as long as its receiver asks for, but no longer than an hour', async () => {
    const receiver = await hooks.aReceiver(merchant);
    for (const [asked, least, most] of [
      ['1800', 1_790_000, 1_810_000],
      ['86400', HOUR - 10_000, HOUR + 10_000],
      ['soon', 0, 60_000],
    ] as const) {
      receiver.thenAnswers({ status: 503, headers: { 'Retry-After': asked } });
      const { id } = await receiver.test();
      await receiver.next();
      const { next_attempt_at, created_at } = await receiver.settled(id, ({ attempts }) => attempts === 1);
      const wait = Date.parse(next_attempt_at ?? '') - Date.parse(created_at);
      assert.ok(wait >= least && wait <= most, `${asked}: ${wait} ms`);
    }
  });

  it('is dead after a day, its endpoint is switched off, and the others are told', async () => {
    const receiver = await hooks.aReceiver(merchant);
    const other = await hooks.aReceiver(merchant, ['webhook.disabled']);
    receiver.answers({ status: 500 });
    const { id } = await receiver.test();
    await receiver.next();
    await receiver.settled(id, ({ attempts }) => attempts === 1);
    await hooks.later(DAY + 1_000);
    const dead = await receiver.settled(id, ({ status }) => status === 'dead');
    assert.deepEqual([dead.attempts, dead.last_status], [2, 500]);
    const told = verified({ ...(await other.next()) }, other.secret, hooks.clock());
    assert.deepEqual(told.data, { webhook_id: receiver.id, reason: 'failing' });
    assert.equal((await receiver.shown())?.disabled?.reason, 'failing');

    const replay = `${receiver.path}/deliveries/${id}/replay`;
    assert.equal((await merchant.post(replay).expect(409)).body.code, 'webhook_disabled');
    assert.equal((await merchant.post(`${receiver.path}/test`).expect(409)).body.code, 'webhook_disabled');
    receiver.answers({ status: 200 });
    const { body: enabled } = await merchant.post(`${receiver.path}/enable`).expect(200);
    assert.equal(enabled.disabled, null);
    const { body: again } = await merchant.post(replay).expect(202);
    const done = await receiver.settled(again.id, ({ status }) => status === 'delivered');
    assert.equal(done.event_id, dead.event_id);
    assert.notEqual(done.id, dead.id);
  });

  it('is never sent again to one that says it is gone', async () => {
    const receiver = await hooks.aReceiver(merchant);
    receiver.thenAnswers({ status: 410 });
    const { id } = await receiver.test();
    const dead = await receiver.settled(id, ({ status }) => status === 'dead');
    assert.deepEqual([dead.attempts, dead.last_status], [1, 410]);
    assert.equal((await receiver.shown())?.disabled?.reason, 'gone');
    assert.equal(receiver.calls.length, 1);
  });

  it('that was waiting when its endpoint was disabled is not sent, and can be replayed', async () => {
    const receiver = await hooks.aReceiver(merchant);
    receiver.thenAnswers({ status: 500 }, { status: 410 });
    const waiting = await receiver.test();
    await receiver.settled(waiting.id, ({ attempts }) => attempts === 1);
    const gone = await receiver.test();
    await receiver.settled(gone.id, ({ status }) => status === 'dead');
    await hooks.later(HOUR);
    const dead = await receiver.settled(waiting.id, ({ status }) => status === 'dead');
    assert.deepEqual([dead.attempts, dead.last_fault], [1, 'webhook_disabled']);
    assert.equal(receiver.calls.length, 2);
  });

  it('ends quietly where its webhook is deleted: while it waits, while it is being sent, and just when it is found', async () => {
    const before = hooks.room.log().length;
    const waiting = await hooks.aReceiver(merchant);
    waiting.thenAnswers({ status: 500 });
    const queued = [await waiting.test()];
    await waiting.settled(queued[0]?.id ?? '', ({ attempts }) => attempts === 1);
    await merchant.delete(waiting.path).expect(204);
    await hooks.later(HOUR);

    for (const status of [204, 500]) {
      const sending = await hooks.aReceiver(merchant);
      const answer = Promise.withResolvers<{ status: number }>();
      sending.answers(answer.promise);
      queued.push(await sending.test());
      await sending.next();
      await merchant.delete(sending.path).expect(204);
      answer.resolve({ status });
    }

    const found = await hooks.aReceiver(merchant);
    const secrets = new Map<unknown, string>();
    for (let i = 0; i < 20; i++) {
      const { body } = await merchant.post('/v1/merchant/webhooks').send({ url: found.url }).expect(201);
      secrets.set(body.id, body.secret);
      const path = `/v1/merchant/webhooks/${body.id}`;
      queued.push((await merchant.post(`${path}/test`).expect(202)).body);
      await merchant.delete(path).expect(204);
    }

    const { sql: db } = hooks.room.database;
    const ids = queued.map(({ id }) => id);
    const jobs = () =>
      sql<{ state: string; name: string }>`
        select distinct state::text, name from pgboss.job where data->>'jobId' = any(${ids})`.execute(db);
    let { rows } = await jobs();
    while (rows.some(({ state }) => ['created', 'active'].includes(state))) ({ rows } = await jobs());
    assert.deepEqual(rows, [{ state: 'completed', name: 'webhook' }]);
    const left = await db.selectFrom('webhook_deliveries').select('id').where('id', 'in', ids).execute();
    assert.deepEqual(left, []);
    assert.equal(waiting.calls.length, 1);
    for (const call of found.calls) {
      const { webhook_id } = call.payload.data as { webhook_id?: string };
      verified(call, secrets.get(webhook_id) ?? found.secret, hooks.clock());
    }
    assert.doesNotMatch(hooks.room.log().slice(before), /"level":"(warn|error|fatal)"/);
  });

  it('does not say which names lead inside', async () => {
    const faults: unknown[] = [];
    hooks.internet.name('inside.example', ['10.0.0.1']).name('closed.example', ['93.184.217.1']);
    for (const host of ['inside.example', 'unknown.example', 'closed.example']) {
      const url = `https://${host}/`;
      const { body: created } = await merchant.post('/v1/merchant/webhooks').send({ url }).expect(201);
      const path = `/v1/merchant/webhooks/${created.id}`;
      await merchant.post(`${path}/test`).expect(202);
      let [delivery] = (await merchant.get(`${path}/deliveries`)).body.items;
      while (delivery.attempts === 0) [delivery] = (await merchant.get(`${path}/deliveries`)).body.items;
      faults.push([delivery.last_status, delivery.last_fault]);
    }
    assert.deepEqual(faults, [
      [null, 'unreachable'],
      [null, 'unreachable'],
      [null, 'unreachable'],
    ]);
  });

  it('is signed with both secrets for a day after a rotation, then with the new one', async () => {
    const receiver = await hooks.aReceiver(merchant);
    const { body: rotated } = await merchant.post(`${receiver.path}/rotate-secret`).expect(201);
    await receiver.test();
    const both = await receiver.next();
    verified(both, receiver.secret, hooks.clock());
    verified(both, rotated.secret, hooks.clock());
    assert.equal(both.headers['webhook-signature']?.split(' ').length, 2);
    await hooks.later(DAY + 1_000);
    await receiver.test();
    const one = await receiver.next();
    verified(one, rotated.secret, hooks.clock());
    assert.throws(() => verified(one, receiver.secret, hooks.clock()));
  });

  it('has secrets that stand nowhere in the clear', async () => {
    const receiver = await hooks.aReceiver(merchant);
    await receiver.test();
    await receiver.next();
    const rows = await hooks.room.database.sql.selectFrom('webhook_secrets').selectAll().execute();
    assert.ok(rows.length > 0);
    const bytes = receiver.secret.slice('whsec_'.length);
    assert.ok(!JSON.stringify(rows).includes(bytes) && !hooks.room.log().includes(bytes));
    const { text } = await merchant.get('/v1/merchant/webhooks').expect(200);
    assert.ok(!text.includes(bytes));
  });

  it('is not held up by another shop’s slow server', async () => {
    const slow = await hooks.aReceiver(await aMerchantOf(hooks.room, OTHER_SHOP));
    const quick = await hooks.aReceiver(merchant);
    const release = Promise.withResolvers<{ status: number }>();
    slow.answers(release.promise);
    for (let i = 0; i < 40; i++) await slow.test();
    await slow.next();
    const { id } = await quick.test();
    await quick.settled(id, ({ status }) => status === 'delivered');
    assert.ok(slow.calls.length <= 2, `${slow.calls.length} at once`);
    release.resolve({ status: 200 });
  });

  it('goes only to an address on the public internet, by https', async () => {
    const ask = (url: string) => merchant.post('/v1/merchant/webhooks').send({ url });
    for (const url of [
      'https://127.0.0.1/',
      'https://localhost/',
      'https://a:b@hooks.example/',
      'ftp://hooks.example/',
    ]) {
      const { body } = await ask(url).expect(422);
      assert.deepEqual(body.errors[0].pointer, '/url');
    }
    await ask('https://hooks.example:8443/').expect(422);
    // This room is a demo's.
    await ask('http://hooks.example/').expect(201);
  });

  it('goes to five places at most', async () => {
    const ask = () => merchant.post('/v1/merchant/webhooks').send({ url: 'https://hooks.example/' });
    const answers = await Promise.all(Array.from({ length: 8 }, ask));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 201, 201, 201, 201, 409, 409, 409]);
  });

  it('is nothing that another shop could see or touch', async () => {
    const receiver = await hooks.aReceiver(merchant);
    const { id: delivery } = await receiver.test();
    const stranger = await aMerchantOf(hooks.room, OTHER_SHOP);
    const withAnId = OPERATIONS.filter(({ path }) => path.startsWith('/v1/merchant/webhooks/{id}'));
    assert.equal(withAnId.length, 6);
    for (const { method, path } of withAnId) {
      const { body } = await stranger[method as 'get' | 'post' | 'delete'](
        path.replace('{id}', receiver.id).replace('{delivery}', delivery),
      ).expect(404);
      assert.equal(body.code, 'not_found');
    }
    assert.deepEqual((await stranger.get('/v1/merchant/webhooks').expect(200)).body, { items: [] });
    assert.ok(await receiver.shown());
  });

  it('can be listed page by page, newest first', async () => {
    const receiver = await hooks.aReceiver(merchant);
    const sent = [(await receiver.test()).id, (await receiver.test()).id, (await receiver.test()).id];
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await merchant.get(`${receiver.path}/deliveries?limit=2${cursor}`).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next_cursor && `&cursor=${body.next_cursor}`;
    } while (cursor);
    assert.deepEqual(seen.toSorted(), sent.toSorted());
  });

  it('is signed the way the specification says', () => {
    // The specification's own example.
    const signer = new Signer('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
    const signature = signer.sign('msg_p5jXN8AQM9LWM0D4loKWxJek', new Date(1_614_265_330_000), '{"test": 2432232314}');
    assert.equal(signature, 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });
}

for (const engine of databases().slice(0, 1)) {
  describe('out of demo mode', () => {
    it('a webhook goes by https alone', async () => {
      await using hooks = await openWebhookRoom(engine, { VISIONFIT_DEMO: '0' });
      const merchant = await hooks.room.aMerchant(OTHER_SHOP);
      const { body } = await merchant.post('/v1/merchant/webhooks').send({ url: 'http://hooks.example/' }).expect(422);
      assert.equal(body.errors[0].pointer, '/url');
    });
  });
}
