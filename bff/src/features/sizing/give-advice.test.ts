// Size advice over HTTP: the demo shop's own charts, in either unit, from numbers or from a size that fits; nothing is kept.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ProductDetails } from '../../contract/product-details.ts';
import { SizeAdvice } from '../../contract/sizing.ts';
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
