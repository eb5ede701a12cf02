// Refusing rather than showing a bad picture: each check with the sentence that says what to change.

import type { PersonAnalysis } from '../../vision/parsing/analyse-person.ts';
import { torsoCoordinates } from '../../vision/parsing/body-frame.ts';
import { distanceToSegment } from '../../vision/raster/geometry.ts';
import type { Fit } from './fit.ts';

export interface Refusal {
  kind: 'refused';
  code: 'pair_arms_cross_torso' | 'pair_pose_unclear' | 'pair_uncovered' | 'pair_misfit';
  /** One sentence that says what to change. */
  message: string;
}

const MESSAGES: Record<Refusal['code'], string> = {
  pair_arms_cross_torso:
    'Your arms are in front of your top in this photo: let them hang at your sides, a little away from your body.',
  pair_pose_unclear:
    'Your shoulders and arms could not be made out in this photo: stand facing the camera with both arms in view.',
  pair_uncovered: 'Your own top would show under this garment: take a photo in a shorter, closer-fitting top.',
  pair_misfit:
    'This garment could not be fitted to your photo: try another photo, standing upright and facing the camera.',
};

export const refuse = (code: Refusal['code']): Refusal => ({ kind: 'refused', code, message: MESSAGES[code] });

/** What can be told from the photo and the fit before anything is drawn. */
export function beforeDrawing(person: PersonAnalysis, fit: Fit): Refusal | null {
  const { frame, window, silhouette } = person;
  if (!(frame.halfWidth >= 24)) return refuse('pair_pose_unclear');
  for (const side of ['left', 'right'] as const) {
    const { elbow, wrist, shoulder } = frame[side];
    const inside = [elbow, shoulder].every(({ x, y }) => x >= 0 && y >= 0 && x < window.width && y < window.height);
    if (!inside || !Number.isFinite(wrist.x + wrist.y)) return refuse('pair_pose_unclear');
    for (const share of [0.25, 0.5, 0.75, 1]) {
      const x = elbow.x + (wrist.x - elbow.x) * share;
      const y = elbow.y + (wrist.y - elbow.y) * share;
      const { t, s } = torsoCoordinates(frame, x, y);
      if (t > 0 && t < 1 && Math.abs(s) < 0.72) return refuse('pair_arms_cross_torso');
    }
    if (wrist.y < shoulder.y) return refuse('pair_arms_cross_torso');
  }
  const uneven =
    Math.abs(silhouette.left.length - silhouette.right.length) /
    Math.max(silhouette.left.length, silhouette.right.length);
  if (uneven > 0.4) return refuse('pair_pose_unclear');
  if (!(fit.scale > 0.15 && fit.scale < 4)) return refuse('pair_misfit');
  if (silhouette.oldHem > fit.hem + 0.04) return refuse('pair_uncovered');
  return null;
}

export interface DrawnMeasures {
  /** Share of the drawn cloth where the map folds over itself. */
  folded: number;
  /** Share of the torso between armpits and hem that the garment covers. */
  torsoCovered: number;
  /** Share of the old top's area that still shows. */
  oldTopLeft: number;
}

/** What can only be told from the drawn garment. */
export function afterDrawing(measures: DrawnMeasures): Refusal | null {
  if (measures.folded > 0.05 || measures.torsoCovered < 0.9) return refuse('pair_misfit');
  return measures.oldTopLeft > 0.06 ? refuse('pair_uncovered') : null;
}

export function measureDrawn(
  person: { frame: PersonAnalysis['frame']; masks: PersonAnalysis['masks'] },
  width: number,
  cover: Float32Array,
  leftOver: Float32Array,
  folded: number,
  hem: number,
): DrawnMeasures {
  const { frame, masks } = person;
  let torso = 0;
  let covered = 0;
  let old = 0;
  let left = 0;
  const lowest = Math.min(0.9, hem - 0.05);
  const clear = frame.halfWidth * 0.3;
  for (let i = 0; i < cover.length; i += 2) {
    const upper = masks.upper[i] as number;
    if (upper > 0.5) {
      old++;
      left += leftOver[i] as number;
    }
    const x = i % width;
    const y = (i / width) | 0;
    const { t, s } = torsoCoordinates(frame, x, y);
    if (t < 0.4 || t > lowest || Math.abs(s) > 0.8) continue;
    if (distanceToSegment(x, y, frame.left.elbow, frame.left.wrist) < clear) continue;
    if (distanceToSegment(x, y, frame.right.elbow, frame.right.wrist) < clear) continue;
    torso++;
    covered += (cover[i] as number) > 0.5 ? 1 : 0;
  }
  return { folded, torsoCovered: torso === 0 ? 0 : covered / torso, oldTopLeft: old === 0 ? 0 : left / old };
}
