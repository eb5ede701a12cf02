// Where the body is in a photo: joints in pixels and a soft mask of the person, from BlazePose.
// Everything the local renderer and the photo check know about a body starts here.

import type { Raster } from '../platform/images/images.ts';
import { infer, type Models } from './models.ts';
import { type Roi, roiPoint, sampleRoi } from './roi.ts';

/** One joint in pixels of the raster it was found in. */
export interface Landmark {
  x: number;
  y: number;
  /** Depth in pixels relative to the hips, smaller is nearer. Noisy on frontal photos: never decide by it alone. */
  z: number;
  /** 0..1: seen rather than hidden or outside the picture. Optimistic for hips. */
  visibility: number;
  /** 0..1: lies inside the picture the network saw. */
  presence: number;
}

export interface Pose {
  /** 39 points: 0-32 are BlazePose's joints (`LANDMARK`), 33-38 span the region the next pass looks at. */
  landmarks: Landmark[];
  /** 0..1: how sure the network is that a person is there. */
  flag: number;
  /** Person probability 0..1 for every pixel of the raster, row by row. */
  segmentation: Float32Array;
}

/** Indices into `Pose.landmarks`. Left and right are the person's own. */
export const LANDMARK = {
  nose: 0,
  leftEyeInner: 1,
  leftEye: 2,
  leftEyeOuter: 3,
  rightEyeInner: 4,
  rightEye: 5,
  rightEyeOuter: 6,
  leftEar: 7,
  rightEar: 8,
  mouthLeft: 9,
  mouthRight: 10,
  leftShoulder: 11,
  rightShoulder: 12,
  leftElbow: 13,
  rightElbow: 14,
  leftWrist: 15,
  rightWrist: 16,
  leftPinky: 17,
  rightPinky: 18,
  leftIndex: 19,
  rightIndex: 20,
  leftThumb: 21,
  rightThumb: 22,
  leftHip: 23,
  rightHip: 24,
  leftKnee: 25,
  rightKnee: 26,
  leftAnkle: 27,
  rightAnkle: 28,
  /** Middle of the body, and a point that gives the circle round it. */
  bodyCentre: 33,
  bodyTop: 34,
} as const;

const INPUT = 256;
const LANDMARKS = 39;
const VALUES_PER_LANDMARK = 5;
/** MediaPipe's own margin round the circle that the auxiliary points span. */
const ROI_MARGIN = 1.25;
const SMALLEST_ROI = 50;

/**
 * Two passes: the whole picture, then the upright square round the body that the first pass found, where joints and
 * mask come out about twice as fine.
 */
export async function detectPose(models: Models, raster: Raster): Promise<Pose> {
  const { width, height } = raster;
  const whole: Roi = { centreX: width / 2, centreY: height / 2, side: Math.max(width, height), angle: 0 };
  const first = await runPose(models, raster, whole);
  const closer = bodyRoi(first.landmarks);
  const found = closer.side > SMALLEST_ROI ? await runPose(models, raster, closer) : first;
  return {
    landmarks: found.landmarks,
    flag: found.flag,
    segmentation: maskToRaster(found.mask, found.roi, width, height),
  };
}

interface PosePass {
  landmarks: Landmark[];
  flag: number;
  mask: Float32Array;
  roi: Roi;
}

async function runPose(models: Models, raster: Raster, roi: Roi): Promise<PosePass> {
  const input = sampleRoi(raster, roi, INPUT, 1 / 255, 0);
  const [points, flag, mask] = await infer(models.pose, input, [1, INPUT, INPUT, 3], 'float32', [
    'ld_3d',
    'output_poseflag',
    'activation_segmentation',
  ]);
  if (!points || !flag || !mask) throw new Error('the pose model gave fewer outputs than it declares');
  const landmarks: Landmark[] = [];
  for (let i = 0; i < LANDMARKS; i++) {
    const at = i * VALUES_PER_LANDMARK;
    const [x, y] = roiPoint(roi, (points[at] ?? 0) / INPUT, (points[at + 1] ?? 0) / INPUT);
    landmarks.push({
      x,
      y,
      z: ((points[at + 2] ?? 0) * roi.side) / INPUT,
      visibility: sigmoid(points[at + 3] ?? 0),
      presence: sigmoid(points[at + 4] ?? 0),
    });
  }
  return { landmarks, flag: flag[0] ?? 0, mask, roi };
}

function bodyRoi(landmarks: Landmark[]): Roi {
  const centre = landmarks[LANDMARK.bodyCentre];
  const top = landmarks[LANDMARK.bodyTop];
  if (!centre || !top) throw new Error('the pose model gave fewer landmarks than it declares');
  const dx = top.x - centre.x;
  const dy = top.y - centre.y;
  return {
    centreX: centre.x,
    centreY: centre.y,
    side: Math.hypot(dx, dy) * 2 * ROI_MARGIN,
    angle: Math.atan2(dx, -dy),
  };
}

/** Bilinear: the 256 x 256 mask of a turned square, read at every pixel of the raster; 0 outside the square. */
function maskToRaster(mask: Float32Array, roi: Roi, width: number, height: number): Float32Array {
  const out = new Float32Array(width * height);
  const perPixel = INPUT / roi.side;
  const cos = Math.cos(roi.angle) * perPixel;
  const sin = Math.sin(roi.angle) * perPixel;
  const last = INPUT - 1;
  const readRow = (y: number) => {
    const dy = y + 0.5 - roi.centreY;
    let u = (0.5 - roi.centreX) * cos + dy * sin + INPUT / 2 - 0.5;
    let v = -(0.5 - roi.centreX) * sin + dy * cos + INPUT / 2 - 0.5;
    for (let x = 0; x < width; x++, u += cos, v -= sin) {
      if (u < 0 || v < 0 || u >= last || v >= last) continue;
      const column = u | 0;
      const row = v | 0;
      const ax = u - column;
      const at = row * INPUT + column;
      const above = mask[at]! * (1 - ax) + mask[at + 1]! * ax;
      const below = mask[at + INPUT]! * (1 - ax) + mask[at + INPUT + 1]! * ax;
      out[y * width + x] = above + (below - above) * (v - row);
    }
  };
  for (let y = 0; y < height; y++) readRow(y);
  return out;
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
