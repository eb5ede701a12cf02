// The words a product is found by. They are folded here and handed to Postgres as they are, because its own parser and
// `lower` go by the locale of the database: PGlite and a server would not find the same.
import { type RawBuilder, type SqlBool, sql } from 'kysely';

export interface Searchable {
  id: string;
  title: string;
  brand: string | null;
  description: string | null;
  sku: string | null;
  gtin: string | null;
  category: readonly string[] | null;
  tags: readonly string[];
  variants: readonly { sku: string | null; gtin: string | null; colour: string | null }[];
}

export interface Asked {
  /** Every word of it has to begin a word of the product. */
  text?: string | undefined;
  tag?: string | undefined;
  category?: string | undefined;
}

/** What stands further on in a description nobody looks for. */
const DESCRIPTION_LENGTH = 1_000;
const MOST_WORDS = 400;
const LONGEST_WORD = 60;
/** No word begins with one, so that no search for words finds a label. */
const TAG = '#';
const CATEGORY = '/';

/** For the column `search`. */
export function searchVector(product: Searchable): RawBuilder<string> {
  return sql<string>`array_to_tsvector(${searchTerms(product)}::text[])`;
}

/** Each once, in no order that means anything, and without control characters. */
export function searchTerms(product: Searchable): string[] {
  const { id, title, brand, description, sku, gtin, category, tags, variants } = product;
  const found = new Set<string>();
  // What names it first: there may be more than is kept.
  for (const parts of [
    [id, title, brand, sku, gtin, ...(category ?? []), ...tags],
    [description?.slice(0, DESCRIPTION_LENGTH)],
    variants.flatMap(({ sku, gtin, colour }) => [sku, gtin, colour]),
  ])
    for (const text of together(parts)) {
      for (const word of wordsOf(text, true)) {
        if (found.size >= MOST_WORDS) break;
        found.add(word);
      }
    }
  for (const tag of tags) found.add(label(TAG, tag));
  for (const part of category ?? []) found.add(label(CATEGORY, part));
  return [...found];
}

/** @returns null where nothing is asked for. */
export function findsAsked({ text, tag, category }: Asked): RawBuilder<SqlBool> | null {
  const terms: string[] = [];
  if (text !== undefined) {
    const words = wordsOf(text, false);
    // Nothing but signs: no product has such a word.
    if (words.length === 0) return sql<SqlBool>`false`;
    for (const word of words) terms.push(isWhole(word) ? quoted(word) : `${quoted(word)}:*`);
  }
  if (tag !== undefined) terms.push(quoted(label(TAG, tag)));
  if (category !== undefined) terms.push(quoted(label(CATEGORY, category)));
  return terms.length > 0 ? sql<SqlBool>`search @@ ${terms.join(' & ')}::tsquery` : null;
}

/** Plain letters are looked through at once, which for a hundred thousand products is half the time. */
function together(parts: readonly (string | null | undefined)[]): string[] {
  const others: string[] = [];
  let plain = '';
  for (const part of parts) {
    if (!part) continue;
    if (ASCII.test(part)) plain += ` ${part}`;
    else others.push(part);
  }
  return plain === '' ? others : [...others, plain];
}

const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}])+/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]/u;
const ASCII = /^[\0-\x7f]*$/;

/** @param ends whether the last sign of an unspaced run is a word too, so that it is found by itself. */
function wordsOf(text: string, ends: boolean): string[] {
  if (ASCII.test(text)) return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(cut);
  return (fold(text).match(RUN) ?? []).flatMap((run) => {
    const signs = UNSPACED.test(run) ? [...run] : null;
    // Scripts without spaces are cut into pairs: whoever looks for a word in the middle finds it.
    if (!signs || signs.length === 1) return cut(run);
    const pairs = signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
    return ends ? [...pairs, signs.at(-1)!] : pairs;
  });
}

function cut(word: string): string {
  return word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word;
}

/** A pair out of a longer word: nothing may follow it. */
function isWhole(word: string): boolean {
  return UNSPACED.test(word) && [...word].length === 2;
}

const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Without case and without marks: "Größe" and "GROSSE" are the same. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter);
}

function label(kind: string, text: string): string {
  let folded = foldedLabels.get(text);
  if (folded === undefined) {
    folded = text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 255);
    if (foldedLabels.size >= MOST_FOLDED) foldedLabels.clear();
    foldedLabels.set(text, folded);
  }
  return kind + folded;
}

/** A catalogue has few tags and categories, each on many products. */
const foldedLabels = new Map<string, string>();
const MOST_FOLDED = 1_000;

/** As Postgres reads a lexeme in a tsquery. */
function quoted(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
