// Prices as people see them: which amounts the page shows near the product's name, and which of them it costs.
import { type Element, isTag, isText } from 'domhandler';
import type { Price } from './facts.ts';
import { findMoney } from './money.ts';
import type { Page, Spot } from './page.ts';
import { squeeze, textOf } from './text.ts';

export interface VisiblePrice extends Price {
  /** The higher, the likelier it is what the product costs. */
  score: number;
}

const PRICE_WORD =
  /price|preis|prix|precio|prezzo|preco|prijs|cena|ceny|hinta|fiyat|amount|cost|kaina|tsena|money|(^|-)(pris|prc|pr|pret|hind)(-|$)/;
const word = (words: string) => new RegExp(`(^|-)(${words})(-|$)`);
const CURRENT = word(
  'sale|current|final|now|our|ourprice|special|buy\\w*|actual|promo\\w*|offer\\w*|reduced|deal|new|sell\\w*|main|primary|akt\\w*',
);
const FORMER = word(
  'old|was|list|listprice|regular|rrp|uvp|msrp|before|original|previous|prev|strike\\w*|cross\\w*|compare\\w*|former|statt|ancien|barr\\w*|antes|precedent|lowest|recommended',
);
const NOT_IT = word(
  'ship\\w*|deliver\\w*|versand\\w*|livraison|envio|sav(e|es|ed|ing|ings)|discount\\w*|rabatt|inst?all?ments?|month\\w*|rates?|leas\\w*|financ\\w*|units?|per|grundpreis|baseprice|excl\\w*|without|voucher|coupons?|cashback|credit|bonus|points|deposit|tax|vat|dph|threshold|minimum|range|filter|gift|warranty|insurance|services?',
);
const NOT_IT_IN_WORDS =
  /\/\s?(kg|100|l\b|m²|ml|month|mes|mois|monat)|per month|pro monat|par mois|al mes|mesi|monthly|rat[ay]|\bab [^a-z]*\d+ (monat|rat)|save|you save|sparen|économisez|ahorr|risparm|free (delivery|shipping)|versand|shipping|delivery|livraison|bonus|бонус|рассрочк|мес\b|кредит|without vat|bez dph|excl|cashback/i;
/** What stands before an amount that was asked for once, or is asked for elsewhere. */
const FORMER_IN_WORDS =
  /^\W*(was|before|formerly|rrp|msrp|uvp|list price|instead of|statt|vorher|zuvor|bisher|avant|au lieu de|antes|en vez de|prima|invece di|zamiast|voor|tidigare)\b/i;

/** Best first. */
export function visiblePrices(page: Page): VisiblePrice[] {
  const { heading } = page;
  const found: VisiblePrice[] = [];
  for (const spot of page.spots) {
    if (spot.hidden || spot.aside) continue;
    const text = priceText(spot.element);
    if (text === null) continue;
    const amounts = findMoney(text, page.place).filter(({ currency }) => currency !== null);
    const beginsFormer = FORMER_IN_WORDS.test(text);
    // "Was £89 now £59" costs the second.
    const money = amounts[beginsFormer && amounts.length > 1 ? 1 : 0];
    if (!money?.currency) continue;
    const score = scoreOf(spot, text, heading, page) - (beginsFormer && amounts.length === 1 ? 4 : 0);
    found.push({ amount: money.amount, currency: money.currency, score });
  }
  const times = new Map<string, number>();
  for (const { amount } of found) times.set(amount, (times.get(amount) ?? 0) + 1);
  for (const price of found) price.score += Math.min(1.5, 0.5 * (times.get(price.amount)! - 1));
  return found.sort((a, b) => b.score - a.score);
}

/** The text of the smallest element that shows an amount with its currency. */
function priceText(element: Element): string | null {
  if (['script', 'style', 'option', 'title'].includes(element.name)) return null;
  const own = ownDigits(element);
  if (own === null) return null;
  const joined = joinedText(element);
  if (joined.length > 60) return null;
  if (!/^[\p{Nd}.,'’\s\u00a0-]+$/u.test(joined)) return joined;
  // The currency, and what comes after the point, may stand beside the number in elements of their own.
  const before = neighbours(element, 'prev');
  const [next = '', afterNext = ''] = neighbours(element, 'next');
  if (/^\p{Nd}{2}$/u.test(joined) && /\p{Nd}$/u.test(before[0] ?? '')) return null;
  const behind = /^\p{Nd}{2}$/u.test(next) && !/[.,]/.test(joined) ? `.${next} ${afterNext}` : ` ${next}`;
  const around = squeeze(`${before[0] ?? ''} ${joined}${behind}`);
  if (/[^\p{Nd}.,'’\s-]/u.test(around)) return around;
  const parent = element.parent && isTag(element.parent) ? textOf(element.parent) : '';
  return parent.length <= 40 ? parent : around;
}

function ownDigits(element: Element): string | null {
  for (const child of element.children)
    if (isText(child) && /\p{Nd}/u.test(child.data) && child.data.length < 200) return child.data;
  return null;
}

/** The nearest two pieces of text on one side, as far as they are short. */
function neighbours(element: Element, way: 'prev' | 'next'): string[] {
  const found: string[] = [];
  for (let node = element[way]; node && found.length < 2; node = node[way]) {
    const text = isText(node) ? squeeze(node.data) : isTag(node) ? textOf(node) : '';
    if (text.length > 12) break;
    if (text !== '') found.push(text);
  }
  return found;
}

/** "19" and, smaller and higher, "99" are one number. */
function joinedText(element: Element): string {
  let text = '';
  for (const child of element.children) {
    if (isText(child)) text += child.data;
    else if (isTag(child)) {
      const inner = textOf(child);
      const cents =
        /^\d{2}$/.test(inner) &&
        /\d\s*$/.test(text) &&
        (child.name === 'sup' || /cent|dec|frac|small|penn|kop/i.test(child.attribs.class ?? ''));
      text += cents ? `.${inner}` : ` ${inner}`;
    }
  }
  return squeeze(text);
}

/** Of class, id and the like, as `product-price-now`. */
function wordsOf({ attribs }: Element): string {
  const said = [
    attribs.class,
    attribs.id,
    attribs.itemprop,
    attribs['data-test'],
    attribs['data-testid'],
    attribs['data-qa'],
  ];
  return said
    .filter(Boolean)
    .join('-')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/[\s_-]+/g, '-')
    .toLowerCase();
}

/** By its tag, its style or a class that is named after the style. */
function isStruck({ name, attribs }: Element, words: string): boolean {
  return (
    /^(del|s|strike)$/.test(name) || /line-through/.test(attribs.style ?? '') || /(^|-)line-through(-|$)/.test(words)
  );
}

function scoreOf(spot: Spot, text: string, heading: Spot | null, page: Page): number {
  let score = 0;
  let element: Element | null = spot.element;
  for (let up = 0; element && up < 5; up++) {
    const words = wordsOf(element);
    const weight = 1 / (1 + up * 0.6);
    if (PRICE_WORD.test(words)) score += 3 * weight;
    if (up < 3 && CURRENT.test(words)) score += 1 * weight;
    if (up < 3 && FORMER.test(words)) score -= 3 * weight;
    if (up < 4 && NOT_IT.test(words)) score -= 3 * weight;
    if (isStruck(element, words)) score -= 6;
    if (up === 0 && /font[^;]*\b(1[89]|[2-5]\d)px/i.test(element.attribs.style ?? '')) score += 1.5;
    if (/^(form)$/.test(element.name)) score += 0.5;
    element = element.parent && isTag(element.parent) ? element.parent : null;
  }
  if (NOT_IT_IN_WORDS.test(text)) score -= 4;
  if (/\d\s*[–-]\s*\d/.test(text) && text.length > 25) score -= 1;
  const distance = heading ? spot.order - heading.order : spot.order - page.spots.length / 3;
  score += distance >= 0 ? 4 * Math.exp(-distance / 250) : 2.5 * Math.exp(distance / 150);
  if (text.length <= 20) score += 1;
  return score;
}
