// What people read on a page, and whether what was imported is the same. A truth file is `{"pages": {"<file name without
// ending>": {"url", "title", "price", "currency", "image", "brand", "sku", "gtin", "availability"}}}`; a list holds all
// answers that a person would accept.
import type { ProductFacts } from '../product-page/facts.ts';
import { currencyOf, readAmount } from '../product-page/money.ts';
import { pictureIdentity } from '../product-page/pictures.ts';
import { essence } from '../product-page/text.ts';

export const FIELDS = ['title', 'price', 'image', 'brand', 'sku', 'gtin', 'availability'] as const;
export type Field = (typeof FIELDS)[number];

export interface PageTruth {
  url?: string;
  values: Map<string, string[]>;
}

export interface Judgement {
  outcome: 'right' | 'wrong' | 'missing' | 'unknown' | 'unasked';
  given: unknown;
  expected: unknown;
}

/** Later files add to the earlier ones and replace what they say again. */
export function mergedTruth(files: unknown[]): Map<string, PageTruth> {
  const pages = new Map<string, PageTruth>();
  for (const file of files) {
    const named =
      (file as { pages?: Record<string, Record<string, unknown>> }).pages ??
      (file as Record<string, Record<string, unknown>>);
    for (const [key, said] of Object.entries(named)) {
      const name = key.replace(/\.html?(\.gz)?$/, '');
      const page: PageTruth = pages.get(name) ?? { values: new Map<string, string[]>() };
      for (const [field, value] of Object.entries(said)) {
        const values = [value]
          .flat()
          .filter((one) => one !== null && one !== '')
          .map(String);
        if (field === 'url') page.url = values[0];
        else page.values.set(NAMES[field] ?? field, values);
      }
      pages.set(name, page);
    }
  }
  return pages;
}

/** Other words that truth files use. */
const NAMES: Record<string, string> = {
  name: 'title',
  main_image: 'image',
  mainPicture: 'image',
  picture: 'image',
  images: 'image',
  mainImage: 'image',
  priceCurrency: 'currency',
};

export function judge(field: Field, facts: ProductFacts | null, truth: PageTruth | undefined): Judgement {
  const given = facts && givenFor(field, facts);
  const expected = truth?.values.get(field) ?? [];
  const currencies = field === 'price' ? (truth?.values.get('currency') ?? []) : [];
  const shown = currencies.length > 0 ? [...expected, ...currencies] : expected;
  if (expected.length === 0) return { outcome: given === null ? 'unknown' : 'unasked', given, expected: null };
  if (given === null) return { outcome: 'missing', given, expected: shown };
  const place = { domain: hostEnding(truth?.url), language: '' };
  const isRight =
    field === 'price'
      ? expected.some(
          (one) => Number(readAmount(one.trim(), facts!.price!.value.currency)) === Number(facts!.price!.value.amount),
        ) &&
        (currencies.length === 0 || currencies.some((one) => currencyOf(one, place) === facts!.price!.value.currency))
      : expected.some((one) => isSame(field, String(given), one));
  return { outcome: isRight ? 'right' : 'wrong', given, expected: shown };
}

function givenFor(field: Field, facts: ProductFacts): string | null {
  if (field === 'price')
    return (
      facts.price &&
      `${facts.price.value.amount} ${facts.price.value.currency} (${facts.price.source} ${facts.price.confidence})`
    );
  if (field === 'image') return facts.images[0]?.url ?? null;
  if (field === 'availability') return facts.availability?.value ?? null;
  return facts[field]?.value ?? null;
}

function isSame(field: Field, given: string, expected: string): boolean {
  if (field === 'image')
    return pictureIdentity(given) === pictureIdentity(new URL(expected, 'https://shop.example').href);
  if (field === 'gtin') return given.replace(/^0+/, '') === expected.replace(/^0+/, '');
  if (field === 'availability')
    return (given === 'out_of_stock' || given === 'discontinued') === /out|sold|discont/i.test(expected);
  return essence(given) === essence(expected);
}

function hostEnding(url: string | undefined): string {
  return url ? (new URL(url).hostname.split('.').at(-1) ?? '') : '';
}
