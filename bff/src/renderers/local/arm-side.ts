// An arm under two sleeves: which pixels belong to the old one, and where bare skin must show below the new one.

import type { ArmOutline } from '../../vision/parsing/arm-outline.ts';
import { onArm, widthAt } from '../../vision/parsing/arm-place.ts';
import type { BodyFrame } from '../../vision/parsing/body-frame.ts';
import { clamp } from '../../vision/raster/geometry.ts';

type Width = { outer: number; inner: number };

/**
 * `sleeve`: 1 on the old sleeve, whatever its pixels look like (its lit rim looks like skin).
 * `corner`: 1 a little further down, where that hem's corners may still stand off the arm.
 * `outside`: 1 outside the arm's outline.
 * `bare`: 1 where skin must show, below the new sleeve and inside the arm's own width.
 */
export function armPart(side: ArmSide, reach: number, x: number, y: number): ArmPart {
  const { arm, bare, end, box } = side;
  if (!within(box, x, y)) return NOT_ON_ARM;
  const place = onArm(arm, x, y);
  if (!place) return NOT_ON_ARM;
  const far = Math.abs(place.off);
  // Under a longer new sleeve nothing of the arm shows, so the old hem's surroundings can go as well.
  const margin = end > arm.oldSleeve + arm.length * 0.15 ? 0.12 : 0.045;
  const onSleeve = place.at < arm.oldSleeve + arm.length * margin;
  // Under the arm the old sleeve's far side hangs down, too dark to be told from the background.
  const below = place.off < 0 && place.at > arm.oldSleeve * 0.5;
  // Its hem's corners stand off.
  const hanging = below ? 3 * reach : place.at > arm.oldSleeve * 0.8 ? 2 * reach : reach;
  const width = widthAt(arm.stations, place);
  const hangs = clamp((width + hanging - far) / 2, 0, 1);
  return {
    sleeve: onSleeve ? hangs : 0,
    corner: !onSleeve && place.at < arm.oldSleeve + arm.length * (margin + 0.055) ? hangs : 0,
    outside: clamp(far - width - 1, 0, 1),
    bare: clamp(widthAt(bare, place) - far + 0.5, 0, 1) * clamp(place.at - end * 0.9, 0, 1),
  };
}

interface ArmPart {
  sleeve: number;
  corner: number;
  outside: number;
  bare: number;
}

const NOT_ON_ARM: ArmPart = { sleeve: 0, corner: 0, outside: 1, bare: 0 };

export interface ArmSide {
  arm: ArmOutline;
  bare: Width[];
  /** How far down the new sleeve goes, pixels from the armhole. */
  end: number;
  box: Box;
  sleeveBox: Box;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Cheap test for pixels outside the body that may still belong to the old sleeve. */
export const nearOldSleeve = ({ sleeveBox }: ArmSide, x: number, y: number): boolean => within(sleeveBox, x, y);

const within = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

export function armSide(arm: ArmOutline, end: number, frame: BodyFrame): ArmSide {
  const boxOf = (stations: ArmOutline['stations'], margin: number): Box => {
    const xs = stations.map(({ middle }) => middle.x);
    const ys = stations.map(({ middle }) => middle.y);
    return {
      left: Math.min(...xs) - margin,
      right: Math.max(...xs) + margin,
      top: Math.min(...ys) - margin,
      bottom: Math.max(...ys) + margin,
    };
  };
  const box = boxOf(arm.stations, frame.halfWidth * 0.6);
  const hem = arm.stations.filter(({ at }) => at > arm.oldSleeve * 0.6 && at < arm.oldSleeve * 1.3);
  const sleeveBox = boxOf(hem.length > 0 ? hem : arm.stations.slice(0, 1), frame.halfWidth * 0.42);
  return { arm, bare: bareWidths(arm), end, box, sleeveBox };
}

// How wide the bare arm is under the old sleeve: as at the sleeve's end, a little wider towards the shoulder.
function bareWidths(arm: ArmOutline): Width[] {
  const first = arm.stations.find((station) => station.at > arm.oldSleeve + arm.length * 0.04) ?? arm.stations.at(-1);
  const outer = first?.outer ?? 0;
  const inner = first?.inner ?? 0;
  return arm.stations.map((station) => {
    if (station.at > arm.oldSleeve) return { outer: station.outer, inner: station.inner };
    const wider = 1 + 0.25 * ((arm.oldSleeve - station.at) / Math.max(1, arm.oldSleeve));
    return { outer: Math.min(station.outer, outer * wider), inner: Math.min(station.inner, inner * wider) };
  });
}
