// The story of a server that is killed with things half done: deliveries whose receiver has not answered yet, and requests
// that are done but not answered, or not even done.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { TryOnAccepted } from '../../contract/try-on.ts';
import { CreatedWebhook, WebhookDeliveryPage } from '../../contract/webhooks.ts';
import { newSecretKey } from '../../platform/crypto/tokens.ts';
import { openPostgresDatabase } from '../../platform/database/postgres.ts';
import { aFolder } from '../../platform/home/home.fixture.ts';
import { Internet } from '../../platform/safe-fetch/internet.fixture.ts';
import type { DatabaseEngine } from '../databases.ts';
import { anHttpShopper, type HttpShopper } from '../http-shopper.ts';
import { putReadyDatabase } from '../ready-database.ts';
import { aFreePort, type ServerProcess, startServerProcess } from '../server-process.ts';
import { aWebhookReceiver, verified, type WebhookReceiver } from '../webhook-receiver.ts';
import { assertQuotasEqualPictures } from './invariants.ts';
import { PLENTY } from './process.ts';
import { random } from './random.ts';
import { remembered } from './remembered.ts';

/** Printed by a server that has done what a request asks for, and does not answer it. */
export const HELD = 'VisionFit would answer now';
const PROGRAM = join(import.meta.dirname, 'halfway-server.ts');
const PHOTO = new URL('../../../../demo-store/public/models/mei.jpg', import.meta.url);
const PRODUCT = 'white-tshirt';
const WEBHOOKS = '/v1/merchant/webhooks';
/** After so long whoever claimed a key and has not answered is taken for dead. */
const CLAIM_IS_DEAD_MS = 61_000;
/** A kill comes within so many milliseconds of the requests: a try-on is accepted after some ten of them, a photo after fifty. */
const MOST_MS = 80;

interface Answer {
  status: number;
  text: string;
  replayed: boolean;
}

export interface HalfwayOptions {
  engine: DatabaseEngine;
  /** Kills at random moments, after the one that is aimed; three at most, for each costs every shopper a try-on. */
  rounds: number;
  seed: number;
}

export function survivesHalfway({ engine, rounds, seed }: HalfwayOptions): void {
  const chance = random(seed);
  const key = newSecretKey('test');
  let folder: Awaited<ReturnType<typeof aFolder>>;
  let internet: Internet;
  let receiver: WebhookReceiver;
  let env: Record<string, string>;
  let port: number;
  let ahead = 0;
  let server: ServerProcess;
  let webhook: CreatedWebhook;
  let jpeg: Uint8Array<ArrayBuffer>;
  const shoppers: { shopper: HttpShopper; photo: string; tasks: Set<string> }[] = [];

  const start = async (more: Record<string, string> = {}) => {
    server = await startServerProcess({
      home: folder.path,
      port,
      program: PROGRAM,
      env: {
        ...PLENTY,
        HALFWAY_INTERNET: internet.described(),
        HALFWAY_SECRET_KEY: key,
        HALFWAY_AHEAD_MS: String(ahead),
        ...env,
        ...more,
      },
    });
  };
  const restart = async () => {
    await server.kill();
    ahead += CLAIM_IS_DEAD_MS;
    if (env.DATABASE_URL) await stopHearts(env.DATABASE_URL);
    await start();
  };
  const post = async (path: string, body: unknown, { token = key, idempotencyKey = '' } = {}): Promise<Answer> => {
    const isPhoto = body instanceof Uint8Array;
    const answer = await fetch(server.url + path, {
      method: 'POST',
      ...(body !== undefined && { body: isPhoto ? body : JSON.stringify(body) }),
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': isPhoto ? 'image/jpeg' : 'application/json' }),
        // A browser's page has one, a merchant's server has none.
        ...(token !== key && { origin: server.url }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
    });
    const text = await answer.text();
    return { status: answer.status, text, replayed: answer.headers.get('idempotency-replayed') === 'true' };
  };
  const tryOn = ({ shopper, photo }: (typeof shoppers)[number], idempotencyKey: string) =>
    post('/v1/try-on/generate', { photo_id: photo, product_id: PRODUCT }, { token: shopper.token, idempotencyKey });
  const get = async (path: string) => {
    const answer = await fetch(server.url + path, { headers: { authorization: `Bearer ${key}` } });
    assert.equal(answer.status, 200);
    return answer.json();
  };
  const deliveries = async () =>
    WebhookDeliveryPage.parse(await get(`${WEBHOOKS}/${webhook.id}/deliveries?limit=100`)).items;

  before(async () => {
    folder = await aFolder();
    internet = new Internet();
    receiver = await aWebhookReceiver(internet, 'hooks.example', '93.184.216.1');
    env = await engine.environment();
    if (!env.DATABASE_URL) await putReadyDatabase(folder.path);
    port = await aFreePort();
    await start({ HALFWAY_HOLD: '1' });
    const created = await post(WEBHOOKS, { url: receiver.url, events: ['render.ready'] });
    webhook = CreatedWebhook.parse(JSON.parse(created.text));
    jpeg = new Uint8Array(await readFile(PHOTO));
    for (let i = 0; i < 2; i++) {
      const shopper = await anHttpShopper(server.url);
      await shopper.agree();
      shoppers.push({ shopper, photo: (await shopper.addPhoto(jpeg)).id, tasks: new Set() });
    }
  });
  after(async () => {
    await server.kill();
    receiver.close();
    await internet[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  });

  it('sends again what was on its way, and answers what was done without doing it again', async () => {
    const held = Promise.withResolvers<{ status: number }>();
    receiver.answers(held.promise);
    const sent = await Promise.all([1, 2, 3, 4].map(() => post(`${WEBHOOKS}/${webhook.id}/test`, undefined)));
    assert.ok(sent.every(({ status }) => status === 202));
    const cutOff = [await receiver.next(), await receiver.next()];

    const [{ shopper } = assert.fail()] = shoppers;
    const { version, locale, sha256: text_sha256 } = shopper.session.consent_text;
    // More than before: the very same would add nothing.
    const consent = { version, locale, text_sha256, scopes: ['adult', 'render', 'keep_photo'] };
    const idempotencyKey = randomUUID();
    const asks = [
      ...shoppers.map((one) => () => tryOn(one, idempotencyKey)),
      () => post('/v1/photos', jpeg, { token: shopper.token, idempotencyKey }),
      () => post('/v1/consents', consent, { token: shopper.token, idempotencyKey }),
      () => post(WEBHOOKS, { url: receiver.url, events: ['shopper.erased'] }, { idempotencyKey }),
      () => post(`${WEBHOOKS}/${webhook.id}/test`, undefined, { idempotencyKey }),
    ];
    const unanswered = asks.map((ask) => ask().catch(() => 'no answer'));
    while (server.printed().split(HELD).length <= asks.length) await wait(20);
    // Before the restart: a server begins its queues before it says that it is ready, and may send at once.
    receiver.answers({ status: 204 });
    await restart();
    assert.deepEqual(new Set(await Promise.all(unanswered)), new Set(['no answer']));

    const answers = await Promise.all(asks.map((ask) => ask()));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [202, 202, 201, 201, 201, 202],
    );
    assert.deepEqual(
      await Promise.all(asks.map((ask) => ask())),
      answers.map((answer) => ({ ...answer, replayed: true })),
    );
    for (const [i, one] of shoppers.entries()) accepted(one, answers[i], 4);

    const items = await allDelivered(sent.length + 1 + shoppers.length);
    for (const { event_id } of items) {
      const calls = receiver.calls.filter(({ id }) => id === event_id);
      assert.equal(calls.length, cutOff.some(({ id }) => id === event_id) ? 2 : 1);
      assert.equal(new Set(calls.map(({ body }) => body)).size, 1);
      for (const call of calls) verified(call, webhook.secret, ahead);
    }
    held.resolve({ status: 204 });
  });

  const atRandomMoments = async () => {
    for (let round = 1; round <= rounds; round++) {
      const idempotencyKey = randomUUID();
      const asks = shoppers.flatMap((one) => [
        () => tryOn(one, idempotencyKey),
        () => post('/v1/photos', jpeg, { token: one.shopper.token, idempotencyKey }),
      ]);
      const cut = asks.map((ask) => ask().catch(() => null));
      await wait(chance.between(0, MOST_MS));
      await restart();
      const before = await Promise.all(cut);
      const answers = await Promise.all(asks.map((ask) => ask()));
      for (const [i, { status, text }] of answers.entries()) {
        assert.equal(status, i % 2 === 0 ? 202 : 201, text);
        if (before[i]) assert.equal(text, before[i].text);
      }
      for (const [i, one] of shoppers.entries()) accepted(one, answers[2 * i], 4 - round);
    }
    await allDelivered(5 + shoppers.length * (1 + rounds));
  };
  if (rounds > 0) it('does each request once that is repeated under its key, whenever it was killed', atRandomMoments);

  it('has lost nothing and made nothing twice', async () => {
    assert.equal(await server.stop(), 0);
    const found = await remembered(folder.path, env.DATABASE_URL);
    assert.ok(found.tasks.every(({ stage }) => stage === 'done'));
    assert.deepEqual(found.tasks.map(({ id }) => id).sort(), shoppers.flatMap(({ tasks }) => [...tasks]).sort());
    for (const { tasks } of shoppers) assert.equal(tasks.size, 1 + rounds);
    assert.equal(found.used.size, shoppers.length);
    // The clock has jumped: what was waited for longer than 15 s meanwhile is free.
    assertQuotasEqualPictures(found);
    assert.equal(found.photos.length, shoppers.length * (1 + rounds) + 1);
    const rows = found.everything.split('\n').map((row) => JSON.parse(row));
    const receipts = rows.filter((row) => 'given_at' in row);
    assert.equal(receipts.length, shoppers.length + 1);
    assert.equal(rows.filter((row) => 'failing_since' in row).length, 2, 'endpoints');
    const events = rows.flatMap((row) => ('occurred_at' in row ? [row.id] : []));
    assert.deepEqual(new Set(receiver.calls.map(({ id }) => id)), new Set(events));
  });

  /** The clock jumps with every restart, and who has waited for longer than 15 s has their try-on back: more may be left. */
  function accepted(one: (typeof shoppers)[number], answer: Answer | undefined, left: number): void {
    const { task_id, quota } = TryOnAccepted.parse(JSON.parse(answer?.text ?? ''));
    assert.ok(
      quota && quota.remaining >= left && quota.remaining <= quota.limit,
      `${quota?.remaining} left of ${left}`,
    );
    one.tasks.add(task_id);
  }

  /** Each event once, and none given up. */
  async function allDelivered(count: number) {
    while (true) {
      const items = await deliveries();
      assert.ok(items.length <= count && items.every(({ status }) => status !== 'dead'));
      if (items.length === count && items.every(({ status }) => status === 'delivered')) {
        assert.equal(new Set(items.map(({ event_id }) => event_id)).size, count);
        return items;
      }
      await wait(50);
    }
  }
}

/** As if the killed process had not been heard of for ten seconds already. */
async function stopHearts(url: string): Promise<void> {
  const database = await openPostgresDatabase({ url, connections: 1, onError() {} });
  await sql`update pgboss.job set heartbeat_on = heartbeat_on - interval '11 seconds' where state = 'active'`.execute(
    database.sql,
  );
  await database.close();
}
