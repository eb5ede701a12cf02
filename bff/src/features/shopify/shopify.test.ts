// Shopify's three compliance webhooks: really Shopify's, answered at once, done once, and everything they ask for done.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { type PrivacyRequest, PrivacyRequestPage } from '../../contract/privacy-requests.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, type Merchant, OTHER_SHOP, openFittingRoom, SHOP } from '../../testing/fitting-room.ts';
import {
  asShopifyShop,
  SHOPIFY_DOMAIN,
  SHOPIFY_SECRET,
  sendAsShopify,
  shopifyPayloads,
} from '../../testing/shopify.ts';
import { aKnownCustomer, storedObjects, tracesOf } from '../../testing/traces.ts';
import { whoStay } from '../../testing/who-stays.ts';

const DATA = 'customers/data_request';
const REDACT = 'customers/redact';
const LEFT = 'shop/redact';

for (const engine of databases()) {
  describe(`Shopify’s webhooks, on ${engine.name}`, () => {
    let room: FittingRoom;
    let merchant: Merchant;
    let customers = 1000;
    before(async () => {
      room = await openFittingRoom({ ...(await engine.environment()), SHOPIFY_API_SECRET: SHOPIFY_SECRET });
      merchant = await room.aMerchant();
      await asShopifyShop(room, merchant.id);
    });
    after(() => room[Symbol.asyncDispose]());

    const requests = async () => {
      const { body } = await merchant.get('/v1/merchant/privacy-requests?limit=100').expect(200);
      return PrivacyRequestPage.parse(body).items;
    };
    const done = async (): Promise<PrivacyRequest> => {
      while (true) {
        const [latest] = await requests();
        if (latest?.status === 'done') return latest;
        await wait(25);
      }
    };
    const aCustomer = async () => {
      const number = ++customers;
      return { number, ...(await aKnownCustomer(room, String(number))) };
    };

    it('are refused without the right signature, and leave nothing', async () => {
      const body = shopifyPayloads[REDACT](1);
      const right = await requests();
      for (const signature of [null, '', 'AAAA', Buffer.alloc(32).toString('base64'), SHOPIFY_SECRET]) {
        const { body: said } = await sendAsShopify(room, { topic: REDACT, body, signature }).expect(401);
        assert.equal(said.code, 'shopify_signature_invalid');
      }
      // Signed, and changed afterwards.
      const text = JSON.stringify(body);
      const request = sendAsShopify(room, { topic: REDACT, body: text });
      await request.send(text.replace('"id":1', '"id":2')).expect(401);
      assert.deepEqual(await requests(), right);
    });

    it('erase the customer who wants to be forgotten', async () => {
      const { number, id, shopper } = await aCustomer();
      await sendAsShopify(room, { topic: REDACT, body: shopifyPayloads[REDACT](number) }).expect(200, {
        received: true,
      });
      const request = await done();
      assert.deepEqual([request.kind, request.found], ['customer_redaction', true]);
      assert.deepEqual([...(await tracesOf(room, id)).keys()], []);
      assert.deepEqual(await storedObjects(room), []);
      await shopper.get('/v1/user/vault').expect(401);
      const { body: receipt } = await room.http.get(`/v1/receipts/${request.receipt_id}`).expect(200);
      assert.equal(receipt.verified, true);
    });

    it('find the customer also where the shop vouches by Shopify’s global id', async () => {
      const number = ++customers;
      const { id } = await aKnownCustomer(room, `gid://shopify/Customer/${number}`);
      await sendAsShopify(room, { topic: REDACT, body: shopifyPayloads[REDACT](number) }).expect(200);
      await done();
      assert.deepEqual([...(await tracesOf(room, id)).keys()], []);
    });

    it('let the shop fetch what a customer wants to know, and nobody else, and are open until it has', async () => {
      const { number, id, render } = await aCustomer();
      await sendAsShopify(room, { topic: DATA, body: shopifyPayloads[DATA](number) }).expect(200);
      const [request] = await requests();
      assert.ok(request);
      assert.deepEqual([request.kind, request.found, request.status], ['data_request', true, 'open']);
      assert.equal(request.shopify_data_request_id, '9999');
      const path = `/v1/merchant/privacy-requests/${request.id}/export`;
      await (await room.aMerchant(OTHER_SHOP)).get(path).expect(404);
      await room.http.get(path).expect(401);
      const exported = async () =>
        (await room.database.sql.selectFrom('audit_log').select('action').where('action', '=', 'exported').execute())
          .length;
      const before = await exported();
      const asks = room.http.head(path).set('Authorization', `Bearer ${merchant.secretKey}`);
      assert.equal((await asks.expect(200)).type, 'application/zip');
      assert.deepEqual([(await requests())[0]?.status, await exported()], ['open', before]);
      const { body } = await merchant.get(path).responseType('blob').expect(200);
      const files = unzipSync(body);
      assert.ok(files[`pictures/${render.id}.jpg`]);
      const visit = JSON.parse(Buffer.from(files['visit.json'] ?? []).toString());
      assert.equal(visit.visitor.id, id);
      assert.equal((await done()).id, request.id);

      room.later(31 * 86_400_000);
      await merchant.get(path).expect(404);
      await room.server.sweep();
      assert.ok(!(await requests()).some((listed) => listed.id === request.id));
    });

    it('are answered also about customers and shops that were never here', async () => {
      await sendAsShopify(room, { topic: REDACT, body: shopifyPayloads[REDACT](7) }).expect(200);
      const [request] = await requests();
      assert.deepEqual([request?.found, request?.status, request?.receipt_id], [false, 'done', null]);
      const count = (await requests()).length;
      const elsewhere = { ...shopifyPayloads[LEFT](), shop_domain: 'elsewhere.myshopify.com' };
      await sendAsShopify(room, { topic: LEFT, body: elsewhere, domain: 'elsewhere.myshopify.com' }).expect(200);
      assert.equal((await requests()).length, count);
    });

    it('are done once, however often they are sent', async () => {
      const { number } = await aCustomer();
      const before = (await requests()).length;
      const webhookId = 'b54557e4-bdd9-4b37-8a5f-bf7d70bcd043';
      const sent = { topic: DATA, body: shopifyPayloads[DATA](number), webhookId };
      await Promise.all([1, 2, 3].map(() => sendAsShopify(room, sent).expect(200)));
      assert.equal((await requests()).length, before + 1);
    });

    it('cannot be passed off as another one or as another shop’s, though their headers are not signed', async () => {
      const refuses = async (topic: string, body: object, domain?: string) => {
        const answer = await sendAsShopify(room, { topic, body, ...(domain && { domain }) });
        assert.equal(answer.status, 422, answer.text);
      };
      await refuses(REDACT, shopifyPayloads[DATA](7));
      await refuses(DATA, shopifyPayloads[REDACT](7));
      await refuses(LEFT, shopifyPayloads[REDACT](7));
      await refuses(LEFT, shopifyPayloads[DATA](7));
      await refuses(REDACT, shopifyPayloads[LEFT]());
      await refuses(REDACT, shopifyPayloads[REDACT](7), 'elsewhere.myshopify.com');
      await refuses('orders/create', shopifyPayloads[REDACT](7));
      await sendAsShopify(room, { topic: REDACT, body: '{"shop_id":' }).expect(400);
    });

    it('leave no e-mail address and no phone number, neither in a row nor in the log', async () => {
      const { number } = await aCustomer();
      await sendAsShopify(room, { topic: DATA, body: shopifyPayloads[DATA](number) }).expect(200);
      const rows = JSON.stringify(await room.database.sql.selectFrom('privacy_requests').selectAll().execute());
      for (const personal of ['ana@', '555-625'])
        assert.ok(!rows.includes(personal) && !room.log().includes(personal), personal);
    });

    it('erase everybody of a shop that has left, at once or as soon as they can, and end its keys, but nobody of another shop', async () => {
      const ours = await Promise.all(Array.from({ length: 50 }, () => room.aShopper()));
      const known = await aCustomer();
      const stranger = await room.aShopper(OTHER_SHOP);
      const { sql } = room.database;
      const left = async () => {
        const shoppers = sql.selectFrom('shoppers').select('id').where('merchant_id', '=', merchant.id);
        return (await shoppers.orderBy('id').execute()).map(({ id }) => id);
      };
      const open = async () => {
        const request = sql.selectFrom('privacy_requests').select('done_at').where('kind', '=', 'shop_redaction');
        return (await request.execute()).some(({ done_at }) => done_at === null);
      };
      // More than are looked at at once.
      const first = (await left()).slice(0, 25);
      {
        await using _ = await whoStay(room, first);
        await sendAsShopify(room, { topic: LEFT, body: shopifyPayloads[LEFT]() }).expect(200);
        while ((await left()).length > first.length) await wait(25);
        assert.deepEqual(await left(), first);
        assert.ok(await open());
      }
      while (await open()) await wait(25);
      assert.deepEqual(await left(), []);
      assert.deepEqual([...(await tracesOf(room, known.id)).keys()], []);
      assert.deepEqual(await storedObjects(room), []);
      await ours[0]?.get('/v1/user/vault').expect(401);
      await merchant.get('/v1/merchant').expect(401);
      const again = room.http.post('/v1/sessions').set({ Authorization: `Bearer ${SHOP.key}`, Origin: SHOP.origin });
      await again.send({}).expect(401);
      await stranger.get('/v1/user/vault').expect(200);
    });
  });
}

describe('a server without an app in Shopify', () => {
  it('takes none of its webhooks', async () => {
    await using room = await openFittingRoom();
    const body = shopifyPayloads[REDACT](1);
    const answer = await sendAsShopify(room, { topic: REDACT, body, domain: SHOPIFY_DOMAIN });
    assert.equal(answer.status, 404);
  });
});
