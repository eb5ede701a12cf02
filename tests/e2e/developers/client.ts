// The developer's client as the package has it, against the real server: what a shop's server and a shop's own interface do.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { openAsBlob } from 'node:fs';
import { createServer } from 'node:http';
import { it } from 'node:test';
import { createMerchantClient, isProblem, requestIdOf, ShopperClient } from '@visionfit/sdk/client';
import { A_PRODUCT, PHOTO_FILE, type Room, SHOP } from '../room.ts';

/** Moves the server's clock: to be run last. */
export function theClient(room: () => Room): void {
  const api = () => `http://127.0.0.1:${room().server.port}`;
  const aShopper = (more: Partial<ConstructorParameters<typeof ShopperClient>[0]> = {}) =>
    new ShopperClient({ api: api(), publishableKey: SHOP.key, origin: SHOP.origin, ...more });
  async function withPhoto(shopper: ShopperClient): Promise<string> {
    const { consent_text } = await shopper.open();
    await shopper.agree(consent_text, ['adult', 'render']);
    return (await shopper.addPhoto(await openAsBlob(PHOTO_FILE, { type: 'image/jpeg' }))).id;
  }

  it('takes a shopper from the consent text to their picture, telling of every step on the way', async () => {
    const shopper = aShopper({ locale: 'de' });
    assert.equal((await shopper.open()).consent_text.locale, 'de');
    const photo_id = await withPhoto(shopper);
    const go = room().engine.hold('rendering');
    const tryOn = await shopper.tryOn({ photo_id, product_id: A_PRODUCT });
    const stages = new Set<string>();
    for await (const { stage } of tryOn) {
      stages.add(stage);
      if (stage === 'rendering') go();
    }
    assert.ok(stages.has('rendering') && stages.has('done'), [...stages].join());
    const render = await shopper.resume(tryOn.taskId).render();
    assert.equal((await fetch(shopper.addressOf(render.url))).headers.get('Content-Type'), 'image/jpeg');
    const kept = [];
    for await (const { id } of shopper.call.list('/v1/user/vault', { query: { limit: 1 } })) kept.push(id);
    assert.deepEqual(kept, [render.id]);
  });

  it('throws what a picture was refused for', async () => {
    const shopper = aShopper();
    const photo_id = await withPhoto(shopper);
    room().engine.next('refused');
    const tryOn = await shopper.tryOn({ photo_id, product_id: A_PRODUCT });
    await assert.rejects(tryOn.render(), { name: 'Problem', code: 'pair_arms_cross_torso' });
  });

  it('ends at once where its signal does, and with the reason of the signal', async () => {
    const shopper = aShopper();
    const photo_id = await withPhoto(shopper);
    const go = room().engine.hold('rendering');
    const leaving = new AbortController();
    const tryOn = await shopper.tryOn({ photo_id, product_id: A_PRODUCT }, { signal: leaving.signal });
    const why = new Error('the shopper left');
    try {
      await assert.rejects(async () => {
        for await (const { stage } of tryOn) if (stage === 'rendering') leaving.abort(why);
      }, why);
      await assert.rejects(shopper.open({ signal: AbortSignal.abort(why) }), why);
    } finally {
      go();
    }
    assert.equal((await shopper.resume(tryOn.taskId).stop()).task_id, tryOn.taskId);
  });

  it('speaks for a shop with its secret key, and says what went wrong by code and request', async () => {
    const { secretKey } = await room().aMerchant();
    const shop = createMerchantClient({ api: api(), secretKey });
    assert.ok((await shop.get('/v1/merchant')).name);
    const missing = await shop
      .delete('/v1/merchant/blocks/{id}', { path: { id: crypto.randomUUID() } })
      .catch((thrown) => thrown);
    assert.ok(isProblem(missing, 'not_found'));
    assert.match(requestIdOf(missing) ?? '', /^[0-9a-f-]{36}$/);
    const stranger = createMerchantClient({ api: api(), secretKey: 'sk_test_nobody' });
    await assert.rejects(stranger.get('/v1/merchant'), (thrown) => isProblem(thrown, 'secret_key_unknown'));
  });

  it('asks again as long as the service wants to be waited for, under one key, and no longer', async () => {
    const keys: (string | undefined)[] = [];
    const times: number[] = [];
    let wait = '1';
    const busy = createServer((req, res) => {
      keys.push(req.headers['idempotency-key'] as string | undefined);
      times.push(performance.now());
      if (keys.length === 2) return void res.destroy();
      if (keys.length === 3)
        return void res.writeHead(201, { 'Content-Type': 'application/json' }).end('{"id":"made"}');
      res
        .writeHead(429, { 'Content-Type': 'application/problem+json', 'Retry-After': wait })
        .end('{"code":"rate_limited"}');
    }).listen(0, '127.0.0.1');
    try {
      await once(busy, 'listening');
      const { port } = busy.address() as { port: number };
      const shop = createMerchantClient({ api: `http://127.0.0.1:${port}`, secretKey: 'sk_test_any' });
      const made = await shop.post('/v1/merchant/blocks', { body: { shopper: 's' } as never });
      assert.deepEqual(made, { id: 'made' });
      assert.equal(keys.length, 3);
      assert.ok(keys[0] && new Set(keys).size === 1);
      assert.ok((times[1] ?? 0) - (times[0] ?? 0) >= 1000, 'Retry-After is waited for');
      wait = '3600';
      await assert.rejects(shop.get('/v1/merchant'), { code: 'rate_limited', status: 429 });
      assert.equal(keys.length, 4);
    } finally {
      busy.closeAllConnections();
      busy.close();
    }
  });

  it('is one shopper however many calls begin at once, and the same one after the session has run out', async () => {
    const shopper = aShopper();
    const [one, other] = await Promise.all([shopper.open(), shopper.open()]);
    assert.equal(one.token, other.token);
    const photo_id = await withPhoto(shopper);
    await (await shopper.tryOn({ photo_id, product_id: A_PRODUCT })).render();
    room().later(40 * 60_000);
    // The client's own clock has not moved: it learns of it by the answer.
    assert.equal((await shopper.call.get('/v1/user/vault')).items.length, 1);
    assert.notEqual(shopper.session?.token, one.token);
    // Somebody else, in the same process.
    assert.equal((await aShopper().call.get('/v1/user/vault')).items.length, 0);
    const back = aShopper({ resumeSecret: shopper.resumeSecret ?? '' });
    assert.equal((await back.call.get('/v1/user/vault')).items.length, 1);
  });
}
