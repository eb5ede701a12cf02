// Size charts in prose and pictures: a whole server with the real client, and at the other end of the wire the stand-in.
// What it is told to answer is what models do wrong.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { readConfig } from '../../../config.ts';
import { ImportedProduct } from '../../../contract/imports.ts';
import { startEngineStandIn } from '../../../engine-stand-in/engine-stand-in.ts';
import { answers, byPath, Internet } from '../../../platform/safe-fetch/internet.fixture.ts';
import { STAND_IN_KEY } from '../../../played-here.ts';
import { openReadingModel } from '../../../reading-model.ts';
import { databases } from '../../../testing/databases.ts';
import { type FittingRoom, type Merchant, openFittingRoom } from '../../../testing/fitting-room.ts';
import { PICTURE_FILE } from '../../../testing/product-shop.ts';
import { quickEngine } from '../../../testing/quick-engine.ts';
import { assertRefused } from '../../../testing/refusals.ts';

const AT = 'http://clothes.example';
const PROSE =
  'Soft linen. Fits true to size. S: chest 86-90 cm, waist 70-74 cm. M: chest 90-98 cm, waist 74-82 cm. L: chest 98-107 cm, waist 82-91 cm.';
const INCHES = 'S: bust 34-36 inches. M: bust 36-38½ inches.';
const CHART = {
  measures: 'body',
  unit: 'cm',
  sizes: [
    { size: 'S', measurements: { chest: { min: 86, max: 90 }, waist: { min: 70, max: 74 } } },
    { size: 'M', measurements: { chest: { min: 90, max: 98 }, waist: { min: 74, max: 82 } } },
    { size: 'L', measurements: { chest: { min: 98, max: 107 }, waist: { min: 82, max: 91 } } },
  ],
};
/** The default price of one answer. */
const PRICE = 0.024;

type Row = [size: string, ...measurements: [measurement: string, min: number, max: number][]];

/** As a model answers. */
function said(rows: Row[], unit = 'cm'): string {
  const sizes = rows.map(([size, ...measurements]) => ({
    size,
    measurements: measurements.map(([measurement, min, max]) => ({ measurement, min, max })),
  }));
  return JSON.stringify({ measures: 'body', unit, sizes });
}

const GOOD: Row[] = [
  ['S', ['chest', 86, 90]],
  ['M', ['chest', 90, 98]],
];

/** Each copied out of PROSE, and wrong. */
const BAD: Record<string, string> = {
  'a size that is not there': said([...GOOD, ['XL', ['chest', 98, 107]]]),
  'a number that is not there': said([['S', ['chest', 84, 90]], GOOD[1]!]),
  'a measurement that is not there': said([
    ['S', ['hips', 86, 90]],
    ['M', ['hips', 90, 98]],
  ]),
  'centimetres taken for inches': said(GOOD, 'in'),
  'numbers that were converted': said(
    [
      ['S', ['chest', 33.9, 35.4]],
      ['M', ['chest', 35.4, 38.6]],
    ],
    'in',
  ),
  'a size that shrinks': said([
    ['S', ['chest', 90, 98]],
    ['M', ['chest', 86, 90]],
  ]),
  'a range that ends before it begins': said([['S', ['chest', 90, 86]], GOOD[1]!]),
  'a measurement of one size alone': said([['S', ['chest', 86, 90], ['waist', 70, 74]], GOOD[1]!]),
  'one measurement twice': said([['S', ['chest', 86, 90], ['chest', 70, 74]], GOOD[1]!]),
  'a measurement of the wrong body part': said([
    ['S', ['foot', 86, 90]],
    ['M', ['foot', 90, 98]],
  ]),
  'one size': said([GOOD[0]!]),
  'words besides the JSON': `Here you are: ${said(GOOD)}`,
  'another shape': JSON.stringify({ measures: 'body', unit: 'cm', sizes: [], note: 'none' }),
  'half of the JSON': said(GOOD).slice(0, 80),
};

function product(description: string, sizes = ['S', 'M', 'L']) {
  const offer = { '@type': 'Offer', price: '29.00', priceCurrency: 'EUR' };
  const variants = sizes.map((size) => ({ '@type': 'Product', sku: `LS-${size}`, size, offers: offer }));
  const said = {
    '@context': 'https://schema.org',
    name: 'Linen Shirt',
    description,
    image: '/shirt.jpg',
    offers: offer,
  };
  const json = JSON.stringify(
    sizes.length ? { ...said, '@type': 'ProductGroup', hasVariant: variants } : { ...said, '@type': 'Product' },
  );
  const html = `<!doctype html><html lang="en"><head><title>Linen Shirt</title><script type="application/ld+json">${json}</script></head><body><h1>Linen Shirt</h1></body></html>`;
  return answers({ 'Content-Type': 'text/html; charset=utf-8' }, html);
}

const { readingModel } = readConfig({}).gemini;

it('reads nothing where there is no key', () => {
  assert.equal(openReadingModel(readConfig({}), { geminiApiKey: undefined }, undefined), null);
});

for (const [index, engine] of databases().entries()) {
  describe(`a size chart in words, on ${engine.name}`, () => {
    let room: FittingRoom;
    let internet: Internet;
    let merchant: Merchant;
    let standIn: Awaited<ReturnType<typeof startEngineStandIn>>;
    before(async () => {
      const picture = answers({ 'Content-Type': 'image/jpeg' }, await readFile(PICTURE_FILE));
      const pages = {
        '/shirt.jpg': picture,
        '/chart.jpg': picture,
        '/linen': product(PROSE),
        '/other-sizes': product(PROSE, ['40', '42']),
        '/fewer-sizes': product(PROSE, ['M', 'L', 'XL']),
        '/inches': product(INCHES, []),
        '/plain': product('Soft linen from 1986, washed at 30 °C.'),
      };
      internet = new Internet().name('clothes.example', ['93.184.215.79']);
      internet.serve('93.184.215.79', byPath(pages));
      const artist = quickEngine();
      standIn = await startEngineStandIn({ ...artist, apiKey: STAND_IN_KEY, models: [readingModel] });
      room = await openFittingRoom(await engine.environment(), {
        safeFetch: internet.fetch,
        engine: { ...artist, standInUrl: standIn.url },
      });
      merchant = await room.aMerchant();
    });
    after(async () => {
      await room?.[Symbol.asyncDispose]();
      await internet?.[Symbol.asyncDispose]();
      await standIn?.close();
    });

    async function imports(path: string, more: object = {}): Promise<ImportedProduct> {
      const given = { url: AT + path, ...more };
      return ImportedProduct.parse((await merchant.post('/v1/merchant/products/import').send(given).expect(201)).body);
    }
    const spent = async () => Number((await merchant.get('/v1/merchant').expect(200)).body.spending.spent);

    it('is read when the product is imported, once; shoppers are told that it was read, and the merchant’s word goes before it', async () => {
      const made = await imports('/linen');
      assert.deepEqual(made.size_chart, CHART);
      assert.deepEqual(made.sources.size_chart, { source: 'prose', confidence: 0.7 });
      assert.equal(await spent(), PRICE);
      const shopper = await room.aShopper();
      const asked = { product_id: made.id, measurements: { chest: 94, waist: 78 } };
      const { body: advice } = await shopper.post('/v1/sizing/advice').send(asked).expect(200);
      assert.deepEqual([advice.sizes, advice.certainty], [['M'], 'medium']);
      assert.deepEqual(advice.doubts, [{ code: 'chart_read', measurement: null }]);

      assert.deepEqual((await imports('/linen')).size_chart, CHART);
      assert.equal(standIn.heard.length, 1);

      const own = { ...CHART, sizes: CHART.sizes.slice(0, 2) };
      await merchant.patch(`/v1/merchant/products/${made.id}`).send({ size_chart: own }).expect(200);
      const again = await imports('/linen');
      assert.deepEqual([again.size_chart, again.sources.size_chart?.source], [own, 'merchant']);
      const { body: sure } = await shopper.post('/v1/sizing/advice').send(asked).expect(200);
      assert.deepEqual([sure.certainty, sure.doubts], ['high', []]);
      assert.equal(standIn.heard.length, 1);
    });

    it('costs nothing where the model does not answer, and is not read where the shop may not spend', async () => {
      const before = await spent();
      standIn.next({ answer: 'error', status: 429 });
      assert.equal((await imports('/fewer-sizes')).size_chart, null);
      assert.equal(await spent(), before);
      const calls = standIn.heard.length;
      const shops = room.database.sql.updateTable('merchants').where('id', '=', merchant.id);
      await shops.set({ spend_cap_microdollars: 1_000 }).execute();
      assert.equal((await imports('/fewer-sizes')).size_chart, null);
      await shops.set({ spend_cap_microdollars: null }).execute();
      assert.equal(standIn.heard.length, calls);
      // What was billed is counted, whatever came of it.
      standIn.next({ answer: 'half' });
      assert.equal((await imports('/fewer-sizes')).size_chart, null);
      assert.equal(await spent(), before + PRICE);
    });

    // The rest has nothing to do with the database.
    if (index > 0) return;

    it('in inches stays in inches: we convert, not the model', async () => {
      const { size_chart: chart } = await imports('/inches');
      assert.equal(chart?.unit, 'in');
      assert.deepEqual(chart?.sizes[1], { size: 'M', measurements: { chest: { min: 36, max: 38.5 } } });
      const shopper = await room.aShopper();
      const asked = { product_id: 'inches', measurements: { chest: 95 } };
      assert.deepEqual((await shopper.post('/v1/sizing/advice').send(asked).expect(200)).body.sizes, ['M']);
    });

    it('keeps the sizes that are sold alone, and none where it speaks of others', async () => {
      const { size_chart: chart } = await imports('/fewer-sizes');
      assert.deepEqual(
        chart?.sizes.map(({ size }) => size),
        ['M', 'L'],
      );
      assert.equal((await imports('/other-sizes')).size_chart, null);
    });

    it('is not asked for where no text says measures', async () => {
      const calls = standIn.heard.length;
      assert.equal((await imports('/plain')).size_chart, null);
      assert.equal(standIn.heard.length, calls);
    });

    it('is none where the model answers anything but what stands there', async () => {
      for (const [what, text] of Object.entries(BAD)) {
        standIn.next({ answer: 'text', text });
        const { size_chart, sources } = await imports('/linen', { id: 'bad-linen' });
        assert.deepEqual([size_chart, sources.size_chart], [null, undefined], what);
      }
      standIn.next({ answer: 'text', text: said(GOOD) });
      assert.equal((await imports('/linen', { id: 'bad-linen' })).size_chart?.sizes.length, 2, 'the good one is one');
    });

    it('is read from the picture that the merchant names, by the same rules', async () => {
      const chart = { size_chart_image_url: `${AT}/chart.jpg`, id: 'pictured' };
      standIn.next({
        answer: 'text',
        text: said([
          ['S', ['chest', 34, 36]],
          ['M', ['chest', 36, 38]],
        ]),
      });
      assert.equal((await imports('/plain', chart)).size_chart, null, 'inches said to be centimetres');
      standIn.next({
        answer: 'text',
        text: said([
          ['S', ['chest', 84, 88]],
          ['M', ['chest', 88, 94]],
        ]),
      });
      const made = await imports('/plain', chart);
      assert.deepEqual(made.size_chart?.sizes[0], { size: 'S', measurements: { chest: { min: 84, max: 88 } } });
      assert.deepEqual(made.sources.size_chart, { source: 'picture', confidence: 0.6 });
      assert.equal(standIn.heard.at(-1)?.sizes.length, 1);
      assert.deepEqual((await imports('/plain', { id: 'pictured' })).size_chart, made.size_chart);
      const wrong = { url: `${AT}/plain`, size_chart_image_url: `${AT}/nothing.jpg` };
      const refused = merchant.post('/v1/merchant/products/import').send(wrong);
      await assertRefused(room, refused, 'size_chart_without_picture');
    });

    it('leaves no key and no word of the text in the log', () => {
      for (const secret of ['Soft linen', 'x-goog-api-key']) assert.ok(!room.log().includes(secret), secret);
    });
  });
}
