// Shopify's lists of products, as it exported them until 2025 ("Handle", "Variant Price") and as it does since ("URL
// handle", "Price"): one row per variant or picture, what belongs to the product in its first row only.
import type { Availability } from '../product-page/facts.ts';
import { isColourName, isSizeName } from '../product-page/option-names.ts';
import { plainLine, plainText } from '../product-page/text.ts';
import { categoryPath, type Dialect, type DialectReader, type ReadSettings, tagList } from './dialect.ts';
import { type Draft, MOST_DESCRIPTION, MOST_SHORT, MOST_TITLE, newDraft } from './draft.ts';
import type { Fault } from './problems.ts';
import { handleOfTitle, productIdOf } from './product-id.ts';
import type { Row } from './row.ts';

/** Where each thing stands. Both have title, vendor, type, tags, status and the option columns. */
interface Names {
  handle: string;
  description: string;
  category: string;
  published: string;
  sku: string;
  barcode: string;
  price: string;
  compareAt: string;
  tracker: string;
  quantity: string;
  policy: string;
  image: string;
  position: string;
  variantImage: string;
}

const CLASSIC: Names = {
  handle: 'handle',
  description: 'body (html)',
  category: 'product category',
  published: 'published',
  sku: 'variant sku',
  barcode: 'variant barcode',
  price: 'variant price',
  compareAt: 'variant compare at price',
  tracker: 'variant inventory tracker',
  quantity: 'variant inventory qty',
  policy: 'variant inventory policy',
  image: 'image src',
  position: 'image position',
  variantImage: 'variant image',
};
const TODAY: Names = {
  handle: 'url handle',
  description: 'description',
  category: 'product category',
  published: 'published on online store',
  sku: 'sku',
  barcode: 'barcode',
  price: 'price',
  compareAt: 'compare-at price',
  tracker: 'inventory tracker',
  quantity: 'inventory quantity',
  policy: 'continue selling when out of stock',
  image: 'product image url',
  position: 'image position',
  variantImage: 'variant image url',
};
const OPTIONS = [1, 2, 3];
const OPTION_COLUMNS = OPTIONS.flatMap((n) => [`option${n} name`, `option${n} value`]);
const OPTION_NAMES = OPTIONS.map((n) => `option${n} name`);
const SHARED = ['title', 'vendor', 'type', 'tags', 'status', 'gift card', ...OPTION_COLUMNS];

export const shopifyClassic = dialect('shopify_classic', CLASSIC, (columns) => columns.has('handle', 'title'));
export const shopify = dialect(
  'shopify',
  TODAY,
  (columns) => columns.has('title') && (columns.has('url handle') || columns.has('product image url')),
);

function dialect(format: Dialect['format'], names: Names, isMadeOut: Dialect['isMadeOut']): Dialect {
  return {
    format,
    reads: new Set([...Object.values(names), ...SHARED]),
    isMadeOut,
    tells: {
      title: ['title'],
      brand: ['vendor'],
      description: [names.description],
      category: [names.category, 'type'],
      tags: ['tags'],
      status: ['status', names.published],
      price: [names.price],
      availability: [names.quantity, names.tracker],
      sku: [names.sku],
      gtin: [names.barcode],
      variants: [names.sku, names.price, 'option1 value'],
      image_url: [names.image],
      images: [names.image],
      kind: ['title'],
    },
    reader: (settings) => reader(names, settings),
  };
}

function reader(names: Names, { currency }: ReadSettings): DialectReader {
  // Stand in a product's first row only. Few shops have more than a handful of combinations: one array serves them all.
  const optionNames = new Map<string, readonly string[]>();
  const known = new Map<string, readonly string[]>();

  function read(row: Row): Draft | null {
    const title = row.text('title', MOST_TITLE * 2);
    const handle = row.raw(names.handle).slice(0, 1_000) || (title && handleOfTitle(title));
    if (!handle) return row.fault(NO_HANDLE, names.handle, null);
    const draft = newDraft(productIdOf(handle), row.line);
    if (title) ofProduct(draft, title, row);
    noteOptionNames(draft.id, row);
    const image = row.address(names.image);
    if (image) draft.images.push({ url: image, position: Number(row.raw(names.position)) || 1_000 + row.line });
    if (hasVariant(row)) draft.variants.push(variantOf(draft.id, row));
    return draft;
  }

  function ofProduct(draft: Draft, title: string, row: Row): void {
    draft.title = plainLine(title).slice(0, MOST_TITLE) || null;
    draft.brand = row.text('vendor', MOST_TITLE);
    const description = row.text(names.description, 4 * MOST_DESCRIPTION);
    draft.description = description && (plainText(description).slice(0, MOST_DESCRIPTION) || null);
    const type = row.text('type', MOST_TITLE);
    draft.category = categoryPath(row.text(names.category, MOST_TITLE));
    if (type && !draft.category?.includes(type)) draft.category = [...(draft.category ?? []), type];
    draft.tags = tagList(row.text('tags', 20_000));
    draft.status = statusOf(row);
    if (row.yes('gift card') === true) draft.kind = 'none';
  }

  function statusOf(row: Row): Draft['status'] {
    const status = row.raw('status').toLowerCase();
    if (status === 'draft' || status === 'archived') return status;
    if (status !== '' && status !== 'active' && status !== 'unlisted') row.fault(NO_STATUS, 'status', status);
    return row.yes(names.published) === false ? 'draft' : 'active';
  }

  function noteOptionNames(id: string, row: Row): void {
    const said = OPTION_NAMES.map((column) => row.raw(column));
    if (said.every((name) => name === '')) return;
    const key = said.join('\n');
    if (!known.has(key)) known.set(key, said);
    optionNames.set(id, known.get(key)!);
  }

  /** A row that only adds a picture has none. */
  function hasVariant(row: Row): boolean {
    return [names.sku, names.price, names.barcode, 'option1 value'].some((column) => row.raw(column) !== '');
  }

  function variantOf(id: string, row: Row) {
    const amount = row.amount(names.price, currency);
    const before = row.amount(names.compareAt, currency);
    const regular = before !== null && amount !== null && Number(before) > Number(amount) ? before : undefined;
    const { size, colour } = optionsOf(id, row);
    return {
      sku: row.text(names.sku, MOST_SHORT),
      gtin: row.gtin(names.barcode),
      size,
      colour,
      price: amount !== null && currency ? { amount, currency, ...(regular && { regular }) } : null,
      availability: availabilityOf(row),
      image_url: row.address(names.variantImage),
    };
  }

  function optionsOf(id: string, row: Row) {
    const found: { size: string | null; colour: string | null } = { size: null, colour: null };
    const said = optionNames.get(id) ?? [];
    for (const n of OPTIONS) {
      const name = said[n - 1] ?? '';
      if (isSizeName(name)) found.size ??= row.text(`option${n} value`, MOST_SHORT);
      else if (isColourName(name)) found.colour ??= row.text(`option${n} value`, MOST_SHORT);
    }
    return found;
  }

  function availabilityOf(row: Row): Availability | null {
    const quantity = row.raw(names.quantity);
    const tracked = row.raw(names.tracker) !== '';
    if (!tracked && quantity === '') return null;
    if (!tracked || Number(quantity) > 0) return 'in_stock';
    // Sold all the same where there is none left.
    return /^(continue|true)$/i.test(row.raw(names.policy)) ? 'backorder' : 'out_of_stock';
  }

  return { read };
}

const NO_HANDLE: Fault = {
  severity: 'error',
  code: 'id_missing',
  message: 'This row has neither a handle nor a title, so it belongs to no product. Give it the handle of its product.',
};
const NO_STATUS: Fault = {
  severity: 'warning',
  code: 'status_unknown',
  message: 'This is none of active, draft and archived, so the product counts as active. Correct it.',
};
