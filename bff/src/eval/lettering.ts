// Words on a picture that has none: on shirts, because the shop's own carry no lettering and lettering is what is garbled first;
// and in the size charts and logos that are drawn.
import type { Raster } from '../platform/images/images.ts';

/** Five by seven, one string a row; drawn by hand for this. */
const GLYPHS: Record<string, readonly string[]> = {
  N: ['#...#', '##..#', '#.#.#', '#.#.#', '#..##', '#...#', '#...#'],
  O: ['.###.', '#...#', '#...#', '#...#', '#...#', '#...#', '.###.'],
  R: ['####.', '#...#', '#...#', '####.', '#.#..', '#..#.', '#...#'],
  T: ['#####', '..#..', '..#..', '..#..', '..#..', '..#..', '..#..'],
  H: ['#...#', '#...#', '#...#', '#####', '#...#', '#...#', '#...#'],
  S: ['.####', '#....', '#....', '.###.', '....#', '....#', '####.'],
  E: ['#####', '#....', '#....', '####.', '#....', '#....', '#####'],
  '0': ['.###.', '#...#', '#..##', '#.#.#', '##..#', '#...#', '.###.'],
  '1': ['..#..', '.##..', '..#..', '..#..', '..#..', '..#..', '.###.'],
  '2': ['.###.', '#...#', '....#', '...#.', '..#..', '.#...', '#####'],
  '3': ['.###.', '#...#', '....#', '..##.', '....#', '#...#', '.###.'],
  '4': ['...#.', '..##.', '.#.#.', '#..#.', '#####', '...#.', '...#.'],
  '5': ['#####', '#....', '####.', '....#', '....#', '#...#', '.###.'],
  '6': ['.###.', '#....', '#....', '####.', '#...#', '#...#', '.###.'],
  '7': ['#####', '....#', '...#.', '..#..', '..#..', '..#..', '..#..'],
  '8': ['.###.', '#...#', '#...#', '.###.', '#...#', '#...#', '.###.'],
  '9': ['.###.', '#...#', '#...#', '.####', '....#', '....#', '.###.'],
  X: ['#...#', '#...#', '.#.#.', '..#..', '.#.#.', '#...#', '#...#'],
  M: ['#...#', '##.##', '#.#.#', '#.#.#', '#...#', '#...#', '#...#'],
  L: ['#....', '#....', '#....', '#....', '#....', '#....', '#####'],
  I: ['.###.', '..#..', '..#..', '..#..', '..#..', '..#..', '.###.'],
  Z: ['#####', '....#', '...#.', '..#..', '.#...', '#....', '#####'],
  '-': ['.....', '.....', '.....', '.###.', '.....', '.....', '.....'],
  A: ['.###.', '#...#', '#...#', '#####', '#...#', '#...#', '#...#'],
};

/**
 * The picture with lines of text, centred at `x`, `y`.
 * @param dot side of one of a letter's dots, pixels
 */
export function lettered(
  picture: Raster,
  lines: readonly string[],
  { x, y, dot }: { x: number; y: number; dot: number },
  ink: readonly [number, number, number],
): Raster {
  const data = picture.data.slice();
  const put = (column: number, row: number) => {
    const p = (row * picture.width + column) * 3;
    if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) return;
    // The cloth's folds go on through the ink.
    for (let c = 0; c < 3; c++) data[p + c] = Math.round(0.1 * (data[p + c] as number) + 0.9 * (ink[c] as number));
  };
  lines.forEach((line, n) => {
    const left = Math.round(x - (line.length * 6 - 1) * dot * 0.5);
    const top = Math.round(y + (n - lines.length / 2) * 9 * dot);
    [...line].forEach((letter, k) => {
      (GLYPHS[letter] ?? []).forEach((row, v) => {
        [...row].forEach((mark, u) => {
          if (mark !== '#') return;
          for (let dy = 0; dy < dot; dy++)
            for (let dx = 0; dx < dot; dx++) put(left + (k * 6 + u) * dot + dx, top + v * dot + dy);
        });
      });
    });
  });
  return { ...picture, data };
}
