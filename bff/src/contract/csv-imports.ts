// Importing a list of products: what became of the file when it was read, what would change, and how far it has come.
import { z } from 'zod';
import { Id, Instant } from './common.ts';
import { Currency } from './events.ts';
import { GarmentKind, ProductId } from './products.ts';

export const CsvFormat = z.enum(['shopify', 'shopify_classic', 'woocommerce', 'plain']).meta({
  id: 'CsvFormat',
  description:
    'shopify: with "URL handle" and "Product image URL". shopify_classic: with "Handle" and "Image Src". plain: our template.',
});
export type CsvFormat = z.infer<typeof CsvFormat>;

/** What can be wrong with a row, a product or an order of a file that can be read as a whole. */
export const CsvProblemCode = z.enum([
  'id_missing',
  'title_missing',
  'parent_unknown',
  'row_length',
  'column_repeated',
  'column_ignored',
  'formula',
  'value_too_long',
  'value_not_text',
  'price_unreadable',
  'currency_missing',
  'currency_unknown',
  'gtin_wrong',
  'status_unknown',
  'availability_unknown',
  'kind_unknown',
  'address_unusable',
  'too_many_variants',
  'too_many_pictures',
  'picture_missing',
  'not_wearable',
  'taken_out',
  'amount_unreadable',
  'date_missing',
  'date_unreadable',
  'date_ahead',
  'date_too_old',
  'not_paid',
  'partly_refunded',
  'order_repeated',
  'return_repeated',
  'no_purchase',
  'product_unknown',
]);
export type CsvProblemCode = z.infer<typeof CsvProblemCode>;

export const CsvProblem = z
  .strictObject({
    code: CsvProblemCode,
    severity: z.enum(['error', 'warning', 'notice']).meta({
      description:
        'error: the product, the variant, or the order or its return is left out. warning: a value is left out. notice: good to know, nothing is left out.',
    }),
    line: z.int().min(1).meta({ description: 'In the file, the first is 1' }),
    column: z.string().nullable(),
    value: z.string().nullable().meta({ description: 'Its first 80 characters' }),
    message: z.string().meta({ description: 'What is wrong and what to do' }),
  })
  .meta({ id: 'CsvProblem' });
export type CsvProblem = z.infer<typeof CsvProblem>;

export const CsvProblems = z.strictObject({
  items: z.array(CsvProblem).meta({ description: 'At most twenty of a kind and two hundred in all' }),
  by_code: z.partialRecord(CsvProblemCode, z.int()).meta({ description: 'How many there are of each' }),
  more: z.int().meta({ description: 'How many are not in items' }),
});

export const CsvCounts = z
  .strictObject({
    rows: z.int(),
    products: z.int().meta({ description: 'All of them: new, changed, unchanged, left out and taken out' }),
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    left_out: z.int().meta({ description: 'Products with an error' }),
    taken_out: z.int().meta({ description: 'You have taken them out of the catalogue; they stay out' }),
    variants: z.int(),
    pictures: z.int(),
    drafts: z.int(),
    archived: z.int(),
    not_wearable: z.int(),
  })
  .meta({ id: 'CsvCounts' });
export type CsvCounts = z.infer<typeof CsvCounts>;

export const CsvPreviewProduct = z
  .strictObject({
    line: z.int(),
    id: ProductId,
    title: z.string(),
    status: z.enum(['active', 'draft', 'archived']),
    kind: GarmentKind.nullable(),
    price: z.strictObject({ amount: z.string(), currency: z.string() }).nullable(),
    image_url: z.string().nullable(),
    variants: z.int(),
    change: z.enum(['new', 'changed', 'unchanged', 'taken_out']),
  })
  .meta({ id: 'CsvPreviewProduct' });
export type CsvPreviewProduct = z.infer<typeof CsvPreviewProduct>;

export const CsvImport = z
  .strictObject({
    id: Id,
    state: z.enum(['reading', 'ready', 'applying', 'applied']).meta({
      description: 'ready: read, and nothing has changed yet. applied: the catalogue says what the file says.',
    }),
    format: CsvFormat.nullable().meta({ description: 'Null until the first line has been read' }),
    currency: z.string().nullable().meta({ description: 'Of prices whose own is not in the file' }),
    progress: z.strictObject({ done: z.int(), of: z.int().nullable() }).meta({
      description: 'While reading: rows, of how many is not known. From then on products of the file.',
    }),
    counts: CsvCounts,
    preview: z.array(CsvPreviewProduct).meta({ description: 'The first ten products' }),
    problems: CsvProblems,
    created_at: Instant,
    expires_at: Instant.meta({ description: 'Then it is deleted, applied or not; the catalogue stays as it is' }),
    applied_at: Instant.nullable(),
  })
  .meta({ id: 'CsvImport' });
export type CsvImport = z.infer<typeof CsvImport>;

export const CsvImportList = z.strictObject({ items: z.array(CsvImport) }).meta({ id: 'CsvImportList' });

export const ImportCsvQuery = z.strictObject({
  currency: Currency.optional().meta({
    description:
      'Currency of the prices (ISO 4217), where the file does not say it (Shopify’s and WooCommerce’s never do). Left out: the one that your settings name, else the one that all your products with a price have',
    example: 'EUR',
  }),
});

/** Files are sent as any of these; what they really are is looked at. */
export const CSV_TYPES = [
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'application/csv',
  'application/vnd.ms-excel',
  'application/octet-stream',
] as const;
