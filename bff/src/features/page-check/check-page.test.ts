// Whether the tag works on a page, as an owner is told: step by step, with what to do.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answers, byPath, Internet } from '../../platform/safe-fetch/internet.fixture.ts';
import {
  A_PRODUCT,
  type FittingRoom,
  type Merchant,
  OTHER_SHOP,
  openFittingRoom,
  SHOP,
} from '../../testing/fitting-room.ts';

const SCRIPT = '<script type="module" src="https://fit.example.com/sdk/v1/loader.js"></script>';
const tag = (attributes: string) => `<visionfit-tryon ${attributes}><button>Try it on</button></visionfit-tryon>`;
const html = (body: string) => answers({ 'Content-Type': 'text/html' }, `<!doctype html><title>Shirt</title>${body}`);
const GOOD = tag(`publishable-key="${SHOP.key}" product="${A_PRODUCT}"`);

describe('the check of a page', () => {
  let room: FittingRoom;
  let internet: Internet;
  let merchant: Merchant;
  before(async () => {
    const pages = byPath({
      '/good': html(SCRIPT + GOOD),
      '/bundled': html(GOOD),
      '/empty': html('<h1>Shirt</h1>'),
      '/script-alone': html(SCRIPT),
      '/no-key': html(SCRIPT + tag(`product="${A_PRODUCT}"`)),
      '/other-key': html(SCRIPT + tag(`publishable-key="${OTHER_SHOP.key}" product="${A_PRODUCT}"`)),
      '/secret': html(SCRIPT + tag(`publishable-key="sk_live_${'a'.repeat(32)}" product="${A_PRODUCT}"`)),
      '/held-out': html(SCRIPT + GOOD.replace('product=', 'holdout="10" product=')),
      '/other-product': html(SCRIPT + tag(`publishable-key="${SHOP.key}" product="no-such-shirt"`)),
    });
    internet = await new Internet()
      .name('shop.example', ['93.184.215.80'])
      .name('elsewhere.example', ['93.184.215.80'])
      .serve('93.184.215.80', pages);
    room = await openFittingRoom({}, { safeFetch: internet.fetch });
    merchant = await room.aMerchant();
    // The fixture's internet speaks http.
    await room.server.operate({ command: 'add-origin', merchant: merchant.id, origin: 'http://shop.example' });
    await room.server.operate({ command: 'set-shopper-links', merchant: merchant.id, links: 'none' });
  });
  after(async () => {
    await room?.[Symbol.asyncDispose]();
    await internet?.[Symbol.asyncDispose]();
  });

  const check = async (url: string) => (await merchant.post('/v1/merchant/page-check').send({ url }).expect(200)).body;
  const steps = async (url: string) =>
    (await check(url)).steps.map((step: { state: string; code: string | null }) => step.code ?? step.state);

  it('says that everything works where it does', async () => {
    const said = await check('http://shop.example/good');
    assert.ok(said.works, JSON.stringify(said));
    assert.equal(said.product_id, A_PRODUCT);
    assert.deepEqual(await steps('http://shop.example/bundled'), ['ok', 'script_not_seen', 'ok', 'ok', 'ok', 'ok']);
  });

  it('says what is wrong, and leaves open what needs that first', async () => {
    const expected: Record<string, string[]> = {
      '/empty': ['ok', 'tag_missing', 'unknown', 'ok', 'unknown', 'unknown'],
      '/script-alone': ['ok', 'element_missing', 'unknown', 'ok', 'unknown', 'unknown'],
      '/no-key': ['ok', 'ok', 'key_missing', 'ok', 'ok', 'ok'],
      '/other-key': ['ok', 'ok', 'key_unknown', 'ok', 'ok', 'ok'],
      '/secret': ['ok', 'ok', 'secret_key_in_page', 'ok', 'ok', 'ok'],
      '/other-product': ['ok', 'ok', 'ok', 'ok', 'product_unknown', 'ok'],
      '/gone': ['page_not_found', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
    };
    for (const [path, codes] of Object.entries(expected))
      assert.deepEqual(await steps(`http://shop.example${path}`), codes, path);
    assert.equal((await steps('http://elsewhere.example/good'))[3], 'origin_missing');
  });

  it('says where the page draws with another share than is set', async () => {
    const set = (percent: number) => room.server.operate({ command: 'set-holdout', merchant: merchant.id, percent });
    const last = async (path: string) => (await steps(`http://shop.example${path}`)).at(-1);
    assert.equal(await last('/held-out'), 'holdout_left');
    await set(10);
    assert.deepEqual([await last('/held-out'), await last('/good')], ['ok', 'holdout_differs']);
    await set(20);
    assert.equal(await last('/held-out'), 'holdout_differs');
    await set(0);
  });

  it('opens no page that is not on the public internet', async () => {
    for (const url of ['http://127.0.0.1/', 'http://169.254.169.254/latest', 'http://localhost/', 'http://no.example/'])
      assert.equal((await steps(url))[0], 'page_not_public', url);
    await merchant.post('/v1/merchant/page-check').send({ url: 'file:///etc/passwd' }).expect(422);
  });
});
