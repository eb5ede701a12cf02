// Small grey pictures with weights, halved step by step: what two pictures are laid over each other with.
import type { Raster } from '../../platform/images/images.ts';

export interface Grey {
  width: number;
  height: number;
  /** Brightness 0..255. */
  value: Float32Array;
  /** How much each pixel counts, 0..1. */
  weight: Float32Array;
}

/** Brightness (Rec. 601) of a picture brought down to at most `side` pixels on the long side, each the mean of what it stands for. */
export function greyOf(raster: Raster, weight: Float32Array | null, side: number): Grey {
  const factor = Math.max(1, Math.ceil(Math.max(raster.width, raster.height) / side));
  const width = Math.max(1, Math.floor(raster.width / factor));
  const height = Math.max(1, Math.floor(raster.height / factor));
  const out = { width, height, value: new Float32Array(width * height), weight: new Float32Array(width * height) };
  for (let y = 0; y < height; y++) shrinkRow(raster, weight, factor, y, out);
  return out;
}

function shrinkRow(
  { data, width: rowLength }: Raster,
  weight: Float32Array | null,
  factor: number,
  y: number,
  out: Grey,
) {
  const share = 1 / (factor * factor);
  for (let x = 0; x < out.width; x++) {
    let [sum, weights] = [0, 0];
    for (let v = y * factor; v < (y + 1) * factor; v++) {
      for (let i = v * rowLength + x * factor; i < v * rowLength + (x + 1) * factor; i++) {
        const p = i * 3;
        sum += 0.299 * (data[p] as number) + 0.587 * (data[p + 1] as number) + 0.114 * (data[p + 2] as number);
        weights += weight ? (weight[i] as number) : 1;
      }
    }
    out.value[y * out.width + x] = sum * share;
    out.weight[y * out.width + x] = weights * share;
  }
}

export function halved({ width, height, value, weight }: Grey): Grey {
  const [w, h] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
  const out = { width: w, height: h, value: new Float32Array(w * h), weight: new Float32Array(w * h) };
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const i = y * 2 * width + x * 2;
      const mean = (plane: Float32Array) =>
        ((plane[i] as number) +
          (plane[i + 1] as number) +
          (plane[i + width] as number) +
          (plane[i + width + 1] as number)) /
        4;
      out.value[y * w + x] = mean(value);
      out.weight[y * w + x] = mean(weight);
    }
  }
  return out;
}
