// The pictures that a page shows of its product, for pages that do not name them to machines.
import { type Element, isTag } from 'domhandler';
import { addressOf, type Page } from './page.ts';
import { cannotBeGarment, pictureAddress, pictureIdentity } from './pictures.ts';
import { essence, textOf } from './text.ts';

const MOST = 20;
const PRODUCT_PLACE =
  /product|gallery|galerie|zoom|main|primary|large|big|hero|detail|photo|picture|media|image|foto|item|landing/i;
const OTHER_PLACE = /thumb|icon|logo|badge|banner|flag|rating|avatar|payment|swatch|menu|promo|advert/i;

/** Elements between two pictures of a gallery, and between its first and its last. */
const BESIDE = 12;
const LONGEST_ROW = 60;

/** Likeliest first. */
export function galleryPictures(page: Page): string[] {
  const name = essence(page.heading ? textOf(page.heading.element) : page.documentTitle);
  const found: { address: string; score: number }[] = [];
  let row = { first: Number.NEGATIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  for (const { element, order, aside } of page.spots) {
    if (element.name === 'link' && element.attribs.rel === 'image_src') {
      const address = addressOf(element.attribs.href, page.url);
      if (address) found.push({ address, score: 4 });
    }
    if (element.name !== 'img' || aside) continue;
    const address = linkedPicture(element, page.url) ?? pictureAddress(element, page.url);
    if (!address || cannotBeGarment(address)) continue;
    // Those beside each other are as near as the first: a gallery that stands before the name begins with what matters.
    const beside = order - row.last <= BESIDE && order - row.first <= LONGEST_ROW;
    row = { first: beside ? row.first : order, last: order };
    const score = scoreOf(element, name) + nearness(row.first, page);
    if (score > 1.5) found.push({ address, score });
  }
  found.sort((a, b) => b.score - a.score);
  const seen = new Set<string>();
  return found
    .map(({ address }) => address)
    .filter((address) => !seen.has(pictureIdentity(address)) && seen.add(pictureIdentity(address)))
    .slice(0, MOST);
}

function scoreOf(element: Element, name: string): number {
  const { attribs } = element;
  let score = 0;
  const words = essence(`${attribs.alt ?? ''} ${attribs.title ?? ''}`);
  if (words.length > 3 && name.length > 3) {
    // A short one that the name begins with is the brand, and the picture its logo.
    if (words.includes(name) || (name.includes(words) && words.length * 2 > name.length)) score += 3;
    else if (sharesBeginning(words, name)) score += 2;
  }
  if (attribs.itemprop?.includes('image')) score += 2;
  if (Object.keys(attribs).some((key) => /zoom|hires|large|full/i.test(key) && key.startsWith('data-'))) score += 1.5;
  const [width, height] = [Number(attribs.width), Number(attribs.height)];
  if (width >= 250 || height >= 250) score += 1;
  if ((width > 0 && width < 100) || (height > 0 && height < 100)) score -= 2.5;
  if (linkOf(element)) score += 2;
  let up: Element | null = element;
  for (let i = 0; up && i < 5; i++) {
    const place = `${up.attribs.class ?? ''} ${up.attribs.id ?? ''}`;
    if (OTHER_PLACE.test(place)) score -= 1.2 / (1 + i * 0.5);
    else if (PRODUCT_PLACE.test(place)) score += 1 / (1 + i * 0.5);
    if (/^(picture|figure)$/.test(up.name)) score += 0.3;
    up = up.parent && isTag(up.parent) ? up.parent : null;
  }
  return score;
}

/** Where a click on it shows it large. */
function linkedPicture(element: Element, base: URL): string | null {
  const link = linkOf(element);
  return link === null ? null : addressOf(link, base);
}

function linkOf({ parent }: Element): string | null {
  const link = parent && isTag(parent) && parent.name === 'a' ? (parent.attribs.href ?? '') : '';
  return /\.(jpe?g|png|webp|avif)(\?|$)/i.test(link) ? link : null;
}

function nearness(order: number, { heading, spots }: Page): number {
  const distance = Math.abs(order - (heading?.order ?? spots.length / 4));
  return 2 * Math.exp(-distance / 300);
}

function sharesBeginning(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i >= 8;
}
