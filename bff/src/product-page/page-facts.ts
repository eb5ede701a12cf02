// What can be told from a page that says nothing to machines, or to check what it says: the words near the product's name.
import { type Element, isTag, isText } from 'domhandler';
import { availabilityInWords, BUY, GONE as GONE_WORDS } from './availability.ts';
import type { Availability, Candidate } from './facts.ts';
import { galleryPictures } from './gallery.ts';
import { numberInAddress, readGtin, readSku } from './identifiers.ts';
import { labelledValues } from './labelled.ts';
import type { Page, Spot } from './page.ts';
import { optionsOnPage } from './page-options.ts';
import { chartOnPage } from './size-table.ts';
import { essence, isPlaceholder, ownText, plainText, textOf } from './text.ts';
import type { VisiblePrice } from './visible-prices.ts';

const NEAR = 600;
/** Below this a number near the name is as likely a discount or a postage. */
const LIKELY_PRICE = 3.5;

export interface PageFacts extends Candidate {
  /** The number that the page's address carries for its product. */
  skuInAddress?: string;
  /** How likely each is right, where that varies from page to page. */
  sure: { price: number; availability: number; brand: number };
}

/** @param named what the page's markup calls the product, where it does. */
export function pageFacts(page: Page, prices: VisiblePrice[], named: string | undefined): PageFacts {
  const labelled = labelledValues(page);
  const inAddress = numberInAddress(page.url);
  const [best, ...others] = prices;
  const second = best && others.find(({ amount }) => amount !== best.amount);
  const price = best && best.score >= LIKELY_PRICE ? best : undefined;
  const availability = availabilityNear(page, labelled.get('availability'));
  const title = page.heading ? textOf(page.heading.element) : page.documentTitle;
  const brand = brandNear(page, labelled.get('brand'), named ?? title);
  return {
    source: 'page',
    title: title === '' || title.length > 400 ? undefined : title,
    brand: brand?.name,
    price: price && { amount: price.amount, currency: price.currency },
    availability: availability?.value,
    sku: shownNumber(labelled.get('sku'), inAddress) ?? undefined,
    skuInAddress: inAddress ?? undefined,
    gtin: labelled.get('gtin')?.map(readGtin).find(Boolean) ?? undefined,
    description: descriptionOf(page),
    category: breadcrumbs(page),
    variants: optionsOnPage(page),
    sizeChart: chartOnPage(page) ?? undefined,
    images: galleryPictures(page),
    sure: {
      price: price
        ? Math.min(
            0.8,
            0.45 +
              (price.score - LIKELY_PRICE) * 0.04 +
              (second ? Math.min(0.15, (price.score - second.score) * 0.05) : 0.15),
          )
        : 0,
      availability: availability?.sure ?? 0,
      brand: brand?.sure ?? 0,
    },
  };
}

/** Of several, the one that the address carries too. */
function shownNumber(labelled: string[] | undefined, inAddress: string | null): string | null {
  const numbers = (labelled ?? []).map(readSku).filter((sku) => sku !== null && /\d/.test(sku));
  return numbers.find((sku) => sku === inAddress) ?? numbers[0] ?? null;
}

function near(spot: Spot, { heading }: Page): boolean {
  return !heading || Math.abs(spot.order - heading.order) < NEAR;
}

/** Of the shop round the corner, of postage, of somebody to talk to. */
const ELSEWHERE =
  /pick-?up|collect|option|opcja|odbi[eo]r|in[- ]store|nearest|chat|expert|filiale|abholung|magasin|retrait|tienda|negozio|sklepie|prodejn|predajn|магазин/i;

function availabilityNear(page: Page, labelled: string[] | undefined): { value: Availability; sure: number } | null {
  const said = labelled?.map(availabilityInWords).find((one) => one !== undefined);
  if (said) return { value: said, sure: 0.75 };
  let button: Availability | undefined;
  for (const spot of page.spots) {
    const { element } = spot;
    if (spot.aside || spot.hidden || !near(spot, page)) continue;
    const words = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''} ${element.attribs['data-test'] ?? ''}`;
    if (/avail|stock|dispon|lager|verfug|verfueg|sklad|dostup|inventory|nalich|saadav/i.test(words)) {
      const text = textOf(element);
      const value =
        text.length <= 120 && !ELSEWHERE.test(text) && !saysBoth(element) ? availabilityInWords(text) : undefined;
      if (value) return { value, sure: 0.7 };
    }
    const buys =
      BUYS.test(words) && /^(button|input|a|img|form)$/.test(element.name) && !('disabled' in element.attribs);
    const own = element.name === 'input' ? (element.attribs.value ?? '') : ownText(element);
    if (buys || BUY.test(own)) button ??= 'in_stock';
    if (own.length < 2 || own.length > 60 || ELSEWHERE.test(own)) continue;
    const value = availabilityInWords(own);
    const after = page.heading && spot.order > page.heading.order;
    if (value === 'out_of_stock' && after && !saysBoth(element)) return { value, sure: 0.6 };
    const isButton =
      /^(button|input|a)$/.test(element.name) ||
      /(^|[\s_-])(btn|button|cart|basket|buy)/i.test(words) ||
      isIn(element, 'button');
    if (value && !button && ('disabled' in element.attribs ? value !== 'in_stock' : isButton)) button = value;
  }
  return button ? { value: button, sure: 0.6 } : null;
}

const BUYS = /add-?_?to-?_?(cart|bag|basket|trolley)|buy-?now/i;

/** Buttons hold the words of all their states; which one shows is up to the style sheet. */
function saysBoth(element: Element): boolean {
  const around = element.parent && isTag(element.parent) ? textOf(element.parent) : '';
  return (
    around.length <= 200 &&
    availabilityInWords(around.replace(GONE_WORDS, '')) === 'in_stock' &&
    availabilityInWords(around) === 'out_of_stock'
  );
}

const BRAND_WORD =
  /(^|[\s_-])(brand|brands|byline\w*|manufacturer|vendor|designer|marca|marke|marque|merk|znacka|producer|producent|brandname|brand-?link|brand-?logo|product-?brand)([\s_-]|info|name|$)/i;
const SHOP_OF = [
  /^visit the (.+?) (?:store|shop)$/i,
  /^besuchen sie den (.+?)[- ]store$/i,
  /^visita lo store di (.+)$/i,
  /^visite[rz]? (?:la|le) (?:boutique|store)(?: de)? (.+)$/i,
  /^visita la tienda de (.+)$/i,
  /^(?:brand|marke|marque|marca|merk|značka|marka|бренд|by|von|par|di|de|more from|all from|shop all)\s*[:：]?\s+(.+)$/i,
];

function brandNear(page: Page, labelled: string[] | undefined, title: string): { name: string; sure: number } | null {
  const said = labelled?.map(bareBrand).find((one) => one !== null);
  let beside: string | null = null;
  for (const spot of page.spots) {
    const { element } = spot;
    if (spot.hidden || spot.aside || !near(spot, page)) continue;
    const named =
      element.attribs.itemprop === 'brand' ||
      BRAND_WORD.test(`${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`);
    if (!named) continue;
    const text = textOf(element) || pictureWords(element);
    const brand = bareBrand(text);
    if (brand && essence(brand) !== essence(title)) {
      beside = brand;
      break;
    }
  }
  const inTitle = (brand: string | null | undefined) => brand && essence(title).includes(essence(brand));
  if (said && inTitle(said)) return { name: said, sure: 0.85 };
  if (beside && inTitle(beside)) return { name: beside, sure: 0.8 };
  const inScripts = brandInScripts(page, title);
  if (inScripts) return { name: inScripts, sure: 0.7 };
  if (beside) return { name: beside, sure: 0.65 };
  return said ? { name: said, sure: 0.65 } : null;
}

function bareBrand(written: string): string | null {
  let brand = written;
  for (const pattern of SHOP_OF) brand = pattern.exec(brand)?.[1] ?? brand;
  brand = brand.replace(/[®™]/g, '').trim();
  if (
    brand.length < 2 ||
    brand.length > 40 ||
    isPlaceholder(brand) ||
    /^\d+$|[:?!]|\bbrands?\b|^(no|other|unbranded$)\b/i.test(brand)
  )
    return brand === 'Unbranded' ? brand : null;
  return brand.split(' ').length <= 6 ? brand : null;
}

function pictureWords(element: Element): string {
  const picture = element.name === 'img' ? element : element.children.filter(isTag).find(({ name }) => name === 'img');
  return picture?.attribs.alt ?? picture?.attribs.title ?? '';
}

/** Of the many brands that scripts speak of, the one that the title begins with. */
function brandInScripts(page: Page, title: string): string | null {
  const bare = essence(title);
  for (const { element } of page.spots) {
    if (element.name !== 'script') continue;
    for (const child of element.children) {
      if (!isText(child) || child.data.length > 400_000) continue;
      for (const [, written] of child.data.matchAll(
        /\b(?:brand|brandName|brand_name|manufacturer|vendor)\\?["']?\s*[:=]\s*\\?["']([^"'\\]{2,40})\\?["']/g,
      )) {
        const brand = bareBrand(written!);
        if (brand && essence(brand).length > 2 && bare.startsWith(essence(brand))) return brand;
      }
    }
  }
  return null;
}

function descriptionOf(page: Page): string | undefined {
  const written = page.metas.get('description')?.[0];
  const text = written ? plainText(written) : '';
  return text !== '' && !isPlaceholder(text) ? text : undefined;
}

function breadcrumbs(page: Page): string[] | undefined {
  for (const { element } of page.spots) {
    const words = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''} ${element.attribs['aria-label'] ?? ''}`;
    if (!/breadcrumb|bread-crumb|crumbs/i.test(words)) continue;
    const names = linkTexts(element, []).filter(
      (name, i, all) => name !== '' && name.length <= 60 && all.indexOf(name) === i,
    );
    const shop = new Set([
      'home',
      'start',
      'startseite',
      'accueil',
      'inicio',
      'hjem',
      'hem',
      'etusivu',
      'domov',
      'úvod',
      'главная',
      'strona główna',
      'ホーム',
      '首頁',
      '首页',
    ]);
    const path = names.filter((name) => !shop.has(name.toLowerCase()));
    if (path.length > 0) return path.slice(0, 10);
  }
  return undefined;
}

function linkTexts(element: Element, found: string[]): string[] {
  for (const child of element.children.filter(isTag)) {
    if (child.name === 'a') found.push(textOf(child));
    else if (found.length < 20) linkTexts(child, found);
  }
  return found;
}

function isIn(element: Element, name: string): boolean {
  for (let up = element.parent, i = 0; up && isTag(up) && i < 4; up = up.parent, i++) if (up.name === name) return true;
  return false;
}
