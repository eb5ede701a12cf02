// A parsed page and one walk over it: where each element stands, what is hidden and what is not about the product itself.
import { type Document, DomHandler, type Element, isTag } from 'domhandler';
import { Parser } from 'htmlparser2';
import type { Place } from './money.ts';
import { essence, isHidden, ownText, plainLine, squeeze, textOf } from './text.ts';

export interface Spot {
  element: Element;
  /** In document order. */
  order: number;
  hidden: boolean;
  /** In a list of other products, a review, a menu, a header or a footer. */
  aside: boolean;
}

export interface Page {
  url: URL;
  /** Length of the text it was made from. */
  length: number;
  root: Document;
  spots: Spot[];
  spotOf: Map<Element, Spot>;
  /** `property` or `name` in lower case -> contents, in order. */
  metas: Map<string, string[]>;
  place: Place;
  /** Of the title element, without the shop's name. */
  documentTitle: string;
  fullTitle: string;
  /** The element that names the product, where one does. */
  heading: Spot | null;
  /** See visibleText. */
  text: string | null;
}

/** Deeper than any shop's page; what lies deeper is not looked at. */
const DEEPEST = 300;
const DEEPEST_TREE = 2_000;
const MOST_TEXT = 60_000;
const MOST_TITLE = 600;
/** Ten times what the fullest real page has. */
const MOST_ELEMENTS = 200_000;
const OTHER_PRODUCTS =
  /related|recommend|similar|also-?(bought|viewed|like)|cross-?sell|up-?sell|recently|sponsored|you-?may|accessor(y|ies)|frequently|bundle-?(list|item)|review|comment|testimonial|rating-?list|mini-?(cart|basket)|cart-?(drawer|popup)|compare-?(list|table)|product-?(grid|list|card|tile|slider|carousel)|suggest|alternativ/i;
const CHROME =
  /(^|[\s_-])(nav|navbar|navigation|menu|megamenu|mega-menu|footer|breadcrumbs?|cookie|newsletter|site-?header|global-?header|topbar|popup|modal|overlay|login)([\s_-]|$)/i;
const CHROME_TAGS = new Set(['nav', 'footer', 'header', 'aside', 'dialog']);
const NOT_SHOWN = new Set(['script', 'style', 'template', 'noscript', 'head']);

export function parsePage(text: string, url: URL): Page {
  const root = treeOf(text);
  const spots = allSpots(root);
  const spotOf = new Map(spots.map((spot) => [spot.element, spot]));
  const metas = metasOf(spots);
  const html = spots.find(({ element }) => element.name === 'html')?.element;
  const titleElement = spots.find(({ element }) => element.name === 'title' && !inside(element, 'svg'))?.element;
  const fullTitle = titleElement ? textOf(titleElement) : '';
  const page: Page = {
    url,
    length: text.length,
    root,
    spots,
    spotOf,
    metas,
    place: {
      domain: url.hostname.split('.').at(-1) ?? '',
      language: html?.attribs.lang ?? html?.attribs['xml:lang'] ?? metas.get('og:locale')?.[0]?.replace('_', '-') ?? '',
    },
    fullTitle,
    documentTitle: withoutShopName(fullTitle, shopNames(metas, url)),
    heading: null,
    text: null,
  };
  page.heading = findHeading(page);
  markAsides(page);
  return page;
}

/** The tree, as far as it is one: tags by the million, or unclosed by the hundred thousand, would take seconds. */
function treeOf(text: string): Document {
  const handler = new DomHandler();
  let depth = 0;
  let elements = 0;
  const parser = new Parser(
    {
      onparserinit: (it) => handler.onparserinit(it),
      onreset: () => handler.onreset(),
      onend: () => handler.onend(),
      onerror: (error) => handler.onerror(error),
      ontext: (data) => handler.ontext(data),
      oncomment: () => {},
      onopentag(name, attributes) {
        if (++depth > DEEPEST_TREE || ++elements > MOST_ELEMENTS) throw new TooMuch();
        handler.onopentag(name, attributes);
      },
      onclosetag() {
        depth--;
        handler.onclosetag();
      },
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  try {
    parser.end(text);
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
  }
  return handler.root;
}

class TooMuch extends Error {}

/** What a person could read, the beginning of it: enough to tell what kind of page it is and whether it says a thing. */
export function visibleText(page: Page): string {
  page.text ??= readText(page);
  return page.text;
}

function readText({ spots }: Page): string {
  const parts: string[] = [];
  let length = 0;
  for (const { element, hidden } of spots) {
    if (hidden || length > MOST_TEXT) continue;
    const own = ownText(element);
    if (own === '') continue;
    parts.push(own);
    length += own.length;
  }
  return squeeze(parts.join(' '));
}

export function meta(page: Page, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = page.metas.get(name)?.find((one) => one.trim() !== '');
    if (value !== undefined) return plainLine(value);
  }
  return undefined;
}

/** An absolute http(s) address, or null. */
export function addressOf(reference: string | undefined, base: URL): string | null {
  const trimmed = reference?.trim();
  if (!trimmed || /^(data|javascript|blob|about):|[{}<>"]|^#/i.test(trimmed)) return null;
  try {
    const url = new URL(trimmed.replaceAll('&amp;', '&'), base);
    return /^https?:$/.test(url.protocol) && url.hostname.length > 0 ? url.href : null;
  } catch {
    return null;
  }
}

/** "Linen shirt | Shop" to "Linen shirt". Only the shop's own name goes, for a title may hold dashes itself. */
export function withoutShopName(title: string, names: string[]): string {
  let kept = title.trim().slice(0, MOST_TITLE);
  for (let again = true; again; ) {
    again = false;
    const parts = /^(?<first>.+?)\s*(?:\s[|–—·•:-]\s|[|｜])\s*(?<rest>.+)$/su.exec(kept)?.groups;
    const lastParts = /^(?<head>.+)\s*(?:\s[|–—·•:-]\s|[|｜]|:\s)\s*(?<last>[^|｜]+?)$/su.exec(kept)?.groups;
    if (lastParts && names.some((name) => says(lastParts.last!, name))) {
      kept = lastParts.head!.trim();
      again = true;
    } else if (parts && names.some((name) => essence(parts.first!) === name)) {
      kept = parts.rest!.trim();
      again = true;
    }
  }
  return kept.replace(/[\s|｜–—-]+$/u, '');
}

export function shopNames(metas: Map<string, string[]>, url: URL): string[] {
  const host = url.hostname.replace(/^www\d?\./, '');
  const parts = host.split('.').filter((label) => label.length > 3);
  const own = [host, host.split('.').slice(-2).join('.'), ...parts, ...(metas.get('og:site_name') ?? [])];
  own.push(...(metas.get('application-name') ?? []));
  return [...new Set(own.map(essence).filter((name) => name.length > 1))];
}

function says(part: string, name: string): boolean {
  const bare = essence(part);
  return bare === name || (name.length > 3 && bare.includes(name) && bare.length < name.length + 25);
}

function allSpots(root: Document): Spot[] {
  const spots: Spot[] = [];
  const stack: { element: Element; hidden: boolean; depth: number }[] = [];
  const push = (children: Document['children'], hidden: boolean, depth: number) => {
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i]!;
      if (isTag(child)) stack.push({ element: child, hidden, depth });
    }
  };
  push(root.children, false, 0);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { element, depth } = next;
    const hidden = next.hidden || NOT_SHOWN.has(element.name) || isHidden(element);
    spots.push({ element, order: spots.length, hidden, aside: false });
    if (depth < DEEPEST) push(element.children, hidden, depth + 1);
  }
  return spots;
}

function metasOf(spots: Spot[]): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const { element } of spots) {
    if (element.name !== 'meta') continue;
    const { property, name, content } = element.attribs;
    if (content === undefined) continue;
    for (const key of new Set([property, name])) {
      if (key) metas.set(key.toLowerCase(), [...(metas.get(key.toLowerCase()) ?? []), content]);
    }
  }
  return metas;
}

/** The first-level heading that the page's titles speak of; else an element of the same words; else the first heading. */
function findHeading(page: Page): Spot | null {
  const named = [page.documentTitle, page.fullTitle, ...(page.metas.get('og:title') ?? [])]
    .map(essence)
    .filter(Boolean);
  let best: { spot: Spot; score: number } | null = null;
  for (const spot of page.spots) {
    const { element } = spot;
    const isFirst = element.name === 'h1' || element.attribs.role === 'heading';
    if (
      !isFirst &&
      element.name !== 'h2' &&
      !/title|name/i.test(`${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`)
    )
      continue;
    if (spot.hidden || element.name === 'title' || element.name === 'meta' || element.name === 'body') continue;
    const text = textOf(element);
    if (text.length < 2 || text.length > 400) continue;
    const bare = essence(text);
    if (bare.length < 2) continue;
    const fits = named.some((name) => name === bare)
      ? 3
      : named.some((name) => (bare.length > 5 && name.includes(bare)) || (name.length > 5 && bare.includes(name)))
        ? 2
        : 0;
    // Of two that fit equally, the longer text says more and the earlier one stands nearer to the top.
    const score =
      fits * 10 +
      (isFirst ? 8 : element.name === 'h2' ? 2 : 0) +
      Math.min(bare.length, 60) / 30 -
      (spot.order / page.spots.length) * 3;
    if (fits === 0 && element.name !== 'h1') continue;
    if (!best || score > best.score) best = { spot, score };
  }
  return best?.spot ?? null;
}

/** What holds the heading is about the product, whatever its class says. */
function markAsides(page: Page): void {
  const holdsHeading = new Set<unknown>();
  for (let up = page.heading?.element.parent; up; up = up.parent) holdsHeading.add(up);
  const cards = cardsOf(page, holdsHeading);
  const known = new Map<string, boolean>();
  for (const spot of page.spots) {
    const { element } = spot;
    if (holdsHeading.has(element) || element.name === 'body' || element.name === 'html') continue;
    const parent = element.parent && isTag(element.parent) ? page.spotOf.get(element.parent) : undefined;
    if (parent?.aside || CHROME_TAGS.has(element.name) || cards.has(element)) {
      spot.aside = true;
      continue;
    }
    const { class: classes = '', id = '' } = element.attribs;
    if (!classes && !id) continue;
    const words = `${classes} ${id}`;
    const aside = known.get(words) ?? (OTHER_PRODUCTS.test(words) || CHROME.test(words));
    known.set(words, aside);
    spot.aside = aside;
  }
}

/** A lesser heading that leads to another page belongs to another product; so does what stands with it. */
function cardsOf(page: Page, holdsHeading: Set<unknown>): Set<Element> {
  const cards = new Set<Element>();
  for (const { element } of page.spots) {
    if (!/^h[2-6]$/.test(element.name) || element === page.heading?.element) continue;
    const link = element.children.find((child) => isTag(child) && child.name === 'a');
    const around = element.parent && isTag(element.parent) ? element.parent : null;
    if (!around || holdsHeading.has(around) || !(link || around.name === 'a')) continue;
    cards.add(around);
    const outer = around.parent && isTag(around.parent) ? around.parent : null;
    if (outer && !holdsHeading.has(outer) && outer.children.filter(isTag).length <= 6 && outer.name !== 'body')
      cards.add(outer);
  }
  return cards;
}

function inside(element: Element, name: string): boolean {
  for (let up = element.parent; up && isTag(up); up = up.parent) if (up.name === name) return true;
  return false;
}
