// The photo check against pictures that must be refused for one reason each, and good photos in ordinary variations.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decodeRgb, type Raster } from '../platform/images/images.ts';
import { loadModels, type Models } from './models.ts';
import { checkPhoto } from './photo-check.ts';

const LONG_SIDE = 1024;

describe('the photo check', () => {
  let models: Models;
  before(async () => {
    models = await loadModels();
  });

  const refused: [file: string, code: string][] = [
    ['back-turned.jpg', 'photo_back_turned'],
    ['blurred.jpg', 'photo_blurred'],
    ['face-only.jpg', 'photo_face_only'],
    ['no-person.jpg', 'photo_no_person'],
    ['overexposed.jpg', 'photo_overexposed'],
    ['tiny-96x128.jpg', 'photo_too_small'],
    ['too-dark.jpg', 'photo_too_dark'],
    ['two-people.jpg', 'photo_several_people'],
  ];
  for (const [file, code] of refused) {
    it(`refuses ${file} as ${code} and says what to change`, async () => {
      const verdict = await checkPhoto(models, await picture(`tests/hostile/${file}`));
      assert.equal(verdict.kind, 'refused');
      assert.equal(verdict.code, code);
      assert.match(verdict.message, /^[A-Z].{30,}\.$/);
    });
  }

  for (const name of ['ana', 'marcus', 'mei']) {
    it(`accepts ${name} without any hint`, async () => {
      assert.deepEqual(await checkPhoto(models, await model(name)), { kind: 'ok', hints: [] });
    });
  }

  it('accepts good photos a fifth brighter or darker, without a hint for dark skin', async () => {
    for (const name of ['ana', 'marcus', 'mei']) {
      for (const light of [0.8, 1.2]) {
        const verdict = await checkPhoto(models, brighter(await model(name), light));
        assert.deepEqual(verdict, { kind: 'ok', hints: [] }, `${name} at ${light}`);
      }
    }
  });

  it('accepts mirrored photos: mirror selfies are the rule', async () => {
    assert.deepEqual(await checkPhoto(models, mirrored(await model('marcus'))), { kind: 'ok', hints: [] });
  });

  it('accepts a photo cut at the thighs, and only hints where it is cut at the waist', async () => {
    const ana = await model('ana');
    assert.deepEqual(await checkPhoto(models, top(ana, 840)), { kind: 'ok', hints: [] });
    const waist = await checkPhoto(models, top(ana, 560));
    assert.equal(waist.kind, 'ok');
    assert.deepEqual(
      waist.hints.map((hint) => hint.code),
      ['hips_cropped'],
    );
  });

  it('hints at low light while the photo still serves', async () => {
    const verdict = await checkPhoto(models, brighter(await model('mei'), 0.6));
    assert.equal(verdict.kind, 'ok');
    assert.deepEqual(
      verdict.hints.map((hint) => hint.code),
      ['dim'],
    );
  });

  it('takes a picture of clothes without a person for what it is', async () => {
    const verdict = await checkPhoto(models, await picture('demo-store/public/garments/tshirt-white.jpg'));
    assert.equal(verdict.kind, 'refused');
    assert.equal(verdict.code, 'photo_no_person');
  });
});

function model(name: string): Promise<Raster> {
  return picture(`demo-store/public/models/${name}.jpg`);
}

async function picture(path: string): Promise<Raster> {
  return decodeRgb(await readFile(fileURLToPath(new URL(`../../../${path}`, import.meta.url))), LONG_SIDE);
}

function brighter(raster: Raster, factor: number): Raster {
  return { ...raster, data: raster.data.map((value) => Math.min(255, Math.round(value * factor))) };
}

function mirrored(raster: Raster): Raster {
  const { width, height } = raster;
  const data = new Uint8Array(raster.data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 3;
      data.set(raster.data.subarray(from, from + 3), (y * width + width - 1 - x) * 3);
    }
  }
  return { width, height, data };
}

function top(raster: Raster, height: number): Raster {
  return { width: raster.width, height, data: raster.data.slice(0, raster.width * height * 3) };
}
