// Keeps the shopper theirs: whatever engine drew the picture, only the garment is taken from it, and a picture that cannot be laid
// over the photo, or that changed the body, is turned down. Everything is measured in pixels; no face is recognised.
import type { Raster } from '../../platform/images/images.ts';
import type { PersonAnalysis } from '../../vision/parsing/analyse-person.ts';
import { openScene, type Scene } from '../../vision/parsing/scene.ts';
import type { Window } from '../../vision/raster/window.ts';
import type { GarmentKind } from '../renderer.ts';
import { laps } from '../stopwatch.ts';
import { bodyLost } from './body-lost.ts';
import { bodyMoved, outlineOf } from './body-moved.ts';
import type { Grey } from './grey.ts';
import { inLight, type LightMatch, matchLight } from './match-light.ts';
import { putBack } from './put-back.ts';
import { type Landmarks, landmarksOf, type Registration, register } from './register.ts';
import { warp } from './warp.ts';
import { type Zones, zonesOf } from './zones.ts';

export interface ProtectMeasures {
  /** Correlation with the photo where nothing was to change, -1..1. */
  agreement: number;
  light: Pick<LightMatch, 'before' | 'after'> | null;
  /** Mean change, 0..1, that had to be cut off along the border of what the garment may change. */
  cut: number | null;
  /** Share of the torso that has become background; null where that cannot be told. */
  lost: number | null;
  /** How far the body's outline moved outside the garment, in shoulder half-widths. */
  moved: number | null;
  timings: Record<string, number>;
}

export type Protected = { measures: ProtectMeasures } & (
  | {
      kind: 'kept';
      /** Exactly the photo's size. */
      picture: Raster;
      /** 255 where any pixel differs from the photo. */
      changeMask: Uint8Array;
      map: Registration['map'];
    }
  | { kind: 'rejected'; why: RejectionReason }
);

/** `body_unclear`: nothing can be told, whatever is drawn. */
export type RejectionReason = 'body_unclear' | 'unregistered' | 'graded' | 'body_changed' | 'blend_shows' | 'unchanged';

/** Frozen: chosen on seed 1 of `npm run eval:protect`. */
const LIMITS = { agreement: 0.8, after: 12, cut: 0.024, lost: 0.025, moved: 0.02, changed: 0.01 };

/** Pixels between the middle and a shoulder below which joints are guesses. */
const LEAST_HALF_WIDTH = 24;

/** What can be said before there is a picture. */
export interface Ground {
  scene: Scene;
  zones: Zones;
  /** The photo where nothing is to change. */
  landmarks: Landmarks;
  outline: Grey;
}

/** @returns null where nothing can be told, whatever is drawn. */
export function groundFor(photo: Raster, person: PersonAnalysis, kind: GarmentKind): Ground | null {
  const scene = openScene(photo, person);
  if (!(scene.frame.halfWidth >= LEAST_HALF_WIDTH)) return null;
  const zones = zonesOf(scene, kind);
  const landmarks = landmarksOf(photo, overPhoto(photo, scene.window, zones.fixed));
  return { scene, zones, landmarks, outline: outlineOf(scene) };
}

/**
 * @param photo what `person` was analysed from, at any size; `picture` what an engine made of it, at any size
 * @param known the ground for the same photo, person and kind, where it was laid before
 */
export function protect(
  photo: Raster,
  person: PersonAnalysis,
  picture: Raster,
  kind: GarmentKind,
  known?: Ground,
): Protected {
  const measures: ProtectMeasures = { agreement: 0, light: null, cut: null, lost: null, moved: null, timings: {} };
  const lap = laps(measures.timings);
  const ground = known ?? groundFor(photo, person, kind);
  if (!ground) return { kind: 'rejected', why: 'body_unclear', measures };
  const { scene, zones, landmarks, outline } = ground;
  lap('zones');
  const { map, agreement } = register(landmarks, picture);
  measures.agreement = agreement;
  lap('register');
  if (agreement < LIMITS.agreement) return { kind: 'rejected', why: 'unregistered', measures };
  const warped = warp(picture, map, scene.window);
  lap('warp');
  const shopper = product(zones.fixed, scene.masks.body);
  const light = matchLight(scene.photo, shopper, warped);
  measures.light = { before: light.before, after: light.after };
  lap('light');
  if (light.after > LIMITS.after) return { kind: 'rejected', why: 'graded', measures };
  const part = inLight(warped.picture, light);
  const { there } = warped;
  measures.lost = bodyLost(scene, part, there);
  measures.moved = bodyMoved(scene, outline, part, zones.fixed);
  lap('body');
  if ((measures.lost ?? 0) > LIMITS.lost || (measures.moved ?? 0) > LIMITS.moved)
    return { kind: 'rejected', why: 'body_changed', measures };
  const back = putBack(scene.photo, part, there, scene.masks.body, zones, scene.frame.halfWidth);
  measures.cut = back.cut;
  lap('put back');
  if (back.cut > LIMITS.cut) return { kind: 'rejected', why: 'blend_shows', measures };
  // Engines sometimes send the photo back as it came.
  if (back.changed < LIMITS.changed) return { kind: 'rejected', why: 'unchanged', measures };
  return { kind: 'kept', ...paste(photo, scene.window, back.picture), map, measures };
}

function product(one: Float32Array, other: Float32Array): Float32Array {
  const out = new Float32Array(one.length);
  for (let i = 0; i < out.length; i++) out[i] = (one[i] as number) * (other[i] as number);
  return out;
}

/** Outside the window nothing can have been meant to change. */
function overPhoto({ width, height }: Raster, window: Window, plane: Float32Array): Float32Array {
  const out = new Float32Array(width * height).fill(1);
  for (let y = 0; y < window.height; y++) {
    out.set(plane.subarray(y * window.width, (y + 1) * window.width), (window.y + y) * width + window.x);
  }
  return out;
}

function paste(photo: Raster, window: Window, part: Raster): { picture: Raster; changeMask: Uint8Array } {
  const data = photo.data.slice();
  const changeMask = new Uint8Array(photo.width * photo.height);
  for (let y = 0; y < window.height; y++) {
    const from = y * window.width;
    pasteRow(
      part.data.subarray(from * 3, (from + window.width) * 3),
      data,
      changeMask,
      (window.y + y) * photo.width + window.x,
    );
  }
  return { picture: { width: photo.width, height: photo.height, data }, changeMask };
}

function pasteRow(part: Uint8Array, into: Uint8Array, changeMask: Uint8Array, pixel: number): void {
  for (let from = 0, to = pixel * 3; from < part.length; from++, to++) {
    if (part[from] === into[to]) continue;
    into[to] = part[from] as number;
    changeMask[(to / 3) | 0] = 255;
  }
}
