// Disturbances: each is to be seen, and the same again for the same seed.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { decodeRgb, type Raster } from '../platform/images/images.ts';
import { analyseGarment, analysePerson, renderTop } from '../renderers/local/render-top.ts';
import { loadModels } from '../vision/models.ts';
import { detectPose } from '../vision/pose.ts';
import { DISTURBANCES, disturb } from './disturb.ts';
import type { Drawn } from './drift.ts';

const SHOP = new URL('../../../demo-store/public/', import.meta.url);
/** These do all they can whatever the seed. */
const WITHOUT_CHANCE = ['face_blurred', 'hands_smeared'];

describe('disturbing a picture', () => {
  let drawn: Drawn;
  before(async () => {
    const photo = await decodeRgb(await readFile(new URL('models/marcus.jpg', SHOP)), 512);
    const person = analysePerson(photo, await detectPose(await loadModels(), photo));
    const sweater = await readFile(new URL('garments/sweater-green-knit.jpg', SHOP));
    const garment = analyseGarment(await decodeRgb(sweater, 600));
    assert.ok(garment.kind !== 'refused');
    const rendered = renderTop(photo, person, garment);
    assert.ok(rendered.kind === 'rendered');
    drawn = { picture: rendered.picture, before: photo, personOf: async () => person };
  });

  for (const kind of DISTURBANCES)
    it(`is seen, and is the same for the same seed: ${kind.replaceAll('_', ' ')}`, async () => {
      const [one, again, other] = [
        await disturb(drawn, [kind], 1),
        await disturb(drawn, [kind], 1),
        await disturb(drawn, [kind], 2),
      ];
      const { picture } = drawn;
      assert.deepEqual([one.width, one.height], [picture.width, picture.height]);
      assert.ok(same(one, again));
      assert.ok(difference(one, picture) > 0.02, `only ${difference(one, picture)}`);
      assert.equal(same(one, other), WITHOUT_CHANCE.includes(kind));
    });

  it('does several one after the other', async () => {
    const both = await disturb(drawn, ['slimmed', 'hem_shortened'], 3);
    assert.ok(!same(both, await disturb(drawn, ['slimmed'], 3)));
  });
});

function same(one: Raster, other: Raster): boolean {
  return Buffer.compare(one.data, other.data) === 0;
}

/** Mean, in 8-bit steps. */
function difference(one: Raster, other: Raster): number {
  let sum = 0;
  for (let p = 0; p < one.data.length; p++) sum += Math.abs((one.data[p] as number) - (other.data[p] as number));
  return sum / one.data.length;
}
