import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { decodeRgb, type Raster } from '../../platform/images/images.ts';
import { loadModels } from '../../vision/models.ts';
import { detectPose } from '../../vision/pose.ts';
import {
  analyseGarment,
  analysePerson,
  type GarmentAnalysis,
  type PersonAnalysis,
  type RenderedTop,
  renderTop,
} from './render-top.ts';

const DEMO = new URL('../../../../demo-store/public/', import.meta.url);
const PERSON = new URL('models/ana.jpg', DEMO);
const GARMENT = new URL('garments/tshirt-navy-vneck.jpg', DEMO);

describe('a navy V-neck on a house model', { skip: !existsSync(PERSON) || !existsSync(GARMENT) }, () => {
  let photo: Raster;
  let person: PersonAnalysis;
  let garment: GarmentAnalysis;
  let rendered: RenderedTop;

  before(async () => {
    photo = await decodeRgb(readFileSync(PERSON), 1024);
    person = analysePerson(photo, await detectPose(await loadModels(), photo));
    const analysis = analyseGarment(await decodeRgb(readFileSync(GARMENT), 900));
    assert.equal(analysis.kind, 'garment');
    garment = analysis as GarmentAnalysis;
    const outcome = renderTop(photo, person, garment);
    assert.equal(outcome.kind, 'rendered');
    rendered = outcome as RenderedTop;
  });

  it('has exactly the size of the photo', () => {
    assert.equal(rendered.picture.width, photo.width);
    assert.equal(rendered.picture.height, photo.height);
    assert.equal(rendered.changeMask.length, photo.width * photo.height);
  });

  it('says of every pixel truly whether it was changed', () => {
    for (let i = 0; i < rendered.changeMask.length; i++) {
      const p = i * 3;
      const same = [0, 1, 2].every((c) => photo.data[p + c] === rendered.picture.data[p + c]);
      assert.equal(rendered.changeMask[i], same ? 0 : 255);
    }
  });

  it('touches neither face nor fingers', () => {
    const { window, head, frame } = person;
    const changed = (x: number, y: number) =>
      rendered.changeMask[Math.round(window.y + y) * photo.width + Math.round(window.x + x)];
    for (let v = -0.9; v <= 0.95; v += 0.1) {
      assert.equal(changed(head.centre.x, head.centre.y + v * head.radiusY), 0);
    }
    for (const { wrist, hand } of [frame.left, frame.right]) {
      for (const share of [0.2, 0.6, 1, 1.4]) {
        assert.equal(changed(wrist.x + (hand.x - wrist.x) * share, wrist.y + (hand.y - wrist.y) * share), 0);
      }
    }
  });

  it('shows navy cloth on the chest and skin inside the V', () => {
    const { window, frame } = person;
    const at = (t: number, s: number) => {
      const x = window.x + frame.chest.x + frame.down.x * t * frame.torso + s * frame.halfWidth;
      const y = window.y + frame.chest.y + frame.down.y * t * frame.torso;
      const p = (Math.round(y) * photo.width + Math.round(x)) * 3;
      return rendered.picture.data.slice(p, p + 3);
    };
    const [red = 0, , blue = 0] = at(0.5, 0.3);
    assert.ok(blue > red + 15 && red < 70, `cloth ${red}, ${blue}`);
    const [skinRed = 0, , skinBlue = 0] = at(-0.08, 0);
    assert.ok(skinRed > skinBlue + 20 && skinRed > 120, `skin ${skinRed}, ${skinBlue}`);
  });

  it('renders the same picture again, and at the size of a larger photo', () => {
    const again = renderTop(photo, person, garment);
    assert.ok(again.kind === 'rendered');
    assert.deepEqual(again.changeMask, rendered.changeMask);
    const large = enlarged(photo, 1.5);
    const outcome = renderTop(large, person, garment);
    assert.ok(outcome.kind === 'rendered');
    assert.equal(outcome.picture.width, large.width);
    assert.equal(outcome.picture.height, large.height);
  });

  it('will not use an analysis of another photo', () => {
    const square = { width: 300, height: 300, data: new Uint8Array(300 * 300 * 3) };
    assert.throws(() => renderTop(square, person, garment), RangeError);
  });
});

function enlarged(raster: Raster, by: number): Raster {
  const width = Math.round(raster.width * by);
  const height = Math.round(raster.height * by);
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (Math.floor(y / by) * raster.width + Math.floor(x / by)) * 3;
      data.set(raster.data.subarray(from, from + 3), (y * width + x) * 3);
    }
  }
  return { width, height, data };
}
