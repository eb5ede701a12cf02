import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { withXmp } from './jpeg-xmp.ts';

const PACKET = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- é --></x:xmpmeta>';

describe('a JPEG with an XMP packet', () => {
  it('gives the packet back to a reader and keeps every other byte', async () => {
    const jpeg = await aJpeg();
    const marked = withXmp(jpeg, PACKET);
    assert.equal((await sharp(marked).metadata()).xmpAsString, PACKET);
    const segment = marked.length - jpeg.length;
    assert.deepEqual(marked.subarray(0, 2), new Uint8Array(jpeg.subarray(0, 2)));
    assert.deepEqual(marked.subarray(2 + segment), new Uint8Array(jpeg.subarray(2)));
  });

  it('shows the same pixels', async () => {
    const jpeg = await aJpeg();
    const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
    assert.deepEqual(await pixels(withXmp(jpeg, PACKET)), await pixels(jpeg));
  });

  it('has one packet, however often it is marked', async () => {
    const jpeg = await aJpeg();
    const twice = withXmp(withXmp(jpeg, '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'), PACKET);
    assert.deepEqual(twice, withXmp(jpeg, PACKET));
  });

  it('keeps Exif and the colour profile, and stands behind Exif', async () => {
    const jpeg = await sharp(await aJpeg())
      .withExif({ IFD0: { Software: 'a camera' } })
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    const marked = withXmp(jpeg, PACKET);
    const { exif, icc, xmpAsString } = await sharp(marked).metadata();
    assert(exif && icc);
    assert.equal(xmpAsString, PACKET);
    const text = Buffer.from(marked).toString('latin1');
    assert(text.indexOf('Exif\0') < text.indexOf('http://ns.adobe.com/xap/1.0/'));
  });

  it('may be as long as a segment holds and no longer', async () => {
    const jpeg = await aJpeg();
    const longest = 'x'.repeat(65_504);
    assert.equal((await sharp(withXmp(jpeg, longest)).metadata()).xmpAsString, longest);
    assert.throws(() => withXmp(jpeg, `${longest}x`), RangeError);
  });

  it('is refused where the bytes are no JPEG or end early', async () => {
    const jpeg = await aJpeg();
    const png = await sharp(jpeg).png().toBuffer();
    for (const bytes of [png, new Uint8Array(), jpeg.subarray(0, 2), withXmp(jpeg, PACKET).subarray(0, 60)]) {
      assert.throws(() => withXmp(bytes, PACKET), RangeError);
    }
  });
});

function aJpeg(): Promise<Buffer> {
  return sharp({ create: { width: 48, height: 64, channels: 3, background: '#4a7' } })
    .jpeg()
    .toBuffer();
}
