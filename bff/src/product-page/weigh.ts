// Out of what each kind of markup says, the one answer per field, with how sure we are of it.
import type { Availability, Candidate, Fact, Picture, Price, Source } from './facts.ts';
import { readGtin } from './identifiers.ts';
import { type Page, visibleText } from './page.ts';
import type { PageFacts } from './page-facts.ts';
import { cannotBeGarment, pictureIdentity, sizeInAddress } from './pictures.ts';
import { essence, textOf } from './text.ts';
import type { VisiblePrice } from './visible-prices.ts';

/** How often a source is right when it stands alone, as measured on real pages. */
const TRUST: Record<Source, number> = {
  shopify: 0.98,
  'json-ld': 0.92,
  microdata: 0.9,
  rdfa: 0.88,
  'open-graph': 0.8,
  twitter: 0.7,
  page: 0.6,
};
/** Facts that are less sure than this are not given. */
const LEAST = 0.4;
/** An article number that is wrong files the product under another one. */
const LEAST_NUMBER = 0.59;
const MOST_PICTURES = 30;

export function weighTitle(candidates: Candidate[], page: Page): Fact<string> | null {
  const heading = page.heading ? textOf(page.heading.element) : '';
  const said = candidates.flatMap(({ source, title }) =>
    title
      ? [
          {
            source,
            title,
            trust: source === 'page' ? (page.heading?.element.name === 'h1' ? 0.85 : 0.78) : TRUST[source],
          },
        ]
      : [],
  );
  if (page.documentTitle) said.push({ source: 'page', title: page.documentTitle, trust: 0.55 });
  let best: { fact: Fact<string>; score: number } | null = null;
  for (const { source, title, trust } of said) {
    const bare = essence(title);
    if (bare === '') continue;
    let score = trust;
    for (const other of said)
      if (other.title !== title && essence(other.title) === bare) score += other.source === 'page' ? 0.05 : 0.08;
    const agreeing = new Set(said.filter((other) => essence(other.title) === bare).map((other) => other.source));
    score += 0.07 * (agreeing.size - 1);
    // "Linen shirt - buy shirts online, cheap shirts": the name that the page shows, and words for search engines.
    // The other way round, what stands behind the name in the heading alone is a button or a note.
    const isHeading = heading !== '' && bare === essence(heading);
    if (isHeading || agreeing.size > 1) {
      const longer = new Set(said.filter((other) => hasTail(other.title, title)).map((other) => other.title));
      score += 0.15 * longer.size;
    } else if (heading !== '' && hasTail(title, heading)) score -= 0.15;
    if (!best || score > best.score) best = { fact: { value: title, source, confidence: sure(score) }, score };
  }
  // Shops write words for search engines behind the name; the page itself shows the name alone.
  const [first] = said.filter(
    ({ title }) => page.heading?.element.name === 'h1' && essence(title) === essence(heading),
  );
  if (best && first?.title.includes(' ') && hasTail(best.fact.value, first.title)) {
    return { value: first.title, source: first.source, confidence: 0.85 };
  }
  return best?.fact ?? null;
}

/**
 * Amount and currency always come together, from one source. What the page shows to people is the judge between sources
 * that differ: shops fill their tags with prices before tax, of yesterday or of another country.
 */
export function weighPrice(candidates: Candidate[], onPage: PageFacts, shown: VisiblePrice[]): Fact<Price> | null {
  const said = candidates.flatMap(({ source, price }) => (price ? [{ source, price }] : []));
  const visible = new Set(shown.filter(({ score }) => score > 0).map(({ amount }) => Number(amount)));
  let best = null as Fact<Price> | null;
  let most = -1;
  for (const { source, price } of said) {
    const amount = Number(price.amount);
    const base = source === 'page' ? onPage.sure.price : TRUST[source];
    const agree = said.filter(
      (other) =>
        other.source !== source && Number(other.price.amount) === amount && other.price.currency === price.currency,
    ).length;
    const differ = said.length - 1 - agree;
    const isShown = visible.has(amount);
    const unseen = visible.size > 0 && source !== 'shopify' ? -0.16 : 0;
    const score = base + 0.06 * agree - 0.05 * differ + (isShown ? 0.06 : unseen);
    if (score > most) {
      most = score;
      best = { value: price, source, confidence: sure(score) };
    }
  }
  const chosen = best;
  if (!chosen || chosen.confidence < LEAST) return null;
  const { amount, currency, regular } = chosen.value;
  const same = said.find(
    ({ price }) => price.regular && price.currency === currency && Number(price.amount) === Number(amount),
  );
  return regular || !same ? chosen : { ...chosen, value: { ...chosen.value, regular: same.price.regular } };
}

/** "In stock" in the tags of a page that tells people it is sold out is the commonest lie of shops' templates. */
export function weighAvailability(candidates: Candidate[], onPage: PageFacts): Fact<Availability> | null {
  const tagged = candidates.find(({ source, availability }) => source !== 'page' && availability !== undefined);
  const seen = onPage.availability;
  if (tagged?.availability) {
    const { availability, source } = tagged;
    if (seen === 'out_of_stock' && availability === 'in_stock' && onPage.sure.availability >= 0.75)
      return { value: seen, source: 'page', confidence: 0.6 };
    return {
      value: availability,
      source,
      confidence: sure(TRUST[source] + (seen === undefined ? -0.05 : seen === availability ? 0.05 : -0.15)),
    };
  }
  return seen ? { value: seen, source: 'page', confidence: onPage.sure.availability } : null;
}

export function weighBrand(candidates: Candidate[], onPage: PageFacts, title: string, page: Page): Fact<string> | null {
  const host = essence(page.url.hostname);
  const said = candidates.flatMap(({ source, brand }) => (brand ? [{ source, brand }] : []));
  let best: Fact<string> | null = null;
  for (const { source, brand } of said) {
    const bare = essence(brand);
    if (bare === '') continue;
    const agree = said.filter((other) => other.source !== source && essence(other.brand) === bare).length;
    const inTitle = essence(title).includes(bare);
    const confidence = sure(
      (source === 'page' ? onPage.sure.brand : TRUST[source] - 0.04) +
        0.05 * agree +
        (inTitle ? 0.04 : -0.04) -
        (host.includes(bare) && said.length > 1 ? 0.2 : 0),
    );
    if (!best || confidence > best.confidence) best = { value: brand, source, confidence };
  }
  return best && best.confidence >= 0.5 ? best : null;
}

/**
 * What a person is shown as the article number is what the shop itself uses; next comes what its addresses carry. Tags
 * often hold a number of the shop's system that nobody else knows.
 */
export function weighSku(candidates: Candidate[], onPage: PageFacts, page: Page): Fact<string> | null {
  const shown = visibleText(page);
  const said: { source: Source; sku: string; trust: number }[] = candidates.flatMap(({ source, sku }) =>
    sku ? [{ source, sku, trust: source === 'page' ? 0.8 : TRUST[source] - 0.14 }] : [],
  );
  if (onPage.skuInAddress) said.push({ source: 'page', sku: onPage.skuInAddress, trust: 0.68 });
  let best: Fact<string> | null = null;
  for (const { source, sku, trust } of said) {
    const bare = essence(sku);
    const agree = said
      .filter((other) => other.sku !== sku || other.source !== source)
      .filter((other) => essence(other.sku) === bare).length;
    const differ = said.length - 1 - agree;
    const odd =
      (/ /.test(sku) ? 0.15 : 0) + (readGtin(sku) ? 0.2 : 0) + (shown.includes(sku) ? 0 : differ > 0 ? 0.2 : 0.1);
    const confidence = sure(trust + 0.1 * agree - 0.1 * differ - odd);
    if (best === null || confidence > best.confidence) best = { value: sku, source, confidence };
  }
  return best && best.confidence >= LEAST_NUMBER ? best : null;
}

/** The first that says it, in the order of trust. */
export function first<Name extends 'gtin' | 'description' | 'category' | 'variants' | 'sizeChart'>(
  candidates: Candidate[],
  name: Name,
): Fact<NonNullable<Candidate[Name]>> | null {
  for (const candidate of candidates) {
    const value = candidate[name];
    if (value !== undefined) return { value, source: candidate.source, confidence: TRUST[candidate.source] };
  }
  return null;
}

/** Of the sources that know variants, the one that knows most of them. */
export function mostVariants(candidates: Candidate[]): Fact<NonNullable<Candidate['variants']>> | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (candidate.variants && candidate.variants.length > (best?.variants?.length ?? 0)) best = candidate;
  }
  return best?.variants ? { value: best.variants, source: best.source, confidence: TRUST[best.source] } : null;
}

export function rankPictures(candidates: Candidate[]): Picture[] {
  const pictures = new Map<string, Picture & { score: number; order: number }>();
  for (const { source, images } of candidates) {
    for (const [i, url] of images.entries()) {
      if (cannotBeGarment(url)) continue;
      const identity = pictureIdentity(url);
      const score = (TRUST[source] + (source === 'page' ? -0.1 : 0)) / (1 + i * 0.12);
      const known = pictures.get(identity);
      if (!known) pictures.set(identity, { url, source, confidence: 0, score, order: pictures.size });
      else {
        if (known.source !== source) known.score += score * 0.25;
        if (sizeInAddress(url) > sizeInAddress(known.url) && sizeInAddress(known.url) > 0) known.url = url;
      }
    }
  }
  return [...pictures.values()]
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, MOST_PICTURES)
    .map(({ url, source, score }) => ({ url, source, confidence: sure(score) }));
}

function hasTail(long: string, short: string): boolean {
  const [a, b] = [long.toLowerCase(), short.toLowerCase()];
  return a.length > b.length + 3 && a.startsWith(b) && /^\s*[-–—|:,•·]/.test(long.slice(short.length));
}

function sure(score: number): number {
  return Math.round(Math.min(0.99, Math.max(0, score)) * 100) / 100;
}
