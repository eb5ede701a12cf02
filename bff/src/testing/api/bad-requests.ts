// Requests of the wrong shape: each refused with what exactly is wrong, and with nothing left behind.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Test } from 'supertest';
import type { ProblemCode } from '../../contract/problems.ts';
import { A_PRODUCT, type FittingRoom, type Shopper } from '../fitting-room.ts';
import { assertRefused } from '../refusals.ts';

const GENERATE = '/v1/try-on/generate';
const WITH_BODY = ['/v1/consents', GENERATE];

export function badRequests(room: () => FittingRoom): void {
  describe('a request of the wrong shape', () => {
    let shopper: Shopper;
    before(async () => {
      shopper = await (await room().aShopper()).withConsent();
    });
    const refuses = (request: Test, code: ProblemCode) => assertRefused(room(), request, code);
    const pointers = async (request: Test, code: ProblemCode = 'body_invalid') =>
      (await refuses(request, code)).errors?.map(({ pointer }) => pointer).sort();

    it('whose body is no JSON object is malformed', async () => {
      for (const path of WITH_BODY) {
        for (const text of ['{"photo_id":', '{}{}', "{'a':1}", 'null', '"text"', '7']) {
          await refuses(shopper.post(path).type('application/json').send(text), 'body_malformed');
        }
      }
    });

    it('whose body is empty lacks every field', async () => {
      const empty = shopper.post(GENERATE).type('application/json').send('');
      assert.deepEqual(await pointers(empty), ['/photo_id', '/product_id']);
    });

    it('whose body is an array has the wrong shape', async () => {
      for (const path of WITH_BODY) assert.deepEqual(await pointers(shopper.post(path).send([])), ['']);
    });

    it('names every wrong and every unknown field at once', async () => {
      const consent = { version: 7, locale: 'en', text_sha256: 'no hash', scopes: ['train'], remember: true };
      assert.deepEqual(await pointers(shopper.post('/v1/consents').send(consent)), [
        '/remember',
        '/scopes/0',
        '/text_sha256',
        '/version',
      ]);
      const session = room().http.post('/v1/sessions').set('Authorization', 'Bearer pk_test_demo');
      assert.deepEqual(await pointers(session.send({ locale: '../en', 'a/b~c': 1 })), ['/a~1b~0c', '/locale']);
    });

    it('is not let in through the names that JavaScript objects inherit', async () => {
      const asked = `{"photo_id":"0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10","product_id":"${A_PRODUCT}","__proto__":{"admin":true}}`;
      assert.deepEqual(await pointers(shopper.post(GENERATE).type('application/json').send(asked)), ['/__proto__']);
    });

    it('needs a content type that is read there', async () => {
      for (const path of WITH_BODY) {
        for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
          await refuses(shopper.post(path).set('Content-Type', type).send('{}'), 'content_type_unsupported');
        }
      }
      for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x']) {
        await refuses(shopper.post('/v1/photos').set('Content-Type', type).send('x'), 'content_type_unsupported');
      }
    });

    it('may not hide its size in a compressed body, nor its letters in another alphabet', async () => {
      const zipped = shopper.post(GENERATE).type('application/json').set('Content-Encoding', 'gzip');
      await refuses(zipped.send(gzipSync('{}')), 'content_type_unsupported');
      const strange = shopper.post(GENERATE).set('Content-Type', 'application/json; charset=iso-8859-1');
      await refuses(strange.send('{}'), 'content_type_unsupported');
    });

    it('may carry 64 KiB of JSON, and 15 MiB of photo', async () => {
      const large = { photo_id: 'x'.repeat(64 * 1024), product_id: A_PRODUCT };
      await refuses(shopper.post(GENERATE).send(large), 'body_too_large');
      const huge = Buffer.alloc(15 * 1024 * 1024 + 1, 0xff);
      await refuses(shopper.post('/v1/photos').type('image/jpeg').send(huge), 'photo_too_large');
    });

    it('cannot ask for a page that no list has', async () => {
      for (const list of ['/v1/products', '/v1/user/vault']) {
        const ask = (query: string) => pointers(shopper.get(`${list}?${query}`), 'query_invalid');
        for (const limit of ['0', '101', '1.5', 'many', '-1']) {
          assert.deepEqual(await ask(`limit=${limit}`), ['/limit']);
        }
        assert.deepEqual(await ask('limit=5&limit=6'), ['/limit']);
        assert.deepEqual(await ask('page=2'), ['/page']);
        for (const cursor of ['x', 'e30', 'bnVsbA', Buffer.from('["x"]').toString('base64url')]) {
          assert.deepEqual(await ask(`cursor=${cursor}`), ['/cursor']);
        }
      }
    });

    it('cannot ask for a page that begins where there is no time any more', async () => {
      const merchant = await room().aMerchant();
      const { body: webhook } = await merchant
        .post('/v1/merchant/webhooks')
        .send({ url: 'https://hooks.example.com/x' })
        .expect(201);
      const lists = [`webhooks/${webhook.id}/deliveries`, 'privacy-requests', 'renders', 'engine-calls'];
      const position = [Number.MAX_SAFE_INTEGER, webhook.id];
      for (const list of lists) {
        const at = list === 'engine-calls' ? [...position, 1] : position;
        const cursor = Buffer.from(JSON.stringify(at)).toString('base64url');
        const asked = merchant.get(`/v1/merchant/${list}?cursor=${cursor}`);
        assert.deepEqual(await pointers(asked, 'query_invalid'), ['/cursor'], list);
      }
      await merchant.delete(`/v1/merchant/webhooks/${webhook.id}`).expect(204);
    });

    it('needs an idempotency key of visible characters', async () => {
      const ask = { photo_id: '0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10', product_id: A_PRODUCT };
      for (const key of ['two words', 'x'.repeat(129)]) {
        const request = shopper.post(GENERATE).set('Idempotency-Key', key).send(ask);
        assert.deepEqual(await pointers(request, 'header_invalid'), ['/idempotency-key']);
      }
    });

    it('finds nothing under an id that cannot be one', async () => {
      for (const path of ['/v1/try-on/status/1', "/v1/try-on/status/'--", '/v1/products/..%2f', '/v1/products/%00']) {
        await refuses(shopper.get(path), 'not_found');
      }
    });

    it('finds nothing at an address that there is not', async () => {
      for (const path of ['/v1', '/v1/', '/v1/nothing', '/v1/products/%E0%A4%A', '/v2/products', '/.env']) {
        await refuses(shopper.get(path).set('Accept', 'application/json'), 'not_found');
      }
    });

    it('learns which methods an address has', async () => {
      const { headers } = await shopper.delete('/v1/products');
      assert.equal(headers.allow, 'GET, HEAD, OPTIONS');
      await refuses(shopper.delete('/v1/products'), 'method_not_allowed');
      await refuses(shopper.get(GENERATE), 'method_not_allowed');
    });
  });

  describe('agreement', () => {
    it('must come before the photo', async () => {
      const shopper = await room().aShopper();
      await assertRefused(room(), shopper.post('/v1/photos').type('image/jpeg').send('x'), 'consent_required');
    });

    it('must be to the words as they are now', async () => {
      const shopper = await room().aShopper();
      const { version, locale, sha256: text_sha256 } = shopper.session.consent_text;
      const given = { version, locale, text_sha256, scopes: ['adult', 'render'] };
      for (const other of [{ version: '2001-01-01' }, { text_sha256: 'a'.repeat(64) }, { locale: 'ar' }]) {
        const request = shopper.post('/v1/consents').send({ ...given, ...other });
        await assertRefused(room(), request, 'consent_outdated');
      }
    });
  });
}
