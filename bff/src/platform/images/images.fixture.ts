// Pictures for the tests of the door: four quarters of colour as cameras store them, and bytes that only claim to be pictures.
import assert from 'node:assert/strict';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import type { Raster } from './images.ts';

export type Rgb = [number, number, number];
// Muted, so that a printer's colour space holds them too.
export const RED: Rgb = [190, 70, 70];
const GREEN: Rgb = [80, 150, 90];
const BLUE: Rgb = [70, 90, 170];
const YELLOW: Rgb = [220, 200, 110];

export const WIDTH = 48;
export const HEIGHT = 64;

export type Edge = 'top' | 'bottom' | 'left' | 'right';
const OPPOSITE = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const;

/** Red and green above, blue and yellow below. */
export function quarters(): Sharp {
  return storedWith('top', 'left');
}

/** The four quarters as a camera stores them whose first row and column are seen at these edges. */
export function storedWith(row: Edge, column: Edge): Sharp {
  const lying = row === 'left' || row === 'right';
  const [width, height] = lying ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT];
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const edges = [y < height / 2 ? row : OPPOSITE[row], x < width / 2 ? column : OPPOSITE[column]];
      pixels.set(colourSeenAt(edges), (y * width + x) * 3);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

function colourSeenAt(edges: Edge[]): Rgb {
  if (edges.includes('top')) return edges.includes('left') ? RED : GREEN;
  return edges.includes('left') ? BLUE : YELLOW;
}

export function assertQuarters(raster: Raster): void {
  assert.deepEqual([raster.width, raster.height], [WIDTH, HEIGHT]);
  assertNear(at(raster, 8, 8), RED, 'top left');
  assertNear(at(raster, WIDTH - 8, 8), GREEN, 'top right');
  assertNear(at(raster, 8, HEIGHT - 8), BLUE, 'bottom left');
  assertNear(at(raster, WIDTH - 8, HEIGHT - 8), YELLOW, 'bottom right');
}

export function at({ width, data }: Raster, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

/** Lossy formats and colour spaces may move a channel a little, never to another colour. */
const TOLERANCE = 20;

export function assertNear(colour: number[], expected: Rgb, where: string): void {
  const off = Math.max(...colour.map((value, channel) => Math.abs(value - (expected[channel] ?? 0))));
  assert.ok(off <= TOLERANCE, `${where}: ${colour} instead of ${expected}`);
}
export function plain([r, g, b]: Rgb, width = 32, height = 32): Sharp {
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } });
}

export function firstHalf(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length / 2);
}

/** The box that opens every ISO media file: its main brand, then those it is compatible with. */
export function boxOf(main: string, ...compatible: string[]): Buffer {
  const brands = Buffer.from(`ftyp${main}\0\0\0\0${compatible.join('')}`, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(brands.length + 4);
  return Buffer.concat([length, brands, Buffer.alloc(64)]);
}

/** A valid PNG header without the pixels it speaks of: whoever asks for those gets no further than the header. */
export function pngThatClaims(width: number, height: number): Buffer {
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', Buffer.alloc(0)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** With its length and checksum. */
export function pngChunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
