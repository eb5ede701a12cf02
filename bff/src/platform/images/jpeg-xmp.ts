// Puts an XMP packet into a finished JPEG as its own segment, so that no pixel is encoded a second time for it.
// Layout: XMP specification part 3, "JPEG"; markers: ITU-T T.81, annex B.

/** Names a segment as XMP; the zero ends the name. */
const STANDARD = new TextEncoder().encode('http://ns.adobe.com/xap/1.0/\0');
/** Continuation of a packet over 64 kB, which refers to a standard one by its digest: useless without it. */
const EXTENDED = new TextEncoder().encode('http://ns.adobe.com/xmp/extension/\0');

const SOI = 0xd8;
const APP0 = 0xe0;
const APP1 = 0xe1;
/** A segment's length counts its own two bytes and must fit into them. */
const LARGEST_SEGMENT = 0xffff;
const LARGEST_PACKET = LARGEST_SEGMENT - 2 - STANDARD.length;

interface Segment {
  marker: number;
  /** Of the whole segment, marker included. */
  bytes: Uint8Array;
}

/**
 * The same picture with this packet in place of any other. Everything else stays byte for byte.
 * @param packet XMP as RDF/XML, at most 65,502 bytes of UTF-8.
 * @throws RangeError where the bytes are no JPEG or the packet is too long.
 */
export function withXmp(jpeg: Uint8Array, packet: string): Uint8Array<ArrayBuffer> {
  const { head, rest } = openingSegments(jpeg);
  const kept = head.filter((segment) => !isXmp(segment)).map(({ bytes }) => bytes);
  // JFIF wants to be first, Exif the next; readers look for XMP behind them.
  const own = head.filter(({ marker, bytes }) => marker === APP0 || isExif({ marker, bytes })).length;
  kept.splice(own, 0, xmpSegment(packet));
  return joined([Uint8Array.of(0xff, SOI), ...kept, rest]);
}

/** Application segments right behind the start of the image; `rest` is all that follows, untouched. */
function openingSegments(jpeg: Uint8Array): { head: Segment[]; rest: Uint8Array } {
  if (jpeg[0] !== 0xff || jpeg[1] !== SOI) throw new RangeError('not a JPEG');
  const head: Segment[] = [];
  let at = 2;
  for (;;) {
    const marker = jpeg[at] === 0xff ? jpeg[at + 1] : undefined;
    if (marker === undefined) throw new RangeError('a JPEG without a marker where one must be');
    if (marker < APP0 || marker > 0xef) return { head, rest: jpeg.subarray(at) };
    const length = ((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > jpeg.length) throw new RangeError('a JPEG that ends within a segment');
    head.push({ marker, bytes: jpeg.subarray(at, end) });
    at = end;
  }
}

function xmpSegment(packet: string): Uint8Array {
  const text = new TextEncoder().encode(packet);
  if (text.length > LARGEST_PACKET) throw new RangeError(`an XMP packet has at most ${LARGEST_PACKET} bytes`);
  const length = 2 + STANDARD.length + text.length;
  return joined([Uint8Array.of(0xff, APP1, length >> 8, length & 0xff), STANDARD, text]);
}

function isXmp({ marker, bytes }: Segment): boolean {
  return marker === APP1 && (startsWith(bytes, STANDARD) || startsWith(bytes, EXTENDED));
}

function isExif({ marker, bytes }: Segment): boolean {
  return marker === APP1 && startsWith(bytes, new TextEncoder().encode('Exif\0'));
}

/** Whether a segment's content, behind marker and length, starts with this name. */
function startsWith(segment: Uint8Array, name: Uint8Array): boolean {
  return name.every((byte, index) => segment[4 + index] === byte);
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
