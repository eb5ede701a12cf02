// Leaving out the empty margins of a catalogue picture: often half of its pixels, and half of the time spent on it.
import type { Raster } from '../../platform/images/images.ts';
import type { Window } from '../raster/window.ts';

/** 8-bit steps from the corner's colour that count as something; half of what white cloth differs from white paper. */
const STEP = 7;
/** Pixels of background kept all round, for whoever measures the background next. */
const KEPT = 24;

/** @returns the part that is left. */
export function withoutMargins(picture: Raster): Window {
  const { width, height, data } = picture;
  const inRow = new Uint16Array(height);
  const inColumn = new Uint16Array(width);
  const [red = 0, green = 0, blue = 0] = data;
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p += 3) {
      const differs =
        Math.abs((data[p] as number) - red) >= STEP ||
        Math.abs((data[p + 1] as number) - green) >= STEP ||
        Math.abs((data[p + 2] as number) - blue) >= STEP;
      if (!differs) continue;
      inRow[y] = (inRow[y] as number) + 1;
      inColumn[x] = (inColumn[x] as number) + 1;
    }
  }
  const [top, bottom] = span(inRow);
  const [left, right] = span(inColumn);
  if (bottom <= top || right <= left) return { x: 0, y: 0, width, height };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

// Lone pixels are JPEG noise.
function span(counts: Uint16Array): [number, number] {
  const first = counts.findIndex((count) => count > 2);
  const last = counts.findLastIndex((count) => count > 2);
  return [Math.max(0, first - KEPT), Math.min(counts.length, last + KEPT + 1)];
}
