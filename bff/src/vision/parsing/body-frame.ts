// The body as the parser and the tailor see it: joints by the picture's sides, and a torso frame to measure in.
import { clamp, distance, type Point } from '../raster/geometry.ts';

/** What this folder needs of a pose; the pose detector's own type satisfies it. */
export interface BodyPose {
  /** BlazePose's points in pixels, at least the 33 of the body. */
  landmarks: readonly { x: number; y: number; visibility: number }[];
  /** 0..1 per pixel of the photo. */
  segmentation: Float32Array;
}

/** Joints of one side; left means the picture's left. */
export interface BodySide {
  shoulder: Point;
  elbow: Point;
  wrist: Point;
  /** Knuckles. */
  hand: Point;
  hip: Point;
  knee: Point;
}

export interface BodyFrame {
  left: BodySide;
  right: BodySide;
  /** Middle between the shoulder joints. */
  chest: Point;
  /** Unit vectors: towards the hips, and from the left shoulder to the right one. */
  down: Point;
  across: Point;
  /** Half the distance of the shoulder joints, pixels. */
  halfWidth: number;
  /** Shoulder line to hip line, pixels. */
  torso: number;
  /** False where the knees are only guessed: the photo ends above them. */
  legsSeen: boolean;
}

export function bodyFrame(pose: BodyPose): BodyFrame {
  const point = (i: number): Point => {
    const mark = pose.landmarks[i];
    return { x: mark?.x ?? Number.NaN, y: mark?.y ?? Number.NaN };
  };
  // BlazePose's even points are the person's right, which a facing person shows on the picture's left.
  const mirrored = point(12).x > point(11).x;
  const side = (odd: 0 | 1): BodySide => ({
    shoulder: point(11 + odd),
    elbow: point(13 + odd),
    wrist: point(15 + odd),
    hand: { x: (point(17 + odd).x + point(19 + odd).x) / 2, y: (point(17 + odd).y + point(19 + odd).y) / 2 },
    hip: point(23 + odd),
    knee: point(25 + odd),
  });
  const left = side(mirrored ? 0 : 1);
  const right = side(mirrored ? 1 : 0);
  const chest = { x: (left.shoulder.x + right.shoulder.x) / 2, y: (left.shoulder.y + right.shoulder.y) / 2 };
  const hips = { x: (left.hip.x + right.hip.x) / 2, y: (left.hip.y + right.hip.y) / 2 };
  const halfWidth = distance(left.shoulder, right.shoulder) / 2;
  const across = {
    x: (right.shoulder.x - left.shoulder.x) / (2 * halfWidth),
    y: (right.shoulder.y - left.shoulder.y) / (2 * halfWidth),
  };
  const seen = distance(chest, hips);
  // Photos cropped above the hips put the hip points at the waist: keep to the proportions of a body.
  const torso = clamp(seen, 2.45 * halfWidth, 3.4 * halfWidth);
  let down = { x: (hips.x - chest.x) / seen, y: (hips.y - chest.y) / seen };
  if (seen < 1.9 * halfWidth) {
    const x = down.x - across.y;
    const y = down.y + across.x;
    down = { x: x / Math.hypot(x, y), y: y / Math.hypot(x, y) };
  }
  const legsSeen = Math.min(pose.landmarks[25]?.visibility ?? 0, pose.landmarks[26]?.visibility ?? 0) > 0.5;
  return { left, right, chest, down, across, halfWidth, torso, legsSeen };
}

/** The pixel at `t` torso lengths below the shoulder line and `s` shoulder half-widths to the picture's right. */
export function onTorso(frame: BodyFrame, t: number, s: number): Point {
  const u = t * frame.torso;
  const v = s * frame.halfWidth;
  return {
    x: frame.chest.x + frame.down.x * u + frame.across.x * v,
    y: frame.chest.y + frame.down.y * u + frame.across.y * v,
  };
}

/** Inverse of `onTorso`. */
export function torsoCoordinates(frame: BodyFrame, x: number, y: number): { t: number; s: number } {
  const dx = x - frame.chest.x;
  const dy = y - frame.chest.y;
  // Down and across need not be at right angles on a leaning body.
  const det = frame.down.x * frame.across.y - frame.down.y * frame.across.x;
  const u = (dx * frame.across.y - dy * frame.across.x) / det;
  const v = (frame.down.x * dy - frame.down.y * dx) / det;
  return { t: u / frame.torso, s: v / frame.halfWidth };
}

/** Lateral position of a point in shoulder half-widths, always positive. */
export const lateral = (frame: BodyFrame, point: Point): number =>
  Math.abs(torsoCoordinates(frame, point.x, point.y).s);

/** An upright ellipse round the face, from the pose's head points alone. */
export interface Head {
  centre: Point;
  radiusX: number;
  radiusY: number;
  chin: Point;
}

export function headOf(pose: BodyPose): Head {
  const mark = (i: number): Point => ({ x: pose.landmarks[i]?.x ?? Number.NaN, y: pose.landmarks[i]?.y ?? Number.NaN });
  const eyes = { x: (mark(2).x + mark(5).x) / 2, y: (mark(2).y + mark(5).y) / 2 };
  const mouth = { x: (mark(9).x + mark(10).x) / 2, y: (mark(9).y + mark(10).y) / 2 };
  const ears = distance(mark(7), mark(8));
  const span = Math.max(distance(eyes, mouth), ears * 0.3);
  // Eyes to mouth is about as long as mouth to chin and a quarter; the ellipse reaches from brow to chin.
  const dx = (mouth.x - eyes.x) / span;
  const dy = (mouth.y - eyes.y) / span;
  const chin = { x: mouth.x + dx * span * 0.85, y: mouth.y + dy * span * 0.85 };
  const radiusX = Math.max(ears * 0.52, span * 0.95);
  const centre = { x: eyes.x + dx * span * 0.3, y: eyes.y + dy * span * 0.3 };
  return { centre, radiusX, radiusY: distance(centre, chin), chin };
}
