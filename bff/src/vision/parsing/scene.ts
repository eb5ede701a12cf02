// The part of the full-size photo a render may touch, with the person's masks brought to its size.

import type { Raster } from '../../platform/images/images.ts';
import type { Point } from '../raster/geometry.ts';
import { crop, resizePlane, type Window } from '../raster/window.ts';
import type { PersonAnalysis } from './analyse-person.ts';
import type { ArmOutline } from './arm-outline.ts';
import type { BodyFrame, Head } from './body-frame.ts';
import type { PersonMasks } from './parse-person.ts';
import type { Silhouette } from './silhouette.ts';

/** Like a PersonAnalysis, but in pixels of the full-size photo's window. */
export interface Scene {
  window: Window;
  photo: Raster;
  frame: BodyFrame;
  head: Head;
  masks: PersonMasks;
  silhouette: Silhouette;
}

/** @throws RangeError when the analysis belongs to a photo of another shape */
export function openScene(photo: Raster, person: PersonAnalysis): Scene {
  const scale = photo.width / person.width;
  if (Math.abs(photo.height / person.height - scale) > 0.01 * scale) {
    throw new RangeError('the analysis does not belong to this photo');
  }
  const x = Math.round(person.window.x * scale);
  const y = Math.round(person.window.y * scale);
  const window = {
    x,
    y,
    width: Math.min(photo.width - x, Math.round(person.window.width * scale)),
    height: Math.min(photo.height - y, Math.round(person.window.height * scale)),
  };
  const enlarge = (plane: Float32Array) =>
    resizePlane(plane, person.window.width, person.window.height, window.width, window.height);
  const { body, skin, hair, upper, lower } = person.masks;
  return {
    window,
    photo: crop(photo, window),
    frame: scaleFrame(person.frame, scale),
    head: scaleHead(person.head, scale),
    masks: {
      body: enlarge(body),
      skin: enlarge(skin),
      hair: enlarge(hair),
      upper: enlarge(upper),
      lower: enlarge(lower),
    },
    silhouette: {
      ...person.silhouette,
      left: scaleArm(person.silhouette.left, scale),
      right: scaleArm(person.silhouette.right, scale),
    },
  };
}

const scalePoint = (p: Point, k: number): Point => ({ x: p.x * k, y: p.y * k });

function scaleFrame(frame: BodyFrame, k: number): BodyFrame {
  const side = (part: BodyFrame['left']): BodyFrame['left'] => ({
    shoulder: scalePoint(part.shoulder, k),
    elbow: scalePoint(part.elbow, k),
    wrist: scalePoint(part.wrist, k),
    hand: scalePoint(part.hand, k),
    hip: scalePoint(part.hip, k),
    knee: scalePoint(part.knee, k),
  });
  return {
    ...frame,
    left: side(frame.left),
    right: side(frame.right),
    chest: scalePoint(frame.chest, k),
    halfWidth: frame.halfWidth * k,
    torso: frame.torso * k,
  };
}

const scaleHead = (head: Head, k: number): Head => ({
  centre: scalePoint(head.centre, k),
  chin: scalePoint(head.chin, k),
  radiusX: head.radiusX * k,
  radiusY: head.radiusY * k,
});

const scaleArm = (arm: ArmOutline, k: number): ArmOutline => ({
  ...arm,
  armpit: scalePoint(arm.armpit, k),
  shoulder: scalePoint(arm.shoulder, k),
  length: arm.length * k,
  elbowAt: arm.elbowAt * k,
  oldSleeve: arm.oldSleeve * k,
  stations: arm.stations.map((station) => ({
    ...station,
    at: station.at * k,
    middle: scalePoint(station.middle, k),
    outer: station.outer * k,
    inner: station.inner * k,
  })),
});
