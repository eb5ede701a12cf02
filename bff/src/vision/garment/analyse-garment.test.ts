import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { decodeRgb } from '../../platform/images/images.ts';
import { analyseGarment, type GarmentAnalysis } from './analyse-garment.ts';
import { fromNeckEdge } from './neck-opening.ts';
import { canvas, drawnShirt, drawnSkirt, drawnTrousers } from './testing/drawn-shirt.ts';

const analysed = (raster: Parameters<typeof analyseGarment>[0]): GarmentAnalysis => {
  const garment = analyseGarment(raster);
  assert.equal(garment.kind, 'garment');
  return garment as GarmentAnalysis;
};
const near = (actual: number, expected: number, within: number, what: string) =>
  assert.ok(Math.abs(actual - expected) <= within, `${what}: ${actual} is not within ${within} of ${expected}`);

describe('a drawn shirt', () => {
  const shirt = drawnShirt();
  const garment = analysed(shirt.raster);
  const { outline } = garment;
  // Margins are trimmed off, so places are compared relative to the left neck point.
  const shift = { x: outline.left.neck.x - shirt.neck.left.x, y: outline.left.neck.y - shirt.neck.left.y };

  it('has its neck, armpits and hem found where they were drawn', () => {
    near(outline.right.neck.x - outline.left.neck.x, 80, 6, 'neck width');
    near(outline.left.armpit.y - shift.y, shirt.armpit.left.y, 8, 'armpit row');
    near(outline.right.armpit.x - outline.left.armpit.x, 136, 8, 'chest width');
    near(outline.hemRow - shift.y, shirt.hemRow, 10, 'hem row');
  });

  it('has the front edge of its V-neck found, and nothing of the inside left in front', () => {
    const { neckline } = shirt;
    const x = neckline.x + shift.x;
    // The very tip of a V is rounded a little.
    near(fromNeckEdge(garment.neck, x, neckline.y + shift.y), 0, 6, 'distance of the neckline');
    const inside = (neckline.y - 25 + shift.y) * garment.width + x;
    assert.equal(garment.torsoFront[inside], 0);
    assert.ok((garment.torsoFront[inside + 40 * garment.width] as number) > 250);
  });

  it('has two sleeves that point away from the body and down', () => {
    assert.ok(garment.sleeves.left.axis.x < -0.5 && garment.sleeves.left.axis.y > 0.4);
    assert.ok(garment.sleeves.right.axis.x > 0.5 && garment.sleeves.right.axis.y > 0.4);
    near(garment.sleeves.left.length, garment.sleeves.right.length, 4, 'sleeve lengths');
  });

  it('keeps no trace of the white paper in the colour of its edges', () => {
    for (let i = 0; i < garment.torsoFront.length; i++) {
      if (!garment.torsoFront[i] && !garment.sleeveFront[i]) continue;
      near(garment.colour[i * 3] as number, shirt.cloth[0], 30, `red at ${i}`);
    }
  });
});

it('cuts a white shirt out of white paper', () => {
  const garment = analysed(drawnShirt([228, 228, 230]).raster);
  const cloth = garment.torsoFront.reduce((sum, value) => sum + (value > 127 ? 1 : 0), 0);
  assert.ok(cloth > 30_000, `${cloth} pixels of cloth`);
});

it('refuses trousers and skirts as kinds it cannot show', () => {
  for (const raster of [drawnTrousers(), drawnSkirt()]) {
    const refusal = analyseGarment(raster);
    assert.ok(refusal.kind === 'refused' && refusal.code === 'garment_kind_unsupported');
  }
});

it('refuses a picture with nothing on it', () => {
  const refusal = analyseGarment(canvas(300, 400));
  assert.ok(refusal.kind === 'refused' && refusal.code === 'garment_not_found');
});

const DEMO = new URL('../../../../demo-store/public/garments/', import.meta.url);

it('reads every top of the demo shop and refuses its other garments', { skip: !existsSync(DEMO) }, async () => {
  for (const file of readdirSync(DEMO)) {
    const garment = analyseGarment(await decodeRgb(readFileSync(new URL(file, DEMO)), 900));
    const isTop = !/^(dress|jeans|skirt|trousers)/.test(file);
    assert.equal(garment.kind, isTop ? 'garment' : 'refused', file);
    if (garment.kind === 'refused') assert.equal(garment.code, 'garment_kind_unsupported', file);
  }
});
