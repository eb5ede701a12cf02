// Push-pull filling: unknown pixels take a smooth continuation of the known ones (Gortler et al., the Lumigraph).
// Used for background behind an old sleeve, skin under an old collar, and cloth colour at cloth edges.

/**
 * @param source interleaved channels, any range
 * @param weights 0 unknown .. 1 known, one per pixel; pixels of weight 1 come back unchanged
 */
export function pushPull(
  source: Float32Array,
  weights: Float32Array,
  width: number,
  height: number,
  channels: number,
): Float32Array {
  if (width <= 2 && height <= 2) return averaged(source, weights, channels);
  const halfWidth = (width + 1) >> 1;
  const halfHeight = (height + 1) >> 1;
  const half = new Float32Array(halfWidth * halfHeight * channels);
  const halfWeights = new Float32Array(halfWidth * halfHeight);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = y * width + x;
      const weight = weights[from] as number;
      if (weight === 0) continue;
      const to = (y >> 1) * halfWidth + (x >> 1);
      halfWeights[to] = (halfWeights[to] as number) + weight;
      for (let c = 0; c < channels; c++) {
        const at = to * channels + c;
        half[at] = (half[at] as number) + weight * (source[from * channels + c] as number);
      }
    }
  }
  for (let i = 0; i < halfWeights.length; i++) {
    const weight = halfWeights[i] as number;
    if (weight === 0) continue;
    for (let c = 0; c < channels; c++) half[i * channels + c] = (half[i * channels + c] as number) / weight;
    halfWeights[i] = Math.min(1, weight);
  }
  const coarse = pushPull(half, halfWeights, halfWidth, halfHeight, channels);
  return pull(source, weights, width, height, channels, coarse, halfWidth, halfHeight);
}

function pull(
  source: Float32Array,
  weights: Float32Array,
  width: number,
  height: number,
  channels: number,
  coarse: Float32Array,
  coarseWidth: number,
  coarseHeight: number,
): Float32Array {
  const out = new Float32Array(source.length);
  for (let y = 0; y < height; y++) {
    const fy = Math.min(Math.max((y - 0.5) / 2, 0), coarseHeight - 1);
    const y0 = fy | 0;
    const y1 = Math.min(y0 + 1, coarseHeight - 1);
    const ay = fy - y0;
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x;
      const weight = weights[pixel] as number;
      const at = pixel * channels;
      if (weight >= 1) {
        for (let c = 0; c < channels; c++) out[at + c] = source[at + c] as number;
        continue;
      }
      const fx = Math.min(Math.max((x - 0.5) / 2, 0), coarseWidth - 1);
      const x0 = fx | 0;
      const x1 = Math.min(x0 + 1, coarseWidth - 1);
      const ax = fx - x0;
      const p00 = (y0 * coarseWidth + x0) * channels;
      const p10 = (y0 * coarseWidth + x1) * channels;
      const p01 = (y1 * coarseWidth + x0) * channels;
      const p11 = (y1 * coarseWidth + x1) * channels;
      for (let c = 0; c < channels; c++) {
        const upper = (coarse[p00 + c] as number) * (1 - ax) + (coarse[p10 + c] as number) * ax;
        const lower = (coarse[p01 + c] as number) * (1 - ax) + (coarse[p11 + c] as number) * ax;
        const filled = upper * (1 - ay) + lower * ay;
        out[at + c] = weight * (source[at + c] as number) + (1 - weight) * filled;
      }
    }
  }
  return out;
}

// The coarsest level: one colour for all that is unknown.
function averaged(source: Float32Array, weights: Float32Array, channels: number): Float32Array {
  const out = source.slice();
  let total = 0;
  for (const weight of weights) total += weight;
  if (total === 0) return out;
  for (let c = 0; c < channels; c++) {
    let sum = 0;
    for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * (source[i * channels + c] as number);
    const mean = sum / total;
    for (let i = 0; i < weights.length; i++) {
      const weight = Math.min(1, weights[i] as number);
      out[i * channels + c] = weight * (source[i * channels + c] as number) + (1 - weight) * mean;
    }
  }
  return out;
}
