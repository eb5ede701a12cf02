// Box blur and guided filter: the two smoothings the masks are made with, in time independent of their radius.

/** Mean over a (2r+1)-square, shrinking at the border. Returns `into` (may not be `source`). */
export function boxBlur(
  source: Float32Array,
  width: number,
  height: number,
  radius: number,
  into: Float32Array = new Float32Array(source.length),
): Float32Array {
  const rows = new Float32Array(source.length);
  for (let y = 0; y < height; y++) blurRow(source, rows, y * width, width, radius);
  const sums = new Float32Array(width);
  let taken = 0;
  for (let y = 0; y < Math.min(radius, height); y++, taken++) addRow(sums, rows, y * width, 1);
  for (let y = 0; y < height; y++) {
    if (y + radius < height) {
      addRow(sums, rows, (y + radius) * width, 1);
      taken++;
    }
    if (y - radius - 1 >= 0) {
      addRow(sums, rows, (y - radius - 1) * width, -1);
      taken--;
    }
    const scale = 1 / taken;
    for (let x = 0, at = y * width; x < width; x++, at++) into[at] = (sums[x] as number) * scale;
  }
  return into;
}

/** Two box blurs, close enough to a Gaussian of sigma 0.8 (r + 0.5) for soft edges and shadows. */
export function softBlur(source: Float32Array, width: number, height: number, radius: number): Float32Array {
  return boxBlur(boxBlur(source, width, height, radius), width, height, radius);
}

/**
 * He et al.'s guided filter with a grey guide: `source` follows the edges of `guide`.
 * @param guide 0..1
 * @param epsilon variance of the guide below which an edge counts as flat
 */
export function guidedFilter(
  source: Float32Array,
  guide: Float32Array,
  width: number,
  height: number,
  radius: number,
  epsilon: number,
): Float32Array {
  const count = width * height;
  const product = new Float32Array(count);
  const square = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const g = guide[i] as number;
    product[i] = g * (source[i] as number);
    square[i] = g * g;
  }
  const meanGuide = boxBlur(guide, width, height, radius);
  const meanSource = boxBlur(source, width, height, radius);
  const meanProduct = boxBlur(product, width, height, radius);
  const meanSquare = boxBlur(square, width, height, radius);
  const slope = product;
  const offset = square;
  for (let i = 0; i < count; i++) {
    const g = meanGuide[i] as number;
    const s = meanSource[i] as number;
    const variance = (meanSquare[i] as number) - g * g;
    const a = ((meanProduct[i] as number) - g * s) / (variance + epsilon);
    slope[i] = a;
    offset[i] = s - a * g;
  }
  const meanSlope = boxBlur(slope, width, height, radius, meanProduct);
  const meanOffset = boxBlur(offset, width, height, radius, meanSquare);
  for (let i = 0; i < count; i++) {
    const value = (meanSlope[i] as number) * (guide[i] as number) + (meanOffset[i] as number);
    meanGuide[i] = value < 0 ? 0 : value > 1 ? 1 : value;
  }
  return meanGuide;
}

function blurRow(source: Float32Array, into: Float32Array, base: number, width: number, radius: number): void {
  let sum = 0;
  let taken = 0;
  for (let x = 0; x < Math.min(radius, width); x++, taken++) sum += source[base + x] as number;
  for (let x = 0; x < width; x++) {
    if (x + radius < width) {
      sum += source[base + x + radius] as number;
      taken++;
    }
    if (x - radius - 1 >= 0) {
      sum -= source[base + x - radius - 1] as number;
      taken--;
    }
    into[base + x] = sum / taken;
  }
}

function addRow(sums: Float32Array, rows: Float32Array, base: number, sign: number): void {
  for (let x = 0; x < sums.length; x++) sums[x] = (sums[x] as number) + sign * (rows[base + x] as number);
}
