// Our own format, for whoever makes a list by hand or by program: one row per product, or one per variant with the same id.
import { readAvailability } from '../product-page/availability.ts';
import { plainLine, plainText } from '../product-page/text.ts';
import { categoryPath, type Dialect, type DialectReader, type ReadSettings, tagList } from './dialect.ts';
import { type Draft, MOST_DESCRIPTION, MOST_SHORT, MOST_TITLE, newDraft } from './draft.ts';
import type { Fault } from './problems.ts';
import { productIdOf } from './product-id.ts';
import type { Row } from './row.ts';

/** In the order of the template. */
export const PLAIN_COLUMNS = [
  ...['id', 'title', 'description', 'brand', 'category', 'tags', 'kind', 'status', 'url', 'image_url'],
  ...['more_image_urls', 'price', 'regular_price', 'currency', 'availability', 'sku', 'gtin', 'size', 'colour'],
] as const;
/** So it is written elsewhere. */
const AMERICAN = 'color';

export const plain: Dialect = {
  format: 'plain',
  reads: new Set<string>([...PLAIN_COLUMNS, AMERICAN]),
  isMadeOut: (columns) => columns.has('id', 'title'),
  tells: {
    title: ['title'],
    description: ['description'],
    brand: ['brand'],
    category: ['category'],
    tags: ['tags'],
    status: ['status'],
    url: ['url'],
    price: ['price'],
    availability: ['availability'],
    sku: ['sku'],
    gtin: ['gtin'],
    variants: ['size', 'colour', AMERICAN],
    image_url: ['image_url'],
    images: ['image_url', 'more_image_urls'],
    kind: ['title', 'kind'],
  },
  reader,
};

function reader({ currency: usual }: ReadSettings): DialectReader {
  function read(row: Row): Draft | null {
    const id = row.raw('id').slice(0, 1_000);
    if (id === '') return row.fault(NO_ID, 'id', null);
    const draft = newDraft(productIdOf(id), row.line);
    const title = row.text('title', MOST_TITLE);
    draft.title = title && (plainLine(title) || null);
    const description = row.text('description', 4 * MOST_DESCRIPTION);
    draft.description = description && (plainText(description).slice(0, MOST_DESCRIPTION) || null);
    draft.brand = row.text('brand', MOST_TITLE);
    draft.category = categoryPath(row.text('category', MOST_TITLE * 4));
    draft.tags = tagList(row.text('tags', 20_000));
    draft.kind = kindOf(row);
    draft.status = statusOf(row);
    draft.url = row.address('url');
    const pictures = picturesOf(row);
    for (const url of pictures) draft.images.push({ url, position: draft.images.length });
    draft.variants.push(variantOf(row, pictures[0] ?? null));
    return draft;
  }

  function variantOf(row: Row, picture: string | null) {
    const currency = row.currency('currency') ?? (row.raw('currency') === '' ? usual : null);
    const amount = row.amount('price', currency);
    const regular = row.amount('regular_price', currency);
    const reduced = amount !== null && regular !== null && Number(regular) > Number(amount);
    const colour = row.text('colour', MOST_SHORT) ?? row.text(AMERICAN, MOST_SHORT);
    return {
      sku: row.text('sku', MOST_SHORT),
      gtin: row.gtin('gtin'),
      size: row.text('size', MOST_SHORT),
      colour,
      price: amount !== null && currency ? { amount, currency, ...(reduced && { regular }) } : null,
      availability: availabilityOf(row),
      image_url: colour && picture,
    };
  }

  return { read };
}

function kindOf(row: Row): Draft['kind'] {
  const kind = row.raw('kind').toLowerCase();
  if (kind === '') return null;
  if (kind === 'top' || kind === 'bottom' || kind === 'dress' || kind === 'outerwear' || kind === 'none') return kind;
  return row.fault(NO_KIND, 'kind', kind);
}

function statusOf(row: Row): Draft['status'] {
  const status = row.raw('status').toLowerCase();
  if (status === '') return null;
  if (status === 'active' || status === 'draft' || status === 'archived') return status;
  return row.fault(NO_STATUS, 'status', status);
}

function availabilityOf(row: Row) {
  const said = row.raw('availability');
  if (said === '') return null;
  return readAvailability(said.replaceAll('_', ' ')) ?? row.fault(NO_AVAILABILITY, 'availability', said);
}

function picturesOf(row: Row): string[] {
  const first = row.address('image_url');
  const more = row.raw('more_image_urls').split(/[\s|]+/);
  const others = more.filter((part) => part !== '').flatMap((part) => row.asAddress(part, 'more_image_urls') ?? []);
  return first ? [first, ...others] : others;
}

const NO_ID: Fault = {
  severity: 'error',
  code: 'id_missing',
  message: 'This row has no id, so it belongs to no product. Give it the id that your product page uses.',
};
const NO_KIND: Fault = {
  severity: 'warning',
  code: 'kind_unknown',
  message: 'This is none of top, bottom, dress, outerwear and none, so the title decides. Correct it.',
};
const NO_STATUS: Fault = {
  severity: 'warning',
  code: 'status_unknown',
  message: 'This is none of active, draft and archived, so the product counts as active. Correct it.',
};
const NO_AVAILABILITY: Fault = {
  severity: 'warning',
  code: 'availability_unknown',
  message:
    'This is none of in_stock, out_of_stock, preorder, backorder and discontinued, so it is left out. Correct it.',
};
