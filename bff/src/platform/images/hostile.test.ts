// Bytes made to hurt: by being two things at once, by moving, by unfolding, by taking for ever.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { assertQuarters, HEIGHT, plain, pngChunk, quarters, RED, WIDTH } from './images.fixture.ts';
import { decodeRgb, ImageError, MAX_PIXELS, normalizePhoto, sniffFormat } from './images.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
const HTML = '<html><script>alert(document.cookie)</script></html>';
const ZIP = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(60), Buffer.from('evil.exe PK\x05\x06')]);
const PHP = '<?php system($_GET["c"]); ?>';

describe('formats that nobody photographs in', () => {
  const loaders: [format: string, bytes: () => Buffer | Promise<Buffer>][] = [
    ['SVG', () => Buffer.from(SVG)],
    ['GIF', () => plain(RED).gif().toBuffer()],
    ['TIFF', () => plain(RED).tiff().toBuffer()],
    ['PPM', () => Buffer.from('P6 1 1 255 abc')],
    ['Radiance HDR', () => Buffer.from('#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 1\n\x80\x80\x80\x80', 'latin1')],
    ['PDF', () => Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>')],
    ['JPEG XL', () => Buffer.from('ff0a7f0000000000', 'hex')],
  ];
  for (const [format, bytes] of loaders)
    it(`cannot be read by anyone in this process, even past the door: ${format}`, async () => {
      await assert.rejects(sharp(await bytes()).metadata());
    });
});

describe('a file that is two things at once', () => {
  const inComment = async (words: string) => {
    const jpeg = await quarters().jpeg().toBuffer();
    const length = Buffer.alloc(2);
    length.writeUInt16BE(words.length + 2);
    return Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from([0xff, 0xfe]),
      length,
      Buffer.from(words),
      jpeg.subarray(2),
    ]);
  };
  const behind = async (what: string | Buffer, format: 'jpeg' | 'png' | 'webp') =>
    Buffer.concat([await quarters().toFormat(format).toBuffer(), Buffer.from(what)]);
  const inText = async (words: string) => {
    const png = await quarters().png().toBuffer();
    const text = pngChunk('tEXt', Buffer.from(`Comment\0${words}`, 'latin1'));
    return Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]);
  };
  const pairs: [what: string, bytes: () => Promise<Buffer>][] = [
    ['a JPEG with an archive behind its end', () => behind(ZIP, 'jpeg')],
    ['a JPEG with a page behind its end', () => behind(HTML, 'jpeg')],
    ['a PNG with a program behind its end', () => behind(PHP, 'png')],
    ['a WebP with an archive behind its end', () => behind(ZIP, 'webp')],
    ['a JPEG with a page in its comment', () => inComment(HTML)],
    ['a JPEG with a program in its comment', () => inComment(PHP)],
    ['a PNG with a drawing in its text', () => inText(SVG)],
  ];
  for (const [what, bytes] of pairs)
    it(`is the picture alone behind the door: ${what}`, async () => {
      const given = await bytes();
      assert.match(given.toString('latin1'), /script|php|evil/);
      const photo = await normalizePhoto(given, 1024);
      assert.equal(sniffFormat(photo.bytes), 'jpeg');
      const kept = Buffer.from(photo.bytes);
      assert.doesNotMatch(kept.toString('latin1'), /script|php|svg|evil/);
      // Ends where a JPEG ends.
      assert.deepEqual([...kept.subarray(-2)], [0xff, 0xd9]);
      assertQuarters(await decodeRgb(photo.bytes, 1024));
    });

  const backwards: [what: string, head: Buffer, format: 'jpeg' | 'png'][] = [
    ['a GIF that goes on as a JPEG', Buffer.from('GIF89a'), 'jpeg'],
    ['an archive that goes on as a PNG', ZIP, 'png'],
    ['a page that goes on as a JPEG', Buffer.from(HTML), 'jpeg'],
  ];
  for (const [what, head, format] of backwards)
    it(`is what it begins as: ${what}`, async () => {
      const bytes = Buffer.concat([head, await quarters().toFormat(format).toBuffer()]);
      await assert.rejects(normalizePhoto(bytes, 1024), { fault: 'not_an_image' });
    });
});

describe('a picture that moves', () => {
  it('is its first picture: an animated WebP', async () => {
    const first = await quarters().raw().toBuffer();
    const other = Buffer.alloc(first.length, 255);
    const bytes = await sharp(Buffer.concat([first, other, Buffer.alloc(first.length, 9)]), {
      raw: { width: WIDTH, height: HEIGHT * 3, channels: 3, pageHeight: HEIGHT },
    })
      .webp({ lossless: true, delay: [40, 40, 40] })
      .toBuffer();
    assert.equal((await sharp(bytes).metadata()).pages, 3);
    const photo = await normalizePhoto(bytes, 1024);
    assert.deepEqual([photo.width, photo.height], [WIDTH, HEIGHT]);
    assert.equal((await sharp(photo.bytes).metadata()).pages, undefined);
    assertQuarters(await decodeRgb(photo.bytes, 1024));
  });

  it('is the picture that others show who cannot animate: an APNG', async () => {
    const png = await quarters().png().toBuffer();
    const control = Buffer.alloc(8);
    control.writeUInt32BE(2, 0);
    const bytes = Buffer.concat([png.subarray(0, 33), pngChunk('acTL', control), png.subarray(33)]);
    assertQuarters(await decodeRgb((await normalizePhoto(bytes, 1024)).bytes, 1024));
  });
});

describe('a picture that unfolds', () => {
  /** What it makes the process grow by, in bytes; a decoder that unfolded it would need it all at once. */
  async function growthOf(work: () => Promise<unknown>): Promise<number> {
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 2);
    await work().catch((error) => assert.ok(error instanceof ImageError));
    clearInterval(watch);
    return Math.max(most, process.memoryUsage.rss()) - before;
  }
  const UNFOLDED = 256 * 1024 * 1024;
  const folded = deflateSync(Buffer.alloc(UNFOLDED));

  const hidingPlaces: [chunk: string, head: string][] = [
    ['zTXt', 'Comment\0\0'],
    ['iTXt', 'Comment\0\x01\0\0\0'],
    ['iCCP', 'profile\0\0'],
  ];
  for (const [name, head] of hidingPlaces)
    it(`does not unfold a quarter of a gigabyte of what is no picture: ${name}`, async () => {
      const png = await quarters().png().toBuffer();
      const bomb = pngChunk(name, Buffer.concat([Buffer.from(head, 'latin1'), folded]));
      const bytes = Buffer.concat([png.subarray(0, 33), bomb, png.subarray(33)]);
      assert.ok(bytes.length < 1_000_000, `${bytes.length} bytes`);
      const growth = await growthOf(() => normalizePhoto(bytes, 1024));
      assert.ok(growth < UNFOLDED / 2, `${growth} bytes more`);
    });

  it('is refused by its header where it has more pixels than any camera, in every format', async () => {
    const side = Math.ceil(Math.sqrt(MAX_PIXELS)) + 1;
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const bytes = await plain(RED, side, side).toFormat(format).toBuffer();
      assert.ok(bytes.length < 15 * 1024 * 1024);
      await assert.rejects(normalizePhoto(bytes, 1024), { fault: 'too_many_pixels' }, format);
    }
  });
});

describe('a picture that takes for ever', () => {
  it('is refused where it says the same part of itself again and again', async () => {
    // Each time a pass over all pixels of a progressive JPEG; 14 MB hold a hundred thousand of them.
    const jpeg = await plain(RED, 7_000, 7_000).jpeg({ progressive: true }).toBuffer();
    const lastScan = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
    const scan = jpeg.subarray(lastScan, jpeg.length - 2);
    const again = Math.floor((14 * 1024 * 1024 - jpeg.length) / scan.length);
    assert.ok(again > 100_000);
    const bytes = Buffer.concat([jpeg.subarray(0, -2), ...Array<Buffer>(again).fill(scan), jpeg.subarray(-2)]);
    const began = performance.now();
    await assert.rejects(normalizePhoto(bytes, 1536), { fault: 'damaged' });
    const seconds = (performance.now() - began) / 1_000;
    assert.ok(seconds < 10, `${seconds} s`);
  });
});
