// What a browser lets pages of other sites do with our answers: a shop's page may read the API's, errors too; anybody's
// may show a picture whose link they were given, for as long as it lasts.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type FittingRoom, OTHER_SHOP, SHOP, type Shopper } from '../fitting-room.ts';
import { asProblem, assertRefused } from '../refusals.ts';

export function otherSites(room: () => FittingRoom): void {
  describe('a shop’s page', () => {
    const preflight = (path: string, Origin: string) =>
      room().http.options(path).set({
        Origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key',
      });

    it('may ask before it calls, and is told so for an hour', async () => {
      for (const { origin } of [SHOP, OTHER_SHOP]) {
        const { headers } = await preflight('/v1/try-on/generate', origin).expect(204);
        assert.equal(headers['access-control-allow-origin'], origin);
        assert.equal(headers['access-control-allow-methods'], 'GET, POST, DELETE');
        const allowed = String(headers['access-control-allow-headers']).toLowerCase().split(', ');
        for (const name of ['authorization', 'content-type', 'idempotency-key'])
          assert.ok(allowed.includes(name), name);
        assert.equal(headers['access-control-max-age'], '3600');
        assert.equal(headers.vary, 'Origin');
        // There are no cookies, so nobody may send any.
        assert.equal(headers['access-control-allow-credentials'], undefined);
      }
    });

    it('of no shop is allowed nothing, nor is a page without an origin of its own', async () => {
      for (const origin of [
        'https://evil.example',
        'null',
        'https://shop.example.evil.example',
        'http://shop.example',
      ]) {
        const { headers } = await preflight('/v1/sessions', origin).expect(204);
        assert.deepEqual(corsHeadersOf(headers), [], origin);
        assert.equal(headers.vary, 'Origin');
      }
    });

    it('may read why it was refused', async () => {
      const shopper = await room().aShopper();
      const readable = [
        shopper.post('/v1/photos').type('image/jpeg').send('x'),
        shopper.post('/v1/consents').send({}),
        shopper.get('/v1/nothing'),
        shopper.delete('/v1/products'),
        room().http.get('/v1/products').set('Origin', SHOP.origin),
        // The other shop's page is one of our pages, only not this shop's.
        room()
          .http.post('/v1/sessions')
          .set({ Origin: OTHER_SHOP.origin, Authorization: `Bearer ${SHOP.key}` }),
      ];
      for (const request of readable) {
        const { status, headers } = await request;
        assert.ok(status >= 400);
        assert.match(String(headers['access-control-allow-origin']), /^https:\/\/(shop|other)\.example$/);
        assert.match(String(headers['access-control-expose-headers']), /X-Request-Id/);
        assert.match(String(headers.vary), /\bOrigin\b/);
      }
    });

    it('of no shop cannot read an answer, however it came by a token', async () => {
      const shopper = await room().aShopper();
      const request = shopper.get('/v1/products').set('Origin', 'https://evil.example');
      const answer = await request;
      asProblem(answer, 'origin_not_allowed', request);
      assert.deepEqual(corsHeadersOf(answer.headers), []);
    });

    it('gets answers that no cache mixes up between origins', async () => {
      const { headers } = await room().http.get('/v1/products');
      assert.match(String(headers.vary), /\bOrigin\b/);
      assert.equal(headers['cache-control'], 'no-store');
    });
  });

  describe('a picture’s link', () => {
    let shopper: Shopper;
    let link: URL;
    before(async () => {
      shopper = await (await room().aShopper()).withConsent();
      const { task_id } = await shopper.tryOn(await shopper.addPhoto());
      link = new URL((await shopper.outcome(task_id)).render?.url ?? '');
    });
    const fetchLink = (change: (link: URL) => void = () => {}) => {
      const changed = new URL(link);
      change(changed);
      return room()
        .http.get(changed.pathname + changed.search)
        .set('Referer', 'https://anywhere.example/');
    };

    it('needs nothing else, and may be shown on any site', async () => {
      const { headers } = await fetchLink().expect(200);
      assert.equal(headers['content-type'], 'image/jpeg');
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
      assert.equal(headers['cache-control'], 'private, no-store');
      assert.equal(headers['x-content-type-options'], 'nosniff');
    });

    it('is the only thing of the API that other sites may embed', async () => {
      for (const path of ['/v1/products', '/v1/user/vault', '/v1/nothing', '/openapi.json', '/readyz']) {
        const { headers } = await shopper.get(path);
        assert.equal(headers['cross-origin-resource-policy'], 'same-origin', path);
      }
      const { headers } = await shopper.get(`/v1/user/vault/${await renderId(shopper)}/copy`).expect(200);
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    });

    it('is worth nothing once anything of it is changed', async () => {
      const set = (name: string, value: string) => (url: URL) => url.searchParams.set(name, value);
      const expires = Number(link.searchParams.get('expires'));
      const signature = link.searchParams.get('signature') ?? '';
      const swapped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
      const changes: ((url: URL) => void)[] = [
        set('expires', String(expires + 1)),
        set('expires', '99999999999999'),
        set('expires', ''),
        set('signature', swapped),
        set('signature', ''),
        set('kid', 'mk-unknown'),
        set('kid', '__proto__'),
        (url) => url.searchParams.delete('signature'),
        (url) => {
          url.search = '';
        },
        (url) => {
          url.pathname = url.pathname.replace('render-', 'mask-');
        },
        (url) => {
          url.pathname = '/v1/pictures/..%2F..%2Fkeys.json';
        },
      ];
      for (const change of changes) await assertRefused(room(), fetchLink(change), 'picture_link_invalid');
    });

    it('lasts for a quarter of an hour', async () => {
      const quarter = 15 * 60_000;
      const left = Number(link.searchParams.get('expires')) * 1_000 - Date.now();
      assert.ok(left > 0 && left <= quarter, `${left} ms`);
      room().later(quarter);
      try {
        const request = fetchLink();
        asProblem(await request, 'picture_link_invalid', request);
      } finally {
        room().later(-quarter);
      }
    });

    it('never shows in the log whole', () => {
      const { token } = shopper.session;
      const signature = link.searchParams.get('signature') ?? '';
      for (const secret of [token, signature]) assert.ok(!room().log().includes(secret));
    });
  });
}

async function renderId(shopper: Shopper): Promise<string> {
  const { body } = await shopper.get('/v1/user/vault').expect(200);
  return body.items[0].id;
}

function corsHeadersOf(headers: Record<string, string>): string[] {
  return Object.keys(headers).filter((name) => name.startsWith('access-control-'));
}
