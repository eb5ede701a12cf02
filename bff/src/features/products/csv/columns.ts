// Products as columns of text, the form in which a database takes many at once for the least work: read as JSON, four times
// as much (measured on both). Plain functions, for they run in the thread that reads.
import type { KeptProduct } from '../catalogue-store.ts';
import type { PackedSources } from '../packed-sources.ts';
import { searchTerms } from '../search-words.ts';

/** Between the products of a column, between the words of one product, and for nothing: signs that no text has. */
export const BETWEEN = '\x1f';
export const BETWEEN_WORDS = '\x1d';
export const NOTHING = '\x1e';

/** By their names in the table; `words` are what it is found by, and `source` is the place of its sources in `sources`. */
export type ColumnName = keyof ReturnType<typeof cellsOf> | 'source';

/** A product as it is to be written. */
export type Row = Omit<KeptProduct, 'sources'> & { sources: PackedSources };

export interface Columns {
  /** Of products. */
  count: number;
  text: Record<ColumnName, string>;
  /** Where facts come from is the same for most, so each is there once. As JSON. */
  sources: string;
}

export function columnsOf(products: Row[]): Columns {
  const sources = new Map<string, number>();
  const rows = products.map((product) => {
    const told = JSON.stringify(product.sources);
    if (!sources.has(told)) sources.set(told, sources.size);
    return { ...cellsOf(product), source: String(sources.get(told)) };
  });
  const names = Object.keys(rows[0] ?? {}) as ColumnName[];
  const column = (name: ColumnName) => rows.map((row) => row[name] ?? NOTHING).join(BETWEEN);
  const text = Object.fromEntries(names.map((name) => [name, column(name)])) as Columns['text'];
  return { count: products.length, text, sources: `[${[...sources.keys()].join(',')}]` };
}

function cellsOf({ id, fields, ...rest }: Row) {
  const { price } = fields;
  return {
    id,
    position: String(rest.position),
    title: plain(fields.title),
    brand: plain(fields.brand),
    description: plain(fields.description),
    url: plain(fields.url),
    category: fields.category && JSON.stringify(fields.category),
    tags: JSON.stringify(fields.tags),
    price_amount: price?.amount ?? null,
    price_currency: price?.currency ?? null,
    price_regular: price?.regular ?? null,
    availability: fields.availability,
    sku: plain(fields.sku),
    gtin: fields.gtin,
    variants: JSON.stringify(fields.variants),
    images: JSON.stringify(fields.images),
    garment_kind: fields.kind,
    image_url: plain(fields.image_url),
    garment_object: rest.garmentObject,
    status: fields.status,
    list_digest: rest.listDigest,
    words: searchTerms({ id, ...fields }).join(BETWEEN_WORDS),
  } satisfies Record<string, string | null>;
}

function plain<T extends string | null>(text: T): T {
  return (text !== null && SEPARATORS.test(text) ? text.replaceAll(EACH_SEPARATOR, ' ') : text) as T;
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: these are the signs that are not to be in a text.
const SEPARATORS = /[\x1d-\x1f]/;
const EACH_SEPARATOR = /[\x1d-\x1f]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: until here.
