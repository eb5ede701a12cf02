// Everything the local engine needs to know about a shopper's photo; cached per photo for a few minutes, never stored.
import type { Raster } from '../../platform/images/images.ts';
import { clamp } from '../raster/geometry.ts';
import { toLab } from '../raster/lab.ts';
import { crop, cropPlane, type Window } from '../raster/window.ts';
import { type BodyFrame, type BodyPose, bodyFrame, type Head, headOf } from './body-frame.ts';
import { type PersonMasks, parsePerson } from './parse-person.ts';
import { measureSilhouette, type Silhouette } from './silhouette.ts';

/** All points and masks are in pixels of `window`, a part of a photo of `width` x `height`. */
export interface PersonAnalysis {
  width: number;
  height: number;
  window: Window;
  frame: BodyFrame;
  head: Head;
  masks: PersonMasks;
  silhouette: Silhouette;
}

/** @param photo upright, at most 1024 px on the long side; `pose` in its pixels */
export function analysePerson(photo: Raster, pose: BodyPose): PersonAnalysis {
  const window = bodyWindow(photo, pose);
  const part = crop(photo, window);
  const shifted = {
    landmarks: pose.landmarks.map((mark) => ({ ...mark, x: mark.x - window.x, y: mark.y - window.y })),
    segmentation: cropPlane(pose.segmentation, photo.width, window),
  };
  const frame = bodyFrame(shifted);
  const head = headOf(shifted);
  const masks = parsePerson(part, toLab(part), shifted.segmentation, frame, head);
  const silhouette = measureSilhouette(masks, window, frame, head);
  return { width: photo.width, height: photo.height, window, frame, head, masks, silhouette };
}

// Head to knees, fingers included: the rest of a photo costs time and tells nothing about a top.
function bodyWindow(photo: Raster, pose: BodyPose): Window {
  const marks = pose.landmarks.slice(0, 27);
  const span = Math.hypot(
    (pose.landmarks[11]?.x ?? 0) - (pose.landmarks[12]?.x ?? 0),
    (pose.landmarks[11]?.y ?? 0) - (pose.landmarks[12]?.y ?? 0),
  );
  const margin = span * 0.35;
  const xs = marks.map((mark) => mark.x);
  const ys = marks.map((mark) => mark.y);
  const x = Math.floor(clamp(Math.min(...xs) - margin, 0, photo.width - 2));
  const y = Math.floor(clamp(Math.min(...ys) - margin, 0, photo.height - 2));
  const right = Math.ceil(clamp(Math.max(...xs) + margin, x + 2, photo.width));
  const legsSeen = [25, 26].every((i) => (pose.landmarks[i]?.visibility ?? 0) > 0.5);
  const bottom = legsSeen ? Math.ceil(clamp(Math.max(...ys), y + 2, photo.height)) : photo.height;
  return { x, y, width: right - x, height: bottom - y };
}
