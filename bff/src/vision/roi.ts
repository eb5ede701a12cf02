// Reads a turned square out of a raster at a network's input size: what every model here is fed with.
import type { Raster } from '../platform/images/images.ts';

/** A square region in pixels of a raster; it may reach outside, where pixels count as black. */
export interface Roi {
  centreX: number;
  centreY: number;
  side: number;
  /** Radians, clockwise on screen. */
  angle: number;
}

/** @param u @param v 0..1 from the region's own top left corner. */
export function roiPoint(roi: Roi, u: number, v: number): [x: number, y: number] {
  const across = (u - 0.5) * roi.side;
  const down = (v - 0.5) * roi.side;
  const cos = Math.cos(roi.angle);
  const sin = Math.sin(roi.angle);
  return [roi.centreX + across * cos - down * sin, roi.centreY + across * sin + down * cos];
}

/**
 * The region as `size` x `size` interleaved RGB, each value `byte * scale + offset`.
 * Every output pixel averages as many samples as it covers, so that shrinking does not alias.
 */
export function sampleRoi(raster: Raster, roi: Roi, size: number, scale: number, offset: number): Float32Array {
  const { width, height, data } = raster;
  const out = new Float32Array(size * size * 3);
  const taps = Math.max(1, Math.round(roi.side / size));
  const step = roi.side / (size * taps);
  const cos = Math.cos(roi.angle) * step;
  const sin = Math.sin(roi.angle) * step;
  const weight = scale / (taps * taps);
  const half = (size * taps) / 2;
  const sampleRow = (y: number) => {
    const rowAt = ((y / taps) | 0) * size;
    const down = y + 0.5 - half;
    let sx = roi.centreX + (0.5 - half) * cos - down * sin - 0.5;
    let sy = roi.centreY + (0.5 - half) * sin + down * cos - 0.5;
    for (let x = 0; x < size * taps; x++, sx += cos, sy += sin) {
      const column = Math.floor(sx);
      const row = Math.floor(sy);
      if (column < -1 || row < -1 || column >= width || row >= height) continue;
      const ax = sx - column;
      const ay = sy - row;
      const at = (rowAt + ((x / taps) | 0)) * 3;
      const from = (row * width + column) * 3;
      const below = from + width * 3;
      // Nearly every sample lies inside; without the border's questions a turned square takes little more than half the time.
      if (column >= 0 && row >= 0 && column + 1 < width && row + 1 < height) {
        const topLeft = (1 - ax) * (1 - ay) * weight;
        const topRight = ax * (1 - ay) * weight;
        const bottomLeft = (1 - ax) * ay * weight;
        const bottomRight = ax * ay * weight;
        for (let c = 0; c < 3; c++) {
          out[at + c]! +=
            topLeft * data[from + c]! +
            topRight * data[from + 3 + c]! +
            bottomLeft * data[below + c]! +
            bottomRight * data[below + 3 + c]!;
        }
        continue;
      }
      const inLeft = column >= 0 ? (1 - ax) * weight : 0;
      const inRight = column + 1 < width ? ax * weight : 0;
      const inTop = row >= 0 ? 1 - ay : 0;
      const inBottom = row + 1 < height ? ay : 0;
      for (let c = 0; c < 3; c++) {
        let value = 0;
        if (inTop > 0)
          value += inTop * ((inLeft && inLeft * data[from + c]!) + (inRight && inRight * data[from + 3 + c]!));
        if (inBottom > 0) {
          value += inBottom * ((inLeft && inLeft * data[below + c]!) + (inRight && inRight * data[below + 3 + c]!));
        }
        out[at + c]! += value;
      }
    }
  };
  for (let y = 0; y < size * taps; y++) sampleRow(y);
  if (offset !== 0) for (let i = 0; i < out.length; i++) out[i]! += offset;
  return out;
}
