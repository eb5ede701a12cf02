// Size advice over HTTP: the demo shop's own charts, in either unit, from numbers or from a size that fits; nothing is kept.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ProductDetails } from '../../contract/product-details.ts';
import { SizeAdvice, SizedBrands } from '../../contract/sizing.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom, type Shopper } from '../../testing/fitting-room.ts';
import { assertNothingHappens, assertRefused } from '../../testing/refusals.ts';

const SHIRT = 'breton-stripe-shirt';

for (const engine of databases()) {
  describe(`size advice, on ${engine.name}`, () => {
    let room: FittingRoom;
    let shopper: Shopper;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      shopper = await room.aShopper();
    });
    after(() => room[Symbol.asyncDispose]());

    const ask = (given: object, who = shopper) => who.post('/v1/sizing/advice').send(given);
    async function advice(given: object): Promise<SizeAdvice> {
      return SizeAdvice.parse((await ask({ product_id: SHIRT, ...given }).expect(200)).body);
    }

    it('comes from the chart that the shop shows with the product', async () => {
      const { size_chart: chart } = ProductDetails.parse((await shopper.get(`/v1/products/${SHIRT}`).expect(200)).body);
      const m = chart?.sizes.find(({ size }) => size === 'M')?.measurements;
      assert.deepEqual(m, { chest: { min: 90, max: 98 }, waist: { min: 74, max: 82 } });
      assert.deepEqual(await advice({ measurements: { chest: 94, waist: 80.5 } }), {
        product_id: SHIRT,
        outcome: 'size',
        sizes: ['M'],
        certainty: 'high',
        measures: 'body',
        unit: 'cm',
        doubts: [],
        fits: [
          {
            size: 'S',
            measurements: [
              sits('chest', 'too_small', 94, [82, 90], 4),
              sits('waist', 'too_small', 80.5, [66, 74], 6.5),
            ],
          },
          {
            size: 'M',
            measurements: [sits('chest', 'regular', 94, [90, 98], 0), sits('waist', 'regular', 80.5, [74, 82], 0)],
          },
          {
            size: 'L',
            measurements: [sits('chest', 'relaxed', 94, [98, 107], -4), sits('waist', 'relaxed', 80.5, [82, 91], -1.5)],
          },
        ],
      });
    });

    it('reckons in inches where it is asked in inches', async () => {
      const { outcome, sizes, unit, fits } = await advice({ unit: 'in', measurements: { chest: 38.6, waist: 32.3 } });
      assert.deepEqual([outcome, ...sizes, unit], ['between', 'M', 'L', 'in']);
      const m = fits.find(({ size }) => size === 'M');
      assert.deepEqual(m?.measurements[0], sits('chest', 'close', 38.6, [35.4, 38.6], 0));
    });

    it('takes a letter of EN 13402, or a size of another product of this shop, for what was not measured', async () => {
      const letter = await advice({ owned: { standard: 'en13402_women', size: 'L' } });
      assert.deepEqual([letter.outcome, ...letter.sizes, letter.certainty], ['size', 'L', 'medium']);
      const other = await advice({ owned: { product_id: 'red-dress', size: 's' }, measurements: { waist: 71 } });
      assert.deepEqual([other.outcome, ...other.sizes], ['size', 'S']);
      assert.deepEqual(other.doubts, [{ code: 'from_owned_size', measurement: 'chest' }]);
      // A garment's own measure says little about who is in it.
      const sweater = await advice({ owned: { product_id: 'green-knit-sweater', size: 'M' } });
      assert.deepEqual([sweater.outcome, sweater.doubts[0]?.code], ['unsure', 'owned_size_unknown']);
    });

    describe('from a size that fits, of a brand that the shop sells', () => {
      const chartOf = (rows: Record<string, [number, number]>, more: object = {}) =>
        JSON.stringify({
          ...{ measures: 'body', unit: 'cm' },
          sizes: Object.entries(rows).map(([size, [min, max]]) => ({ size, measurements: { chest: { min, max } } })),
          ...more,
        });
      const brands = async (productId: string, who = shopper) =>
        SizedBrands.parse((await who.get(`/v1/sizing/brands?product_id=${productId}`).expect(200)).body).items;

      before(async () => {
        const { merchant_id } = await shopOf(SHIRT);
        const listed = { merchant_id, image_url: 'https://shop.example/x.jpg', garment_kind: 'top' as const };
        const small = chartOf({ '36': [82, 86], '38': [86, 90], '40': [90, 94] });
        const rows = [
          { id: 'lune-a', title: 'A', brand: 'Maison Lune', size_chart: small },
          { id: 'lune-b', title: 'B', brand: 'MAISON LUNE', size_chart: small },
          // Cut wider: its 38 is for others.
          { id: 'lune-c', title: 'C', brand: 'Maison Lune', size_chart: chartOf({ '38': [88, 92], '42': [92, 96] }) },
          { id: 'lune-d', title: 'D', brand: 'Lunes dress', garment_kind: 'dress' as const, size_chart: small },
          { id: 'sewn', title: 'E', brand: 'Sewn', size_chart: chartOf({ M: [100, 104] }, { measures: 'garment' }) },
          { id: 'bare', title: 'F', brand: 'Bare', size_chart: null },
          { id: 'draft', title: 'G', brand: 'Soon', size_chart: small, status: 'draft' as const },
        ];
        await room.database.sql
          .insertInto('products')
          .values(rows.map((row) => ({ ...listed, ...row })))
          .execute();
        const hers = {
          merchant_id: (await shopOf(OTHER_SHOP.productId)).merchant_id,
          image_url: 'https://other.example/t.jpg',
        };
        await room.database.sql
          .insertInto('products')
          .values({ ...hers, id: 'their-tee', title: 'T', garment_kind: 'top', brand: 'Theirs', size_chart: small })
          .execute();
      });
      after(() => room.database.sql.deleteFrom('products').where('image_url', 'like', '%.example/_.jpg').execute());

      const shopOf = (product: string) =>
        room.database.sql
          .selectFrom('products')
          .select('merchant_id')
          .where('id', '=', product)
          .executeTakeFirstOrThrow();

      it('offers the brands that it has charts of bodies of, for the same kind of garment, each with its sizes', async () => {
        assert.deepEqual(await brands(SHIRT), [
          { brand: 'Ferrow', sizes: ['XS', 'S', 'M', 'L', 'XL'] },
          { brand: 'Maison Lune', sizes: ['36', '38', '40', '42'] },
        ]);
        const ofDresses = (await brands('red-dress')).map(({ brand }) => brand);
        assert.deepEqual(ofDresses, ['Ferrow', 'Lunes dress']);
      });

      it('answers as that brand’s own charts say, however its name is written', async () => {
        const owned = { brand: 'maison lune', size: '40' };
        const given = await advice({ owned });
        assert.deepEqual([given.outcome, ...given.sizes], ['size', 'M']);
        assert.deepEqual(given.doubts[0], { code: 'from_owned_size', measurement: 'chest' });
        assert.deepEqual(await advice({ owned }), given);
        const chest = given.fits.flatMap(({ measurements }) => measurements).find((one) => one.measurement === 'chest');
        assert.deepEqual(chest?.yours, { min: 90, max: 94 });
      });

      it('takes everybody whom one of its charts makes the size for, where they differ', async () => {
        const { fits } = await advice({ owned: { brand: 'Maison Lune', size: '38' } });
        assert.deepEqual(fits[0]?.measurements[0]?.yours, { min: 86, max: 92 });
      });

      it('prefers what was measured', async () => {
        const { fits } = await advice({ owned: { brand: 'Maison Lune', size: '38' }, measurements: { chest: 101 } });
        assert.deepEqual(fits[0]?.measurements[0]?.yours, { min: 101, max: 101 });
      });

      it('says which brand or size it does not know, another shop’s among them', async () => {
        const refusal = async (owned: object) =>
          (await assertRefused(room, ask({ product_id: SHIRT, owned }), 'body_invalid')).errors;
        for (const brand of ['Theirs', 'Sewn', 'Bare', 'Soon', 'Lunes dress']) {
          const message = 'No brand that this shop has a size chart of, for this kind of garment';
          assert.deepEqual(await refusal({ brand, size: '38' }), [{ pointer: '/owned/brand', message }], brand);
        }
        const message = 'Not a size of this brand: 36, 38, 40, 42';
        assert.deepEqual(await refusal({ brand: 'Maison Lune', size: 'M' }), [{ pointer: '/owned/size', message }]);
      });

      it('lists nothing of another shop’s', async () => {
        const stranger = await room.aShopper(OTHER_SHOP);
        const theirOwn = (await brands(OTHER_SHOP.productId, stranger)).map(({ brand }) => brand);
        assert.deepEqual(theirOwn, ['Theirs']);
        await assertRefused(room, stranger.get(`/v1/sizing/brands?product_id=${SHIRT}`), 'not_found');
      });
    });

    it('has a chart for every product of the demo shop, and an answer to an average body', async () => {
      const { body } = await shopper.get('/v1/products?limit=100').expect(200);
      const measurements = { chest: 93, waist: 77.5, hips: 101, height: 168, inseam: 77 };
      assert.equal(body.items.length, 12);
      for (const { id } of body.items) {
        const { outcome, sizes, doubts } = await advice({ product_id: id, measurements });
        assert.notEqual(outcome, 'unsure', `${id}: ${JSON.stringify(doubts)}`);
        assert.ok(sizes.includes('M') || sizes.includes('30'), `${id}: ${sizes}`);
      }
    });

    it('is of the shopper’s own shop alone, and says so where it has no chart', async () => {
      await assertRefused(room, ask({ product_id: OTHER_SHOP.productId }), 'not_found');
      const stranger = await room.aShopper(OTHER_SHOP);
      await assertRefused(room, ask({ product_id: SHIRT }, stranger), 'not_found');
      const hat = await ask({ product_id: OTHER_SHOP.productId, measurements: { chest: 94 } }, stranger).expect(200);
      assert.deepEqual(hat.body.doubts, [{ code: 'no_chart', measurement: null }]);
      // Another shop's size is as unknown as one that is not there.
      const owned = { product_id: SHIRT, size: 'M' };
      const asked = await ask({ product_id: OTHER_SHOP.productId, owned }, stranger).expect(200);
      assert.equal(asked.body.outcome, 'unsure');
    });

    it('treats a stored chart that breaks the rules as none', async () => {
      const upsideDown = [90, 80].map((min) => ({ size: `${min}`, measurements: { chest: { min, max: min + 4 } } }));
      const chart = JSON.stringify({ measures: 'body', unit: 'cm', sizes: upsideDown });
      const hats = room.database.sql.updateTable('products').where('id', '=', OTHER_SHOP.productId);
      await hats.set({ size_chart: chart }).execute();
      const stranger = await room.aShopper(OTHER_SHOP);
      const { body } = await stranger.get(`/v1/products/${OTHER_SHOP.productId}`).expect(200);
      assert.equal(body.size_chart, null);
      await hats.set({ size_chart: null }).execute();
    });

    it('refuses what is not a question, naming the field', async () => {
      const given = { product_id: SHIRT, measurements: { chest: 94, weight: 60 } };
      const { errors } = await assertRefused(room, ask(given), 'body_invalid');
      assert.deepEqual(errors, [{ pointer: '/measurements/weight', message: 'Unknown field' }]);
    });

    it('keeps nothing of it: not in the database, not in the log', async () => {
      await assertNothingHappens(room, () => advice({ measurements: { chest: 97.31, waist: 81.73 } }));
    });
  });
}

function sits(measurement: string, fit: string, value: number, [min, max]: [number, number], difference: number) {
  return { measurement, fit, yours: { min: value, max: value }, chart: { min, max }, difference };
}
