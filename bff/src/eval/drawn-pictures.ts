// Size charts and logos as galleries have them, drawn: no shop's own may be kept here.
import type { Raster } from '../platform/images/images.ts';
import type { GarmentPictureClass } from '../vision/garment-picture/class-of-picture.ts';
import { lettered } from './lettering.ts';

export interface NamedPicture {
  name: string;
  picture: Raster;
  truth: GarmentPictureClass;
}

export type Colour = readonly [number, number, number];

export function paper(width: number, height: number, colour: Colour): Raster {
  const data = new Uint8Array(width * height * 3);
  for (let p = 0; p < data.length; p++) data[p] = colour[p % 3] as number;
  return { width, height, data };
}

function filled(sheet: Raster, left: number, top: number, width: number, height: number, colour: Colour): void {
  for (let y = Math.max(0, Math.round(top)); y < Math.min(sheet.height, top + height); y++) {
    for (let x = Math.max(0, Math.round(left)); x < Math.min(sheet.width, left + width); x++) {
      for (let c = 0; c < 3; c++) sheet.data[(y * sheet.width + x) * 3 + c] = colour[c] as number;
    }
  }
}

const INKS: readonly Colour[] = [
  [20, 20, 20],
  [60, 64, 90],
  [120, 30, 30],
];
const PAPERS: readonly Colour[] = [
  [255, 255, 255],
  [246, 241, 232],
  [238, 240, 245],
];

export function sizeCharts(): NamedPicture[] {
  const shapes = [
    [800, 600, 5, 6],
    [1000, 520, 6, 4],
    [720, 960, 4, 9],
    [1200, 1200, 7, 8],
    [640, 420, 4, 5],
    [900, 900, 5, 10],
  ] as const;
  return shapes.flatMap(([width, height, columns, rows], n) =>
    (['open', 'ruled', 'headed'] as const).map((style, k) => {
      const ink = INKS[(n + k) % INKS.length] as Colour;
      const picture = chart(
        paper(width, height, PAPERS[(n + k * 2) % PAPERS.length] as Colour),
        columns,
        rows,
        style,
        ink,
      );
      return { name: `size chart ${n} ${style}`, picture, truth: 'size_chart' as const };
    }),
  );
}

function chart(sheet: Raster, columns: number, rows: number, style: 'open' | 'ruled' | 'headed', ink: Colour): Raster {
  const [left, top] = [sheet.width * 0.06, sheet.height * 0.18];
  const [across, down] = [(sheet.width * 0.88) / columns, (sheet.height * 0.74) / (rows + 1)];
  if (style === 'headed') filled(sheet, left, top, across * columns, down, [205, 205, 212]);
  if (style === 'ruled') {
    for (let r = 0; r <= rows + 1; r++) filled(sheet, left, top + r * down, across * columns, 2, ink);
    for (let c = 0; c <= columns; c++) filled(sheet, left + c * across, top, 2, down * (rows + 1), ink);
  }
  const dot = Math.max(1, Math.floor(Math.min(down / 16, across / 40)));
  let written = lettered(sheet, ['SIZES'], { x: sheet.width * 0.5, y: top * 0.5, dot: dot * 2 }, ink);
  const sizes = ['XS', 'S', 'M', 'L', 'XL', 'XXL', '38', '40', '42', '44'];
  for (let r = 0; r <= rows; r++) {
    for (let c = 0; c < columns; c++) {
      const text =
        r === 0
          ? ['SIZE', 'HIT', 'REAR', 'ARM', 'NET', 'TALL', 'IN'][c]
          : c === 0
            ? sizes[r - 1]
            : `${60 + r * 4 + c * 7}-${63 + r * 4 + c * 7}`;
      const at = { x: left + (c + 0.5) * across, y: top + (r + 0.55) * down, dot };
      written = lettered(written, [text ?? ''], at, ink);
    }
  }
  return written;
}

export function logos(): NamedPicture[] {
  const names = ['NORTH', 'SEA', 'ATLAS', 'MOON'];
  return names.flatMap((word, n) => {
    const ink = INKS[n % INKS.length] as Colour;
    const sheets: [string, Raster][] = [
      ['wide', paper(480, 120, PAPERS[n % PAPERS.length] as Colour)],
      ['square', paper(300, 300, [255, 255, 255])],
      ['reversed', paper(360, 240, ink)],
      ['large', paper(800, 800, [255, 255, 255])],
    ];
    return sheets.map(([shape, sheet]) => {
      const { width, height } = sheet;
      const dot = Math.floor(Math.min(height / 14, width / (word.length * 8)));
      if (shape === 'square') filled(sheet, width * 0.2, height * 0.15, width * 0.6, height * 0.2, ink);
      const colour = shape === 'reversed' ? ([250, 250, 250] as const) : ink;
      const picture = lettered(
        sheet,
        [word],
        { x: width / 2, y: height * (shape === 'square' ? 0.62 : 0.5), dot },
        colour,
      );
      return { name: `logo ${word} ${shape}`, picture, truth: 'logo' as const };
    });
  });
}
