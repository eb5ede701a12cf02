// The door for pictures: what is refused and as what, and what every accepted picture has become behind it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import {
  assertNear,
  assertQuarters,
  at,
  boxOf,
  type Edge,
  firstHalf,
  HEIGHT,
  plain,
  pngThatClaims,
  quarters,
  RED,
  type Rgb,
  storedWith,
  WIDTH,
} from './images.fixture.ts';
import {
  decodeRgb,
  encodeGreyPng,
  encodeJpeg,
  ImageError,
  type ImageFault,
  MAX_PIXELS,
  normalizePhoto,
  sizeOf,
  sniffFormat,
} from './images.ts';

describe('bytes that are no picture we take', () => {
  const text = (words: string) => Buffer.from(words);
  const refused: [what: string, bytes: () => Buffer | Promise<Buffer>, fault: ImageFault][] = [
    ['nothing', () => text(''), 'not_an_image'],
    ['a text', () => text('I am a photo, believe me'), 'not_an_image'],
    ['an SVG', () => text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'not_an_image'],
    ['a GIF', () => plain(RED).gif().toBuffer(), 'not_an_image'],
    ['a TIFF', () => plain(RED).tiff().toBuffer(), 'not_an_image'],
    ['a film in an MP4', () => boxOf('isom', 'iso2', 'avc1'), 'not_an_image'],
    ["an iPhone's HEIC", () => boxOf('heic', 'mif1', 'heic'), 'heic'],
    ['a HEIC that calls itself mif1', () => boxOf('mif1', 'mif1', 'heic'), 'heic'],
    ['a JPEG that ends half way', async () => firstHalf(await quarters().jpeg().toBuffer()), 'damaged'],
    ['a PNG that ends half way', async () => firstHalf(await quarters().png().toBuffer()), 'damaged'],
    ['a WebP that ends half way', async () => firstHalf(await quarters().webp().toBuffer()), 'damaged'],
    ['three bytes that begin a JPEG', () => Buffer.from([0xff, 0xd8, 0xff]), 'damaged'],
    ['a PNG of 16,000 x 16,000', () => pngThatClaims(16_000, 16_000), 'too_many_pixels'],
    ['a PNG of one pixel row too many', () => pngThatClaims(10_000, MAX_PIXELS / 10_000 + 1), 'too_many_pixels'],
  ];
  for (const [what, bytes, fault] of refused) {
    it(`names the fault of ${what}: ${fault}`, async () => {
      const given = await bytes();
      for (const open of [() => normalizePhoto(given, 1536), () => decodeRgb(given, 1024)]) {
        await assert.rejects(open(), (error) => error instanceof ImageError && error.fault === fault);
      }
    });
  }
});

describe('a picture behind the door', () => {
  for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
    it(`may have come as ${format}, whatever it was called`, async () => {
      const bytes = await quarters().toFormat(format).toBuffer();
      assert.equal(sniffFormat(bytes), format);
      assertQuarters(await decodeRgb(bytes, 1024));
      const photo = await normalizePhoto(bytes, 1024);
      assert.equal(sniffFormat(photo.bytes), 'jpeg');
      assertQuarters(await decodeRgb(photo.bytes, 1024));
    });
  }

  // Where the stored picture's first row and first column are seen, from the Exif standard's table.
  const orientations: [number, row: Edge, column: Edge][] = [
    [1, 'top', 'left'],
    [2, 'top', 'right'],
    [3, 'bottom', 'right'],
    [4, 'bottom', 'left'],
    [5, 'left', 'top'],
    [6, 'right', 'top'],
    [7, 'right', 'bottom'],
    [8, 'left', 'bottom'],
  ];
  for (const [orientation, row, column] of orientations) {
    it(`stands upright where Exif says ${orientation}, and says so no more`, async () => {
      const bytes = await storedWith(row, column).withMetadata({ orientation }).jpeg().toBuffer();
      assert.equal((await sharp(bytes).metadata()).orientation, orientation);
      assertQuarters(await decodeRgb(bytes, 1024));
      const photo = await normalizePhoto(bytes, 1024);
      assert.deepEqual([photo.width, photo.height], [WIDTH, HEIGHT]);
      assertQuarters(await decodeRgb(photo.bytes, 1024));
      assert.equal((await sharp(photo.bytes).metadata()).orientation, undefined);
    });
  }

  it('tells neither where nor with what it was taken, nor what was hidden behind its end', async () => {
    const camera = await quarters()
      .withExif({
        IFD0: { Make: 'Secret Camera', ImageDescription: 'secret words' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 8/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">secret packet</x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    const taken = Buffer.concat([camera, Buffer.from('secret film behind the picture')]);
    assert.match(taken.toString('latin1'), /secret packet/);
    const { bytes } = await normalizePhoto(taken, 1024);
    const { exif, gainMap, icc, iptc, xmp, comments } = await sharp(bytes).metadata();
    assert.deepEqual([exif, gainMap, icc, iptc, xmp, comments], Array(6).fill(undefined));
    assert.doesNotMatch(Buffer.from(bytes).toString('latin1'), /secret|Exif|GPS/i);
  });

  const colours: [what: string, bytes: () => Promise<Buffer>][] = [
    ['CMYK', () => quarters().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer()],
    ['16 bits a channel', () => quarters().toColourspace('rgb16').png().toBuffer()],
    ['a palette', () => quarters().png({ palette: true }).toBuffer()],
    ['the wide colours of a phone', () => quarters().withIccProfile('p3').jpeg({ quality: 100 }).toBuffer()],
  ];
  for (const [what, bytes] of colours) {
    it(`has 8-bit sRGB colours where it came in ${what}`, async () => {
      const given = await bytes();
      assertQuarters(await decodeRgb(given, 1024));
      const { bytes: photo } = await normalizePhoto(given, 1024);
      const { space, depth, channels } = await sharp(photo).metadata();
      assert.deepEqual([space, depth, channels], ['srgb', 'uchar', 3]);
      assertQuarters(await decodeRgb(photo, 1024));
    });
  }

  it('has three channels also where it came in grey', async () => {
    for (const grey of [plain([90, 90, 90]).greyscale(), plain([90, 90, 90]).greyscale().ensureAlpha()]) {
      const raster = await decodeRgb(await grey.png().toBuffer(), 1024);
      assert.equal(raster.data.length, raster.width * raster.height * 3);
      assertNear(at(raster, 5, 5), [90, 90, 90], 'grey');
    }
  });

  it('lies on white where it was transparent', async () => {
    const cases: [alpha: number, expected: Rgb][] = [
      [0, [255, 255, 255]],
      [0.5, [127, 127, 127]],
      [1, [0, 0, 0]],
    ];
    for (const [alpha, expected] of cases) {
      const bytes = await sharp({
        create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha } },
      })
        .png()
        .toBuffer();
      assertNear(at(await decodeRgb(bytes, 1024), 10, 10), expected, `alpha ${alpha}`);
      const { bytes: photo } = await normalizePhoto(bytes, 1024);
      assertNear(at(await decodeRgb(photo, 1024), 10, 10), expected, `alpha ${alpha}, as a photo`);
    }
  });

  it('fits into the side that was asked for, in its own proportions', async () => {
    const wide = await plain(RED, 400, 200).jpeg().toBuffer();
    const tall = await plain(RED, 200, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    for (const bytes of [wide, tall]) {
      const { width, height } = await normalizePhoto(bytes, 100);
      assert.deepEqual([width, height], [100, 50]);
      const raster = await decodeRgb(bytes, 100);
      assert.deepEqual([raster.width, raster.height, raster.data.length], [100, 50, 100 * 50 * 3]);
    }
  });

  it('is never enlarged', async () => {
    const bytes = await plain(RED, 40, 20).jpeg().toBuffer();
    const { width, height } = await normalizePhoto(bytes, 1536);
    assert.deepEqual([width, height], [40, 20]);
    const raster = await decodeRgb(bytes, 1536);
    assert.deepEqual([raster.width, raster.height], [40, 20]);
  });

  it('may have stray bytes between its segments, as real phones write them', async () => {
    const jpeg = await quarters().jpeg().toBuffer();
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    const stray = Buffer.concat([jpeg.subarray(0, frame), Buffer.alloc(3), jpeg.subarray(frame)]);
    assertQuarters(await decodeRgb(stray, 1024));
  });
});

describe('reading and writing beside it', () => {
  it('tells the size as stored from the header alone', async () => {
    const jpeg = await plain(RED, 400, 300).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    assert.deepEqual(await sizeOf(jpeg), { width: 400, height: 300 });
    assert.deepEqual(await sizeOf(pngThatClaims(300, 200)), { width: 300, height: 200 });
    await assert.rejects(sizeOf(pngThatClaims(16_000, 16_000)), { fault: 'too_many_pixels' });
  });

  it('encodes pixels as a JPEG that shows them', async () => {
    const raster = await decodeRgb(await quarters().png().toBuffer(), 1024);
    assertQuarters(await decodeRgb(await encodeJpeg(raster, 92), 1024));
  });

  it('encodes a mask without losing a level', async () => {
    const grey = Uint8Array.from({ length: 256 }, (_, level) => level);
    const png = await encodeGreyPng(grey, 16, 16);
    const { width, height, channels } = await sharp(png).metadata();
    assert.deepEqual([width, height, channels], [16, 16, 1]);
    const data = await sharp(png).toColourspace('b-w').raw().toBuffer();
    assert.deepEqual(new Uint8Array(data), grey);
  });
});
