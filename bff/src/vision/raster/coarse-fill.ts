// Smooth filling of large unknown areas: worked out on blocks of pixels, read back softly where it is needed.
import { softBlur } from './filters.ts';
import { pushPull } from './push-pull.ts';

/** Colour of the fill at a pixel: channel 0, 1, 2 in 0..255. */
export type Fill = (x: number, y: number, channel: number) => number;

const BLOCK = 4;

/**
 * @param data interleaved 8-bit RGB
 * @param known 1 where the picture shows what is to be continued; a block counts only when it is known throughout, so
 * its colour cannot be tainted by what lies beside it
 */
export function coarseFill(data: Uint8Array, known: Uint8Array, width: number, height: number): Fill {
  const columns = Math.max(1, Math.floor(width / BLOCK));
  const rows = Math.max(1, Math.floor(height / BLOCK));
  const colour = new Float32Array(columns * rows * 3);
  const weights = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (averageBlock(data, known, width, column, row, colour, row * columns + column))
        weights[row * columns + column] = 1;
    }
  }
  const filled = pushPull(colour, weights, columns, rows);
  const planes = [0, 1, 2].map((c) => {
    const plane = new Float32Array(columns * rows);
    for (let i = 0; i < plane.length; i++) plane[i] = filled[i * 3 + c] as number;
    return softBlur(plane, columns, rows, 1);
  });
  return (x, y, channel) => {
    const plane = planes[channel] as Float32Array;
    const fx = Math.min(Math.max((x + 0.5) / BLOCK - 0.5, 0), columns - 1);
    const fy = Math.min(Math.max((y + 0.5) / BLOCK - 0.5, 0), rows - 1);
    const x0 = fx | 0;
    const y0 = fy | 0;
    const x1 = Math.min(x0 + 1, columns - 1);
    const y1 = Math.min(y0 + 1, rows - 1);
    const top = (plane[y0 * columns + x0] as number) * (1 - fx + x0) + (plane[y0 * columns + x1] as number) * (fx - x0);
    const bottom =
      (plane[y1 * columns + x0] as number) * (1 - fx + x0) + (plane[y1 * columns + x1] as number) * (fx - x0);
    return top + (bottom - top) * (fy - y0);
  };
}

function averageBlock(
  data: Uint8Array,
  known: Uint8Array,
  width: number,
  column: number,
  row: number,
  into: Float32Array,
  at: number,
): boolean {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let y = row * BLOCK; y < (row + 1) * BLOCK; y++) {
    for (let x = column * BLOCK; x < (column + 1) * BLOCK; x++) {
      const i = y * width + x;
      if (!known[i]) return false;
      red += data[i * 3] as number;
      green += data[i * 3 + 1] as number;
      blue += data[i * 3 + 2] as number;
    }
  }
  into[at * 3] = red / BLOCK ** 2;
  into[at * 3 + 1] = green / BLOCK ** 2;
  into[at * 3 + 2] = blue / BLOCK ** 2;
  return true;
}
