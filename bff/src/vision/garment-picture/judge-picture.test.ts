// What a product's pictures show, told from the repository's own: garments, the people who wear them, parts of both, and drawings.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { logos, sizeCharts } from '../../eval/drawn-pictures.ts';
import { decodeRgb, type Raster } from '../../platform/images/images.ts';
import { loadModels, type Models } from '../models.ts';
import { crop } from '../raster/window.ts';
import { judgePicture } from './judge-picture.ts';
import { CLOTHES, THINGS, unpackedOutline } from './outlines.fixture.ts';
import { packAnalysis, unpackAnalysis } from './packed-analysis.ts';

const open = async (path: string) =>
  decodeRgb(await readFile(fileURLToPath(new URL(`../../../../demo-store/public/${path}`, import.meta.url))), 1600);

describe('a picture of a product', () => {
  let models: Models;
  let shirt: Raster;
  let ana: Raster;
  before(async () => {
    [models, shirt, ana] = await Promise.all([
      loadModels(),
      open('garments/shirt-breton-stripe.jpg'),
      open('models/ana.jpg'),
    ]);
  });
  const part = (of: Raster, top: number, bottom: number, left = 0, right = 1) =>
    crop(of, {
      x: Math.round(left * of.width),
      y: Math.round(top * of.height),
      width: Math.round((right - left) * of.width),
      height: Math.round((bottom - top) * of.height),
    });

  it('of a top laid flat is fit for every engine, with the points it is laid out by', async () => {
    const { verdict, analysis } = await judgePicture(models, shirt);
    const { shows, fit, fault, points } = verdict;
    assert.equal(shows, 'flat');
    assert.equal(fault, null);
    assert.ok(fit.local > 0.9 && fit.generative > 0.9);
    assert.ok(points);
    assert.ok(analysis);
    assert.deepEqual(unpackAnalysis(packAnalysis(analysis)), analysis);
    const { left, right, hem } = points;
    assert.ok(left.armpit.x < left.neck.x && left.neck.x < right.neck.x && right.neck.x < right.armpit.x);
    assert.ok(left.neck.y < left.armpit.y && left.armpit.y < hem.y && hem.y < 1);
  });

  it('is worn with a head and without', async () => {
    for (const picture of [ana, part(ana, 0.24, 1)]) {
      const { shows, fit, fault } = (await judgePicture(models, picture)).verdict;
      assert.equal(shows, 'worn');
      assert.equal(fit.local, 0);
      assert.ok(fit.generative >= 0.5);
      assert.equal(fault?.code, 'picture_worn');
    }
  });

  it('is worn where it is cropped close out of doors, which cloth up to the border and an empty room are not', async () => {
    const [leo, room] = [
      await open('../../tests/hostile/back-turned.jpg'),
      await open('../../tests/hostile/no-person.jpg'),
    ];
    for (const picture of [part(leo, 0.25, 0.55, 0.25, 0.75), part(leo, 0.3, 0.75, 0.2, 0.8)])
      assert.equal((await judgePicture(models, picture)).verdict.shows, 'worn');
    for (const picture of [part(shirt, 0.66, 0.84, 0.3, 0.6), room, part(room, 0.4, 1, 0.2, 1)])
      assert.notEqual((await judgePicture(models, picture)).verdict.shows, 'worn');
  });

  it('that shows cloth, a table of sizes or a name only is said to, with what to put in its place', async () => {
    const [chart, logo] = [sizeCharts()[1], logos()[0]];
    assert.ok(chart && logo);
    const cases = [
      [part(shirt, 0.4, 0.6, 0.4, 0.62), 'detail', 'picture_shows_part'],
      [chart.picture, 'size_chart', 'picture_is_size_chart'],
      [logo.picture, 'logo', 'picture_is_logo'],
    ] as const;
    for (const [picture, shows, code] of cases) {
      const { verdict } = await judgePicture(models, picture);
      assert.deepEqual([verdict.shows, verdict.fault?.code], [shows, code]);
      assert.ok(verdict.fit.generative < 0.2);
    }
  });

  it('of a shoe shows no garment, of a pullover of the same cloth it does', async () => {
    const shows = async (outline: string) => (await judgePicture(models, ofCloth(outline))).verdict;
    const [shoe, pullover] = [await shows(SNEAKER), await shows(PULLOVER)];
    assert.deepEqual([shoe.shows, shoe.fault?.code], ['not_garment', 'picture_without_garment']);
    assert.ok(shoe.fit.generative < 0.2);
    assert.equal(pullover.shows, 'flat');
  });

  it('of a kind that only other engines draw says so, and a thumbnail is less fit', async () => {
    const { verdict: dress } = await judgePicture(models, await open('garments/dress-red.jpg'));
    assert.deepEqual([dress.shows, dress.fit.local, dress.fault?.code], ['flat', 0, 'garment_kind_unsupported']);
    const small = await decodeRgb(
      await readFile(
        fileURLToPath(new URL('../../../../demo-store/public/garments/shirt-breton-stripe.jpg', import.meta.url)),
      ),
      300,
    );
    const { verdict: thumbnail } = await judgePicture(models, small);
    assert.equal(thumbnail.shows, 'flat');
    assert.ok(thumbnail.fit.generative < 0.8);
  });
});

const [, , SNEAKER] = THINGS as [string, string, string];
const [PULLOVER] = CLOTHES as [string];

/** Folded cloth of one colour in the middle of paper white. */
function ofCloth(packed: string): Raster {
  const [side, cell, margin] = [640, 16, 96];
  const outline = unpackedOutline(packed);
  const data = new Uint8Array(side * side * 3).fill(255);
  for (let i = 0; i < side * side; i++) {
    const [x, y] = [(i % side) - margin, Math.floor(i / side) - margin];
    if (x < 0 || y < 0 || x >= 28 * cell || y >= 28 * cell) continue;
    if (!outline[Math.floor(y / cell) * 28 + Math.floor(x / cell)]) continue;
    const light = 90 + 30 * Math.sin(x / 9 + y / 40) + 20 * Math.sin(y / 7);
    data.set([light * 0.6, light * 0.8, light], i * 3);
  }
  return { width: side, height: side, data };
}
