// Box blur, the smoothing everything else is made of, in time independent of its radius.

/** Mean over a (2r+1)-square, shrinking at the border. */
export function boxBlur(source: Float32Array, width: number, height: number, radius: number): Float32Array {
  const out = new Float32Array(source.length);
  const sums = new Float32Array(width);
  // Only the rows of one square are kept, blurred along the row, in turn; the last row stays empty, for what lies outside.
  const turns = 2 * radius + 2;
  const rows = new Float32Array((turns + 1) * width);
  const empty = turns * width;
  for (let ahead = 0; ahead < height + radius; ahead++) {
    const y = ahead - radius;
    const behind = y - radius - 1;
    const entering = ahead < height ? (ahead % turns) * width : empty;
    const leaving = behind >= 0 ? (behind % turns) * width : empty;
    if (ahead < height) blurRow(source, ahead * width, rows, entering, width, radius);
    slide(sums, rows, entering, leaving);
    if (y >= 0) scaleRow(sums, 1 / (Math.min(ahead, height - 1) - Math.max(behind, -1)), out, y * width);
  }
  return out;
}

/** Two box blurs, close enough to a Gaussian of sigma 0.8 (r + 0.5) for soft edges and shadows. */
export function softBlur(source: Float32Array, width: number, height: number, radius: number): Float32Array {
  return boxBlur(boxBlur(source, width, height, radius), width, height, radius);
}

// Each row's work is a function of its own here and elsewhere in this engine: V8 compiles what is called often, while a loop
// inside a loop of a function that runs once per picture is left and compiled anew with every row.
function slide(sums: Float32Array, rows: Float32Array, entering: number, leaving: number): void {
  for (let x = 0; x < sums.length; x++) {
    sums[x] = Math.fround((sums[x] as number) + (rows[entering + x] as number)) - (rows[leaving + x] as number);
  }
}

function scaleRow(sums: Float32Array, scale: number, into: Float32Array, base: number): void {
  for (let x = 0; x < sums.length; x++) into[base + x] = (sums[x] as number) * scale;
}

function blurRow(
  source: Float32Array,
  from: number,
  into: Float32Array,
  to: number,
  width: number,
  radius: number,
): void {
  const first = Math.min(radius + 1, width);
  const last = Math.max(first, width - radius);
  let sum = 0;
  for (let x = 0; x < Math.min(radius, width); x++) sum += source[from + x] as number;
  for (let x = 0; x < first; x++) {
    if (x + radius < width) sum += source[from + x + radius] as number;
    into[to + x] = sum / (Math.min(x + radius, width - 1) + 1);
  }
  const scale = 1 / (2 * radius + 1);
  for (let x = first; x < last; x++) {
    sum += source[from + x + radius] as number;
    sum -= source[from + x - radius - 1] as number;
    into[to + x] = sum * scale;
  }
  for (let x = last; x < width; x++) {
    const behind = x - radius - 1;
    if (behind >= 0) sum -= source[from + behind] as number;
    into[to + x] = sum / (width - 1 - Math.max(behind, -1));
  }
}
