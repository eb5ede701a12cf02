// Guided filter (He et al.): a soft mask made to follow the edges of the picture. In its fast form: the local linear
// models are fitted at half the size and only applied at full size, for a quarter of the cost and no visible difference.
import { boxBlur } from './filters.ts';
import { resizePlane } from './window.ts';

/** Smooths a mask (0..1 per pixel) along the guide's edges. */
export type GuidedFilter = (mask: Float32Array) => Float32Array;

/**
 * Prepares the guide once for any number of filters, and each filter for any number of masks.
 * @param guide 0..1 per pixel; `epsilon` of the filter is the variance of the guide below which an edge counts as flat
 */
export function guidedBy(
  guide: Float32Array,
  width: number,
  height: number,
): (radius: number, epsilon: number) => GuidedFilter {
  const halfWidth = (width + 1) >> 1;
  const halfHeight = (height + 1) >> 1;
  const small = halve(guide, width, height);
  const squares = times(small, small);
  return (radius, epsilon) => {
    const reach = Math.max(1, Math.round(radius / 2));
    const blur = (plane: Float32Array) => boxBlur(plane, halfWidth, halfHeight, reach);
    const enlarge = (plane: Float32Array) => resizePlane(plane, halfWidth, halfHeight, width, height);
    const meanGuide = blur(small);
    const meanSquare = blur(squares);
    return (mask) => {
      const smallMask = halve(mask, width, height);
      const meanMask = blur(smallMask);
      const meanProduct = blur(times(small, smallMask));
      const slope = meanProduct;
      const offset = meanMask;
      for (let i = 0; i < slope.length; i++) {
        const g = meanGuide[i] as number;
        const m = meanMask[i] as number;
        const a = ((meanProduct[i] as number) - g * m) / ((meanSquare[i] as number) - g * g + epsilon);
        slope[i] = a;
        offset[i] = m - a * g;
      }
      const out = enlarge(blur(slope));
      const offsets = enlarge(blur(offset));
      for (let i = 0; i < out.length; i++) {
        const value = (out[i] as number) * (guide[i] as number) + (offsets[i] as number);
        out[i] = value < 0 ? 0 : value > 1 ? 1 : value;
      }
      return out;
    };
  };
}

function times(a: Float32Array, b: Float32Array): Float32Array {
  const out = new Float32Array(a.length);
  for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) * (b[i] as number);
  return out;
}

function halve(plane: Float32Array, width: number, height: number): Float32Array {
  const halfWidth = (width + 1) >> 1;
  const halfHeight = (height + 1) >> 1;
  const out = new Float32Array(halfWidth * halfHeight);
  for (let y = 0; y < halfHeight; y++) {
    const upper = 2 * y * width;
    const lower = Math.min(2 * y + 1, height - 1) * width;
    for (let x = 0; x < halfWidth; x++) {
      const left = 2 * x;
      const right = Math.min(left + 1, width - 1);
      const sum =
        (plane[upper + left] as number) +
        (plane[upper + right] as number) +
        (plane[lower + left] as number) +
        (plane[lower + right] as number);
      out[y * halfWidth + x] = sum / 4;
    }
  }
  return out;
}
