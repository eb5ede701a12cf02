// What an engine should not have touched comes back from the photo, and what cannot be put right is turned down. Pictures are the
// local engine's, changed as generative engines change them; `npm run eval:protect` does the same with hundreds.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import type { Drift } from '../../engine-stand-in/drift.ts';
import { DRIFTS_OF_PERSON } from '../../engine-stand-in/drifts-of-person.ts';
import { seeded } from '../../engine-stand-in/random.ts';
import { HARMLESS } from '../../eval/engine-drift.ts';
import { decodeRgb, type Raster } from '../../platform/images/images.ts';
import { loadModels } from '../../vision/models.ts';
import { detectPose } from '../../vision/pose.ts';
import { analyseGarment, analysePerson, type PersonAnalysis, renderTop } from '../local/render-top.ts';
import { protect } from './protect.ts';

const SHOP = new URL('../../../../demo-store/public/', import.meta.url);
const random = seeded(1);

describe('protecting the shopper in an engine’s picture', () => {
  let photo: Raster;
  let person: PersonAnalysis;
  let render: Raster;
  let mask: Uint8Array;

  before(async () => {
    const models = await loadModels();
    photo = await decodeRgb(await readFile(new URL('models/marcus.jpg', SHOP)), 1024);
    person = analysePerson(photo, await detectPose(models, photo));
    const garment = analyseGarment(
      await decodeRgb(await readFile(new URL('garments/sweater-green-knit.jpg', SHOP)), 900),
    );
    assert.ok(garment.kind !== 'refused');
    const outcome = renderTop(photo, person, garment);
    assert.ok(outcome.kind === 'rendered');
    render = outcome.picture;
    mask = outcome.changeMask;
  });

  const after = async (drift: Drift) => {
    const drifted = await drift({ picture: render, before: photo, personOf: async () => person }, random);
    return { engine: drifted, result: protect(photo, person, drifted, 'top') };
  };

  /** Mean absolute difference in 8-bit steps where `where` is set. */
  const difference = (one: Raster, other: Raster, where: (i: number) => boolean) => {
    let [sum, count] = [0, 0];
    for (let p = 0; p < one.data.length; p++) {
      if (!where((p / 3) | 0)) continue;
      sum += Math.abs((one.data[p] as number) - (other.data[p] as number));
      count++;
    }
    return sum / count;
  };

  for (const name of [
    'shifted',
    'rescaled',
    'recropped',
    'recoloured',
    'face_blurred',
    'another_face',
    'hands_smeared',
  ] as const)
    it(`puts back what was ${name.replaceAll('_', ' ')}`, async () => {
      const { engine, result } = await after(DRIFTS_OF_PERSON[name]);
      assert.equal(result.kind, 'kept');
      if (result.kind !== 'kept') return;
      const garment = (i: number) => mask[i] === 255;
      assert.ok(difference(result.picture, render, garment) < 2.5, 'the garment is as it was drawn');
      const rest = (i: number) => result.changeMask[i] === 0;
      assert.equal(difference(result.picture, photo, rest), 0);
      const changed = result.changeMask.filter((value, i) => value > 0 && mask[i] === 0).length / mask.length;
      assert.ok(changed < 0.03, `${changed} of the picture changed outside the garment`);
      // The other way round the test would hold nothing.
      assert.ok(difference(engine, render, () => true) > 0.01);
    });

  for (const name of ['slimmed', 'slimmed_at_the_waist'] as const)
    it(`turns down a body that was ${name.replaceAll('_', ' ')}`, async () => {
      const { result } = await after(DRIFTS_OF_PERSON[name]);
      assert.equal(result.kind, 'rejected');
    });

  for (const [name, drift] of Object.entries(HARMLESS))
    it(`lets through what is harmless: ${name}`, async () => {
      const { result } = await after(drift);
      assert.equal(result.kind, 'kept');
    });

  it('turns down a picture of somebody else', async () => {
    const other = await decodeRgb(await readFile(new URL('models/mei.jpg', SHOP)), 1024);
    const result = protect(photo, person, other, 'top');
    assert.equal(result.kind, 'rejected');
  });
});
