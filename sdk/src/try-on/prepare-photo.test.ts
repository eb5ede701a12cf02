// What leaves the device when a photo is chosen: no place, no camera, no more pixels than are of use.
import { expect } from '@open-wc/testing';
import { aPhoto, aTag, type Shopper } from '../testing/shopper.ts';
import { preparePhoto } from './prepare-photo.ts';

describe('a photo that is chosen', () => {
  let shopper: Shopper;
  afterEach(() => shopper.goesAway());

  it('leaves the device upright and without what the camera wrote', async () => {
    const taken = withExif(await aJpeg(400, 300), 6);
    expect(latin1(new Uint8Array(await taken.arrayBuffer())))
      .to.contain('Exif')
      .and.to.contain(PLACE);
    shopper = await (await aTag().opens()).agrees();
    await shopper.picks(new File([taken], 'IMG_0001.JPG', { type: 'image/jpeg' }));
    const sent = await shopper.photoAtService();
    expect([...sent.subarray(0, 3)]).to.deep.equal([0xff, 0xd8, 0xff]);
    expect(latin1(sent)).not.to.contain('Exif').and.not.to.contain(PLACE).and.not.to.contain('A camera');
    const seen = await createImageBitmap(new Blob([sent]), { imageOrientation: 'none' as ImageOrientation });
    expect([seen.width, seen.height]).to.deep.equal([300, 400]);
    // The red corner, top left as the camera held it, is top right upright.
    expect(colourAt(seen, 290, 10)).to.equal('red');
    expect(colourAt(seen, 10, 10)).to.equal('green');
  });

  it('leaves as it is where there is nothing to take out', async () => {
    shopper = await (await aTag().opens()).agrees();
    const photo = new File([await aJpeg(400, 300)], 'me.jpg', { type: 'image/jpeg' });
    await shopper.picks(photo);
    expect(await shopper.photoAtService()).to.deep.equal(new Uint8Array(await photo.arrayBuffer()));
  });

  it('is told kindly that a HEIC photo cannot be opened, where the browser cannot either, before it is sent', async () => {
    shopper = await (await aTag().opens()).agrees();
    const heic = new TextEncoder().encode('\0\0\0\x18ftypheic....');
    await shopper.picks(aPhoto('IMG_0001.HEIC', '', heic));
    expect(shopper.find('[role=alert]').textContent).to.contain('HEIC');
    expect(await shopper.requests()).not.to.include('POST /v1/photos');
  });
});

describe('preparing a photo', () => {
  it('draws a large one smaller, in its own proportions', async () => {
    const small = await createImageBitmap(await preparePhoto(await aJpeg(3000, 4000)));
    expect([small.width, small.height]).to.deep.equal([1536, 2048]);
  });

  it('turns a HEIC photo into a JPEG where the browser can open it', async () => {
    // No Chromium opens HEIC: an AVIF under the brand that HEIC files also carry stands in, for the same way through.
    const avif = await anAvif();
    const bytes = new Uint8Array(await avif.arrayBuffer());
    bytes.set(new TextEncoder().encode('mif1'), 8);
    const photo = await preparePhoto(new Blob([bytes]));
    expect(photo.type).to.equal('image/jpeg');
    const seen = await createImageBitmap(photo);
    expect([seen.width, seen.height]).to.deep.equal([8, 8]);
  });

  it('finds what a camera wrote in every kind of file', async () => {
    const png = await drawn(40, 30, 'image/png');
    const head = new Uint8Array(await png.arrayBuffer());
    const withChunk = new Blob([head.slice(0, 33), pngChunk('eXIf', PLACE), head.slice(33)]);
    expect((await preparePhoto(withChunk)).type).to.equal('image/jpeg');
    expect(await preparePhoto(png)).to.equal(png);
  });

  it('sends the original where it cannot be opened here: the service looks closer', async () => {
    const unknown = new Blob(['Exif, and nothing that is a picture'], { type: 'image/jpeg' });
    expect(await preparePhoto(unknown)).to.equal(unknown);
  });

  it('refuses at once what is no photo, and what stays too large', async () => {
    const code = (file: Blob) => preparePhoto(file).catch((problem: { code: string }) => problem.code);
    expect(await code(new Blob(['%PDF'], { type: 'application/pdf' }))).to.equal('photo_not_an_image');
    expect(await code(new Blob([new Uint8Array(16 * 1024 * 1024)], { type: 'image/png' }))).to.equal('photo_too_large');
  });

  it('sends the original where the browser hands out noise instead of a drawing', async () => {
    const { getImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.getImageData = function (x, y, width, height) {
      const data = getImageData.call(this, x, y, width, height);
      data.data.fill(255);
      return data;
    };
    try {
      const photo = withExif(await aJpeg(40, 30), 1);
      expect(await preparePhoto(photo)).to.equal(photo);
    } finally {
      CanvasRenderingContext2D.prototype.getImageData = getImageData;
    }
  });
});

/** Degrees of latitude as a camera would write them, findable in any bytes. */
const PLACE = 'N 48 12 30.0';

function aJpeg(width: number, height: number): Promise<Blob> {
  return drawn(width, height, 'image/jpeg');
}

/** Green, with the top left quarter red. */
async function drawn(width: number, height: number, type: string): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#0a0';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#e00';
  context.fillRect(0, 0, width / 4, height / 4);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), type));
}

/** With an Exif segment (CIPA DC-008): camera, orientation, and a GPS directory with a place. */
function withExif(jpeg: Blob, orientation: number): Blob {
  const text = (value: string) => [...new TextEncoder().encode(`${value}\0`)];
  const u16 = (value: number) => [value >> 8, value & 255];
  const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)];
  const entry = (tag: number, type: number, count: number, value: number[]) => [
    ...u16(tag),
    ...u16(type),
    ...u32(count),
    ...value,
  ];
  const [camera, place] = [text('A camera'), text(PLACE)];
  const cameraAt = 8 + 2 + 3 * 12 + 4;
  const gpsAt = cameraAt + camera.length;
  const placeAt = gpsAt + 2 + 12 + 4;
  const tiff = [
    ...text('MM').slice(0, 2),
    ...u16(42),
    ...u32(8),
    ...u16(3),
    ...entry(0x010f, 2, camera.length, u32(cameraAt)),
    ...entry(0x0112, 3, 1, [...u16(orientation), 0, 0]),
    ...entry(0x8825, 4, 1, u32(gpsAt)),
    ...u32(0),
    ...camera,
    ...u16(1),
    ...entry(0x001b, 2, place.length, u32(placeAt)),
    ...u32(0),
    ...place,
  ];
  const segment = [...text('Exif'), 0, ...tiff];
  const head = Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, ...u16(segment.length + 2), ...segment]);
  return new Blob([head, jpeg.slice(2)], { type: 'image/jpeg' });
}

function pngChunk(name: string, data: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(name + data);
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  const chunk = new Uint8Array(bytes.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(bytes, 4);
  view.setUint32(bytes.length + 4, ~crc >>> 0);
  return chunk;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function colourAt(picture: ImageBitmap, x: number, y: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d')!;
  context.drawImage(picture, 0, 0);
  const [red, green] = context.getImageData(x, y, 1, 1).data;
  return red! > green! ? 'red' : 'green';
}

/** 8 x 8 pixels; made with sharp. */
async function anAvif(): Promise<Blob> {
  return (await fetch(`data:image/avif;base64,${AVIF}`)).blob();
}

const AVIF =
  'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERA' +
  'AAEAAQAAAAAA+gABAAAAAAAAACIAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAA' +
  'AAxhdjFDgSACAAAAABRpc3BlAAAAAAAAAAgAAAAIAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAqbWRhdBIACgg4CL9pAQ0G' +
  'kDIUGsJi5OAAFAAAkDWOPH8UQIW10p0=';
