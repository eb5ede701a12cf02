// Measuring a pixel against an arm: how far down it lies and how far off the middle.
import { clamp, mix } from '../raster/geometry.ts';
import type { ArmOutline, ArmStation } from './arm-outline.ts';

/** A pixel measured against an arm. */
export interface ArmPlace {
  /** Along the arm, pixels from the armhole; a little below 0 on the shoulder. */
  at: number;
  /** Off the middle line, outwards positive. */
  off: number;
  /** Index of the station before it, and the share of the way to the next. */
  station: number;
  share: number;
}

/** Where a pixel lies on an arm; null well beyond its ends. */
export function onArm(arm: ArmOutline, x: number, y: number): ArmPlace | null {
  const { stations } = arm;
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < stations.length; k++) {
    const { middle } = stations[k] as ArmStation;
    const far = (x - middle.x) ** 2 + (y - middle.y) ** 2;
    if (far < least) {
      least = far;
      nearest = k;
    }
  }
  const last = stations.length - 1;
  const here = stations[nearest] as ArmStation;
  const a = stations[Math.max(0, nearest - 1)] as ArmStation;
  const b = stations[Math.min(last, nearest + 1)] as ArmStation;
  const span = Math.max(1e-6, b.at - a.at);
  const dx = x - here.middle.x;
  const dy = y - here.middle.y;
  const ahead = (dx * (b.middle.x - a.middle.x) + dy * (b.middle.y - a.middle.y)) / span;
  const at = here.at + ahead;
  if (at < -0.14 * arm.length || at > arm.length * 1.02) return null;
  const exact = clamp((at / arm.length) * last, 0, last - 0.001);
  return { at, off: dx * here.outwards.x + dy * here.outwards.y, station: exact | 0, share: exact - (exact | 0) };
}

/** Width of an arm on one side at a place, from a list with one entry per station. */
export function widthAt(widths: readonly { outer: number; inner: number }[], place: ArmPlace): number {
  const a = widths[place.station];
  const b = widths[place.station + 1] ?? a;
  if (!a || !b) return 0;
  return place.off > 0 ? mix(a.outer, b.outer, place.share) : mix(a.inner, b.inner, place.share);
}
