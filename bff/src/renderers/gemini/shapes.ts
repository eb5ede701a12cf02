// The shapes in which the image models draw, and which of them fits a photo best.
import type { Size } from '../../platform/images/canvas.ts';

/** Width and height at `1K`, https://ai.google.dev/gemini-api/docs/image-generation#aspect_ratios */
const SHAPES = {
  '1:1': [1024, 1024],
  '2:3': [848, 1264],
  '3:2': [1264, 848],
  '3:4': [896, 1200],
  '4:3': [1200, 896],
  '4:5': [928, 1152],
  '5:4': [1152, 928],
  '9:16': [768, 1376],
  '16:9': [1376, 768],
  '21:9': [1584, 672],
} as const;

export type AspectRatio = keyof typeof SHAPES;
export const ASPECT_RATIOS = Object.keys(SHAPES) as [AspectRatio, ...AspectRatio[]];

const SCALES = { '1K': 1, '2K': 2, '4K': 4 } as const;
export type ImageSize = keyof typeof SCALES;
export const IMAGE_SIZES = Object.keys(SCALES) as [ImageSize, ...ImageSize[]];

export interface Shape extends Size {
  aspectRatio: AspectRatio;
}

/** @param wanted the setting; `nearest`: the one that leaves least of the canvas empty. */
export function shapeFor(photo: Size, wanted: AspectRatio | 'nearest', size: ImageSize): Shape {
  const aspectRatio = wanted === 'nearest' ? nearest(photo) : wanted;
  const [width, height] = SHAPES[aspectRatio];
  return { aspectRatio, width: width * SCALES[size], height: height * SCALES[size] };
}

function nearest({ width, height }: Size): AspectRatio {
  const distance = (ratio: AspectRatio) => Math.abs(Math.log((SHAPES[ratio][0] / SHAPES[ratio][1]) * (height / width)));
  return ASPECT_RATIOS.reduce((best, ratio) => (distance(ratio) < distance(best) ? ratio : best));
}
