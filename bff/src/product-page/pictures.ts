// Pictures of a page: the address of the largest copy that an img names, which addresses are the same picture, and which
// cannot be the garment at all.
import { type Element, isTag } from 'domhandler';
import { addressOf } from './page.ts';

const LARGEST_FIRST = [
  'data-zoom-image',
  'data-zoom',
  'data-zoom-src',
  'data-large_image',
  'data-large-image',
  'data-large',
  'data-old-hires',
  'data-hires',
  'data-high-res-src',
  'data-full',
  'data-full-src',
  'data-original',
  'data-original-src',
  'data-src',
  'data-lazy-src',
  'data-lazy',
  'data-srcset',
  'srcset',
  'src',
];
/** Said of the file's own name; folders are called all sorts of things. */
const NO_PICTURE =
  /(^|[_.-])(logo|sprite|placeholder|blank|pixel|spacer|loading|loader|lazy|spinner|transparent|icon|favicon|avatar|flag|badge|banner|payment|star|rating|no-?image|noimg|default|1x1|captcha|play-?button)s?([_.\d-]|$)/i;
const SIZE_WORD =
  /^(\d{2,4}x\d{0,4}|x\d{2,4}|[wh]\d{2,4}|s[xyl]?\d{2,4}|\d{2,4}px|mini|thumb|thumbnail|small|medium|large|big|xl|xxl|orig|original|zoom|full|master|grande|huge|hires|compact|pico|icon|product|ab\d+\w*)$/i;

export function pictureAddress(element: Element, base: URL): string | null {
  const { attribs } = element;
  const sized = sizedAddresses(attribs, base);
  if (sized) return sized;
  for (const name of LARGEST_FIRST) {
    const value = attribs[name];
    if (!value) continue;
    const address = name.endsWith('srcset') ? largestOfSet(value, base) : addressOf(value, base);
    if (address && !NO_PICTURE.test(fileName(address))) return address;
  }
  if (element.name === 'img') return null;
  const inner = element.children.filter(isTag).find(({ name }) => name === 'img' || name === 'a' || name === 'picture');
  return inner ? (pictureAddress(inner, base) ?? pictureLink(inner, base)) : pictureLink(element, base);
}

/** Not a picture of anything sold: logos, icons, placeholders, drawings. */
export function cannotBeGarment(address: string): boolean {
  const name = fileName(address);
  return NO_PICTURE.test(name) || /\.(svg|gif|ico|mp4|webm)$/i.test(name);
}

function fileName(address: string): string {
  return new URL(address).pathname.split('/').at(-1) ?? '';
}

/**
 * The same for all sizes of one picture, as well as that can be told from an address: shops' image servers put the size
 * into the name, a folder or the query.
 */
export function pictureIdentity(address: string): string {
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    path = address;
  }
  const segments = path.split('/').filter((segment) => segment !== '' && !SIZE_WORD.test(segment));
  const bare = (segment: string) =>
    segment
      .replace(/\.(jpe?g|png|webp|avif|gif)(_.*)?$/i, '')
      .replace(/\._[A-Z0-9_,]+_?$/, '')
      .replace(/^[a-z]_/, '')
      .split(/[-_,.@~]/)
      .filter((word) => !SIZE_WORD.test(word))
      .join('-')
      .toLowerCase();
  const last = bare(segments.at(-1) ?? '');
  return last.replace(/[^\p{L}\p{N}]/gu, '').length >= 5 ? last : `${bare(segments.at(-2) ?? '')}/${last}`;
}

/** Pixels of the longer side as the address tells it; 0 where it does not. */
export function sizeInAddress(address: string): number {
  let largest = 0;
  for (const [, a, b] of address.matchAll(/(?:^|[^\d])(\d{2,4})x(\d{2,4})(?!\d)/g))
    largest = Math.max(largest, Number(a), Number(b));
  for (const [, a] of address.matchAll(
    /(?:[?&;](?:w|h|wid|hei|width|height|size)=|[/_-](?:w|h|sx|sy|s-l|sl|ul)_?|\/)(\d{2,4})(?=[^\d]|$)/gi,
  )) {
    const value = Number(a);
    if (value >= 40 && value <= 4000) largest = Math.max(largest, value);
  }
  return largest;
}

function pictureLink(element: Element, base: URL): string | null {
  const address = addressOf(element.attribs.href, base);
  return address && /\.(jpe?g|png|webp|avif)$/i.test(new URL(address).pathname) ? address : null;
}

/** {"https://…450.jpg": [450, 300], …}: the widest. */
function sizedAddresses(attribs: Record<string, string>, base: URL): string | null {
  for (const [name, value] of Object.entries(attribs)) {
    if (!name.startsWith('data-') || !/^\s*\{\s*"(https?:)?\/\//.test(value)) continue;
    try {
      const entries = Object.entries(JSON.parse(value) as Record<string, unknown>);
      const widths = entries.map(([address, size]) => ({
        address,
        width: Array.isArray(size) ? Number(size[0]) * Number(size[1]) : 0,
      }));
      const widest = widths.reduce((a, b) => (b.width > a.width ? b : a));
      const address = addressOf(widest.address, base);
      if (address) return address;
    } catch {
      // Not what it looked like.
    }
  }
  return null;
}

function largestOfSet(set: string, base: URL): string | null {
  let best: { address: string; size: number } | null = null;
  for (const part of set.split(/,\s+(?=\S)|,(?=https?:|\/\/)/)) {
    const [reference, descriptor = '1x'] = part.trim().split(/\s+/);
    const address = addressOf(reference, base);
    const size = Number.parseFloat(descriptor) * (descriptor.endsWith('x') ? 500 : 1);
    if (address && (!best || size > best.size)) best = { address, size };
  }
  return best?.address ?? null;
}
