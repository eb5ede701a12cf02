// WooCommerce's own export of products: a row per product and one per variation, which names its parent by id or SKU and may
// stand before it.
import type { Availability } from '../product-page/facts.ts';
import { isColourName, isSizeName } from '../product-page/option-names.ts';
import { plainLine, plainText } from '../product-page/text.ts';
import { categoryPath, type Dialect, type DialectReader, type ReadSettings, tagList } from './dialect.ts';
import { type Draft, type DraftVariant, MOST_DESCRIPTION, MOST_SHORT, MOST_TITLE, newDraft } from './draft.ts';
import type { Fault } from './problems.ts';
import { productIdOf } from './product-id.ts';
import type { Row } from './row.ts';

/** WooCommerce numbers them; nobody has more. */
const ATTRIBUTES = Array.from({ length: 12 }, (_, i) => i + 1);
const SALE = ['date sale price starts', 'date sale price ends'] as const;
const GTIN = 'gtin, upc, ean, or isbn';

export const woocommerce: Dialect = {
  format: 'woocommerce',
  reads: new Set([
    ...['id', 'type', 'sku', GTIN, 'name', 'published', 'short description', 'description', 'in stock?', 'stock'],
    ...[
      'backorders allowed?',
      'sale price',
      'regular price',
      ...SALE,
      'categories',
      'tags',
      'images',
      'parent',
      'brands',
    ],
    ...ATTRIBUTES.flatMap((n) => [`attribute ${n} name`, `attribute ${n} value(s)`]),
  ]),
  isMadeOut: (columns) =>
    columns.has('name') && columns.has('type') && (columns.has('regular price') || columns.has('images')),
  tells: {
    title: ['name'],
    brand: ['brands'],
    description: ['description', 'short description'],
    category: ['categories'],
    tags: ['tags'],
    status: ['published'],
    price: ['regular price', 'sale price'],
    availability: ['in stock?'],
    sku: ['sku'],
    gtin: [GTIN],
    variants: ['parent'],
    image_url: ['images'],
    images: ['images'],
    kind: ['name'],
  },
  reader,
};

function reader({ currency }: ReadSettings): DialectReader {
  /** By what variations call them: `id:12`, or the SKU. */
  const parents = new Map<string, string>();
  /** As text, and rows without their cells: a list may give all its variations first. */
  const orphans: { parent: string; variant: string; row: Row }[] = [];

  function read(row: Row): Draft | null {
    const type = row.raw('type').toLowerCase();
    return /\bvariation\b/.test(type) ? variation(row) : product(row, /\bvariable\b/.test(type));
  }

  function product(row: Row, variable: boolean): Draft | null {
    const sku = row.text('sku', MOST_SHORT);
    const number = row.raw('id');
    if (!sku && !number) return row.fault(NO_ID, 'sku', null);
    const id = productIdOf(sku ?? `woo-${number}`);
    if (number) parents.set(`id:${number}`, id);
    if (sku) parents.set(sku, id);
    const draft = newDraft(id, row.line);
    const title = row.text('name', MOST_TITLE * 2);
    draft.title = title && (plainLine(title).slice(0, MOST_TITLE) || null);
    draft.brand = row.text('brands', MOST_TITLE);
    const description =
      row.text('description', 4 * MOST_DESCRIPTION) ?? row.text('short description', 4 * MOST_DESCRIPTION);
    draft.description = description && (plainText(unescaped(description)).slice(0, MOST_DESCRIPTION) || null);
    draft.category = categoryOf(row.text('categories', 20_000));
    draft.tags = tagList(row.text('tags', 20_000));
    const published = row.raw('published');
    draft.status = published === '' || published === '1' ? 'active' : 'draft';
    for (const url of picturesOf(row)) draft.images.push({ url, position: draft.images.length });
    if (!variable) draft.variants.push(variantOf(row));
    return draft;
  }

  function variation(row: Row): Draft | null {
    const parent = row.raw('parent');
    const id = parents.get(parent);
    const variant = variantOf(row);
    if (id) return ofParent(id, variant, row);
    orphans.push({ parent, variant: JSON.stringify(variant), row: row.emptied() });
    return null;
  }

  function ofParent(id: string, variant: DraftVariant, row: Row): Draft {
    const draft = newDraft(id, row.line);
    draft.variants.push(variant);
    return draft;
  }

  function variantOf(row: Row): DraftVariant {
    const regular = row.amount('regular price', currency);
    const sale = isOnSale(row) ? row.amount('sale price', currency) : null;
    const amount = sale ?? regular;
    const reduced = sale !== null && regular !== null && Number(regular) > Number(sale);
    const options: { size: string | null; colour: string | null } = { size: null, colour: null };
    for (const n of ATTRIBUTES) {
      const name = row.raw(`attribute ${n} name`);
      if (name === '') continue;
      const value = row.text(`attribute ${n} value(s)`, MOST_SHORT * 10);
      // Of a product by itself it lists all there are, which says nothing of one.
      if (!value || value.includes(',')) continue;
      if (isSizeName(name)) options.size ??= value.slice(0, MOST_SHORT);
      else if (isColourName(name)) options.colour ??= value.slice(0, MOST_SHORT);
    }
    return {
      sku: row.text('sku', MOST_SHORT),
      gtin: row.gtin(GTIN),
      ...options,
      price: amount !== null && currency ? { amount, currency, ...(reduced && { regular }) } : null,
      availability: availabilityOf(row),
      image_url: /\bvariation\b/i.test(row.raw('type')) ? (picturesOf(row)[0] ?? null) : null,
    };
  }

  function* rest(): Generator<Draft> {
    for (const { parent, variant, row } of orphans) {
      const id = parents.get(parent);
      if (id) yield ofParent(id, JSON.parse(variant), row);
      else row.fault(NO_PARENT, 'parent', parent);
    }
  }

  return { read, rest };
}

/** A sale may have been planned for later, or be over. */
function isOnSale(row: Row): boolean {
  const [from, to] = SALE.map((column) => row.raw(column));
  const now = Date.now();
  return !(momentOf(from!, '00:00:00') > now) && !(momentOf(to!, '23:59:59') < now);
}

/** The export says no time zone; a day more or less is not known better. @returns NaN for nothing. */
function momentOf(written: string, time: string): number {
  const [, day, at = time] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d:\d\d))?/.exec(written) ?? [];
  return Date.parse(`${day}T${at}Z`);
}

/** Of several the deepest: "Women, Women > Coats". */
function categoryOf(text: string | null): string[] | null {
  // A comma inside a name is escaped.
  const paths = text?.split(/(?<!\\),\s*/).map((path) => categoryPath(path.replaceAll('\\,', ',')) ?? []) ?? [];
  const deepest = paths.reduce((most, path) => (path.length > most.length ? path : most), [] as string[]);
  return deepest.length > 0 ? deepest : null;
}

function picturesOf(row: Row): string[] {
  const cell = row.raw('images');
  if (cell === '') return [];
  return cell
    .split(/,\s*(?=https?:|\/\/)|\s+\|\s+/)
    .flatMap((part) => row.asAddress(part.trim().replace(/,$/, ''), 'images') ?? []);
}

/** The export writes line ends as backslash and n. */
function unescaped(text: string): string {
  return text.replaceAll('\\n', '\n');
}

function availabilityOf(row: Row): Availability | null {
  const stock = row.raw('in stock?').toLowerCase();
  if (stock === '') return null;
  if (stock === 'backorder') return 'backorder';
  if (stock === '1' || stock === 'yes') return 'in_stock';
  return /^(1|notify)$/.test(row.raw('backorders allowed?')) ? 'backorder' : 'out_of_stock';
}

const NO_ID: Fault = {
  severity: 'error',
  code: 'id_missing',
  message: 'This row has neither an SKU nor an ID, so its product cannot be told from others. Give it one.',
};
const NO_PARENT: Fault = {
  severity: 'error',
  code: 'parent_unknown',
  message: 'No row of the file is the parent of this variation, so it is left out. Export the parent with it.',
};
