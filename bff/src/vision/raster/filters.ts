// Box blur, the smoothing everything else is made of, in time independent of its radius.

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

function blurRow(source: Float32Array, into: Float32Array, base: number, width: number, radius: number): void {
  let sum = 0;
  const reach = Math.min(radius, width - 1);
  for (let x = 0; x < reach; x++) sum += source[base + x] as number;
  const scale = 1 / (2 * radius + 1);
  for (let x = 0; x < width; x++) {
    const ahead = x + radius;
    const behind = x - radius - 1;
    if (ahead < width) sum += source[base + ahead] as number;
    if (behind >= 0) sum -= source[base + behind] as number;
    const whole = behind >= -1 && ahead < width;
    into[base + x] = whole ? sum * scale : sum / (Math.min(ahead, width - 1) - Math.max(behind, -1));
  }
}

function addRow(sums: Float32Array, rows: Float32Array, base: number, sign: number): void {
  for (let x = 0; x < sums.length; x++) sums[x] = (sums[x] as number) + sign * (rows[base + x] as number);
}
