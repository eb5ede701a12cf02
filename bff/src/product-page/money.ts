// Prices as people and machines write them, in any locale: "1.234,56 zł", "٤٩٫٩٩ ر.س", "₹1,23,456", "CHF 1'299.-".

export interface Money {
  amount: string;
  /** Null where nothing beside the number says it. */
  currency: string | null;
}

/** What helps to tell which dollar or crown is meant. */
export interface Place {
  /** The host's last label, such as `ca`. */
  domain: string;
  /** As in the page's lang attribute; empty where unknown. */
  language: string;
}

const CODES = new Set([...Intl.supportedValuesOf('currency'), 'RUR', 'BYN', 'BYR']);
const OLD_CODES: Record<string, string> = { RUR: 'RUB', BYR: 'BYN' };
const WITHOUT_DECIMALS = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '));
const THREE_DECIMALS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/** Longer ones first where one begins like another. */
const SYMBOLS: [pattern: string, currency: string][] = [
  ['US\\$', 'USD'],
  ['NT\\$', 'TWD'],
  ['R\\$', 'BRL'],
  ['CA?\\$', 'CAD'],
  ['AU?\\$', 'AUD'],
  ['NZ\\$', 'NZD'],
  ['HK\\$', 'HKD'],
  ['SG?\\$', 'SGD'],
  ['M[XN]\\$', 'MXN'],
  ['€|(?:[Ee]uro?|EURO)[Ss]?\\b', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₸|тг\\.?|тенге', 'KZT'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft\\b', 'HUF'],
  ['[Ll]ei\\b|LEI\\b', 'RON'],
  ['лв\\.?', 'BGN'],
  ['₺|TL\\b', 'TRY'],
  ['₪|ש"ח|ש״ח', 'ILS'],
  ['ر\\.?\\s?س\\.?|ريال|﷼', 'SAR'],
  ['د\\.إ\\.?|درهم', 'AED'],
  ['د\\.ك\\.?', 'KWD'],
  ['ج\\.م\\.?|جنيه', 'EGP'],
  ['₩|원', 'KRW'],
  ['円', 'JPY'],
  ['₫|đ', 'VND'],
  ['฿|บาท', 'THB'],
  ['₱', 'PHP'],
  ['₦', 'NGN'],
  ['₴|грн\\.?', 'UAH'],
  ['Fr\\.', 'CHF'],
  ['RM(?=\\s?\\d)', 'MYR'],
  ['Rp\\b', 'IDR'],
  ['S/\\.?(?=\\s?\\d)', 'PEN'],
];

/** Signs that several currencies share; where the shop is decides. */
const SHARED: [pattern: string, byPlace: (place: Place) => string | null][] = [
  ['\\$', dollarOf],
  ['¥|￥', ({ domain, language }) => (domain === 'cn' || /^zh/i.test(language) ? 'CNY' : 'JPY')],
  ['元', ({ domain, language }) => (domain === 'tw' || /^zh-(tw|hant)/i.test(language) ? 'TWD' : 'CNY')],
  ['kr\\.?(?![a-zé])', crownOf],
  ['руб\\.?|р\\.(?!\\p{L})', ({ domain, language }) => (domain === 'by' || /^be/i.test(language) ? 'BYN' : 'RUB')],
  ['Rs\\.?', ({ domain }) => (domain === 'pk' ? 'PKR' : domain === 'lk' ? 'LKR' : 'INR')],
];

const DOLLARS: Record<string, string> = {
  ca: 'CAD',
  au: 'AUD',
  nz: 'NZD',
  tw: 'TWD',
  hk: 'HKD',
  sg: 'SGD',
  mx: 'MXN',
  cl: 'CLP',
  co: 'COP',
  ar: 'ARS',
  uy: 'UYU',
};
const CROWNS: Record<string, string> = { se: 'SEK', no: 'NOK', dk: 'DKK', is: 'ISK', cz: 'CZK' };

function dollarOf({ domain, language }: Place): string {
  return DOLLARS[domain] ?? DOLLARS[/-([a-z]{2})$/i.exec(language)?.[1]?.toLowerCase() ?? ''] ?? 'USD';
}

function crownOf({ domain, language }: Place): string | null {
  const spoken = /^(sv|nb|nn|no|da|is)/i.exec(language)?.[1]?.toLowerCase();
  const byLanguage = { sv: 'SEK', nb: 'NOK', nn: 'NOK', no: 'NOK', da: 'DKK', is: 'ISK' }[spoken ?? ''];
  return CROWNS[domain] ?? byLanguage ?? null;
}

const DIGIT = '0-9\\u0660-\\u0669\\u06F0-\\u06F9\\u0966-\\u096F\\uFF10-\\uFF19';
const SPACE = '[\\u00A0\\u202F\\u2009 ]';
/** "4 386,00" is one number; "978,00 978,00" is two. */
const NUMBER = `(?:[${DIGIT}]{1,3}(?:${SPACE}[${DIGIT}]{3})+(?![${DIGIT}])(?:[.,][${DIGIT}]{1,2}(?![${DIGIT}]))?|[${DIGIT}](?:[${DIGIT}]|[.,\\u066B\\u066C\\uFF0C\\uFF0E'’](?=[${DIGIT}]))*)`;
const SIGN = [...SYMBOLS, ...SHARED].map(([pattern]) => pattern).join('|');
const CODE = '(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])';
const MONEY = new RegExp(
  `(?<before>${SIGN}|${CODE})?\\s?(?<number>${NUMBER})(?:,-|,–|\\.-|\\.–)?\\s?(?<after>${SIGN}|${CODE})?`,
  'gu',
);
const EXACT = [...SYMBOLS, ...SHARED].map(([pattern, meaning]) => ({
  pattern: new RegExp(`^(?:${pattern})$`, 'iu'),
  meaning,
}));

/** Every number of the text with the currency that stands beside it. */
export function findMoney(text: string, place: Place): Money[] {
  const found: Money[] = [];
  for (const { groups } of text.slice(0, 400).matchAll(MONEY)) {
    const { before, number, after } = groups as { before?: string; number: string; after?: string };
    const currency = (before && currencyOf(before, place)) || (after && currencyOf(after, place)) || null;
    const amount = readAmount(number, currency);
    if (amount !== null) found.push({ amount, currency });
  }
  return found;
}

/** @returns ISO 4217; null where it is none. */
export function currencyOf(sign: string, place: Place): string | null {
  const code = sign.trim().toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && CODES.has(code)) return OLD_CODES[code] ?? code;
  for (const { pattern, meaning } of EXACT) {
    if (pattern.test(sign.trim())) return typeof meaning === 'string' ? meaning : meaning(place);
  }
  return null;
}

/**
 * A number with grouping and decimals of whichever locale. Of a single separator with three digits after it, what the
 * currency allows decides; with none known it is a group, for prices with three decimals are rare.
 *
 * @returns a decimal with a point and without needless zeros; null where there is no number above nought.
 */
export function readAmount(written: string | number, currency: string | null): string | null {
  if (typeof written === 'number') return asDecimal(String(written), currency);
  const digits = written
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/[\s\u00a0\u202f\u2009'’\u066c]/g, '')
    .replace(/[\u066b\uff0e]/g, '.')
    .replace(/\uff0c/g, ',');
  const number = /\d[\d.,]*/.exec(digits)?.[0]?.replace(/[.,]+$/, '');
  if (!number) return null;
  const last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
  if (last < 0) return asDecimal(number, currency);
  const separator = number[last]!;
  const behind = number.length - last - 1;
  const alone = number.indexOf(separator) === last;
  const mixed = /\..*,|,.*\./.test(number);
  const isGroup =
    !alone || (!mixed && behind === 3 && last <= 3 && number[0] !== '0' && !THREE_DECIMALS.has(currency ?? ''));
  const whole = isGroup ? number : number.slice(0, last);
  return asDecimal(`${whole.replace(/[.,]/g, '')}.${isGroup ? '' : number.slice(last + 1)}`, currency);
}

function asDecimal(number: string, currency: string | null): string | null {
  const value = Number(number);
  if (!Number.isFinite(value) || value <= 0 || value >= 1e10) return null;
  const decimals = WITHOUT_DECIMALS.has(currency ?? '') ? 0 : THREE_DECIMALS.has(currency ?? '') ? 3 : 2;
  return value.toFixed(decimals);
}

/** Every script has its ten digits in one row of ten, beginning at a code point that ends in 0 or 6. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!;
  for (const nought of [0x30, 0x660, 0x6f0, 0x966, 0xff10])
    if (code >= nought && code < nought + 10) return code - nought;
  return 0;
}
