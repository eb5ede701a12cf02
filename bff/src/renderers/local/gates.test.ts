import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PersonAnalysis } from '../../vision/parsing/analyse-person.ts';
import type { ArmOutline } from '../../vision/parsing/arm-outline.ts';
import { bodyFrame } from '../../vision/parsing/body-frame.ts';
import type { Fit } from './fit.ts';
import { afterDrawing, beforeDrawing } from './gates.ts';

const JOINTS: Record<number, [number, number]> = {
  11: [260, 100],
  12: [140, 100],
  13: [290, 200],
  14: [110, 200],
  15: [310, 290],
  16: [90, 290],
  17: [312, 310],
  18: [88, 310],
  19: [312, 312],
  20: [88, 312],
  23: [235, 300],
  24: [165, 300],
  25: [235, 420],
  26: [165, 420],
};

function someone(moved: Record<number, [number, number]> = {}, oldHem = 1.05): PersonAnalysis {
  const landmarks = Array.from({ length: 33 }, (_, i) => {
    const [x, y] = moved[i] ?? JOINTS[i] ?? [200, 40];
    return { x, y, visibility: 1 };
  });
  const frame = bodyFrame({ landmarks, segmentation: new Float32Array(0) });
  const arm = { length: 190 } as ArmOutline;
  return {
    width: 400,
    height: 500,
    window: { x: 0, y: 0, width: 400, height: 500 },
    frame,
    silhouette: { left: arm, right: arm, oldHem },
  } as PersonAnalysis;
}

const FIT = { scale: 1, hem: 1.1 } as Fit;

describe('before drawing', () => {
  it('lets a frontal pose with hanging arms pass', () => {
    assert.equal(beforeDrawing(someone(), FIT), null);
  });

  it('refuses an arm held before the chest, and says to let it hang', () => {
    const refusal = beforeDrawing(someone({ 15: [190, 210] }), FIT);
    assert.equal(refusal?.code, 'pair_arms_cross_torso');
    assert.match(refusal?.message ?? '', /hang at your sides/);
  });

  it('refuses raised hands', () => {
    assert.equal(beforeDrawing(someone({ 16: [60, 40] }), FIT)?.code, 'pair_arms_cross_torso');
  });

  it('refuses a body cut off at the elbow', () => {
    assert.equal(beforeDrawing(someone({ 13: [430, 200] }), FIT)?.code, 'pair_pose_unclear');
  });

  it('refuses a long old top under a short new one', () => {
    assert.equal(beforeDrawing(someone({}, 1.4), FIT)?.code, 'pair_uncovered');
  });
});

describe('after drawing', () => {
  const good = { folded: 0, torsoCovered: 1, oldTopLeft: 0 };

  it('lets a clean drawing pass', () => assert.equal(afterDrawing(good), null));
  it('refuses cloth that folds over itself', () => {
    assert.equal(afterDrawing({ ...good, folded: 0.2 })?.code, 'pair_misfit');
  });
  it('refuses a garment that leaves the torso bare', () => {
    assert.equal(afterDrawing({ ...good, torsoCovered: 0.7 })?.code, 'pair_misfit');
  });
  it('refuses when the old top still shows', () => {
    assert.equal(afterDrawing({ ...good, oldTopLeft: 0.2 })?.code, 'pair_uncovered');
  });
});
