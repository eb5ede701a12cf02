// A product as its merchant sees it: everything that was read from the shop's own page, and where each fact stood.
import { z } from 'zod';
import { Instant } from './common.ts';
import { GarmentKind, ProductId } from './products.ts';
import { SizeChart } from './size-charts.ts';

export const ImportProduct = z
  .strictObject({
    url: z.string().trim().min(1).max(2_000).meta({
      description: 'The product page as shoppers open it',
      example: 'https://shop.example/products/linen-shirt',
    }),
    id: ProductId.optional().meta({
      description:
        'Your own id for it. Left out: the one it was imported under before, else the last part of its address',
    }),
    kind: GarmentKind.optional().meta({
      description: 'Which kind of garment it is. Left out: told from its name and its category',
    }),
    size_chart_image_url: z.string().trim().min(1).max(2_000).optional().meta({
      description:
        'A picture that shows its size chart, where no page says it in a table. It is read where the server has a model that can; the chart comes with the source picture',
    }),
  })
  .meta({ id: 'ImportProduct' });
export type ImportProduct = z.infer<typeof ImportProduct>;

const Amount = z.string().regex(/^\d+(\.\d+)?$/);
const Currency = z.string().regex(/^[A-Z]{3}$/);

export const ListedPrice = z
  .strictObject({
    amount: Amount,
    currency: Currency,
    regular: Amount.nullable().meta({ description: 'What it cost before it was reduced' }),
  })
  .meta({ id: 'ListedPrice' });

export const Availability = z
  .enum(['in_stock', 'out_of_stock', 'preorder', 'backorder', 'discontinued'])
  .meta({ id: 'Availability' });

export const ProductVariant = z
  .strictObject({
    id: z.string().optional().meta({ description: "The shop platform's own, where it tells" }),
    sku: z.string().nullable(),
    gtin: z.string().nullable(),
    size: z.string().nullable(),
    colour: z.string().nullable(),
    price: ListedPrice.nullable(),
    availability: Availability.nullable(),
    image_url: z.string().nullable(),
  })
  .meta({ id: 'ProductVariant' });
export type ProductVariant = z.infer<typeof ProductVariant>;

export const FactSource = z
  .strictObject({
    source: z
      .enum([
        ...(['shopify', 'json-ld', 'microdata', 'rdfa', 'open-graph', 'twitter', 'page'] as const),
        ...(['prose', 'picture', 'csv', 'merchant'] as const),
      ])
      .meta({
        description:
          'page: what people see. prose, picture: a model has copied it out of your description, or of the picture that you named. csv: your list. merchant: you said it, and no import changes it.',
      }),
    confidence: z.number().min(0).max(1).meta({ description: 'Look at what is below 0.7', example: 0.92 }),
  })
  .meta({ id: 'FactSource' });
export type FactSource = z.infer<typeof FactSource>;

export const ProductPicture = FactSource.extend({ url: z.string() }).meta({ id: 'ProductPicture' });
export type ProductPicture = z.infer<typeof ProductPicture>;

export const ProductField = z.enum([
  'title',
  'brand',
  'description',
  'category',
  'price',
  'availability',
  'sku',
  'gtin',
  'variants',
  'size_chart',
  'kind',
  'url',
  'tags',
  'status',
  'image_url',
  'images',
]);
export type ProductField = z.infer<typeof ProductField>;

export const ImportedProduct = z
  .strictObject({
    id: ProductId,
    title: z.string(),
    brand: z.string().nullable(),
    description: z.string().nullable().meta({ description: 'Plain text' }),
    category: z.array(z.string()).nullable().meta({ description: 'From the widest to the narrowest' }),
    url: z.string().nullable(),
    price: ListedPrice.nullable(),
    availability: Availability.nullable(),
    sku: z.string().nullable(),
    gtin: z.string().nullable().meta({ description: 'Only with the right check digit' }),
    variants: z.array(ProductVariant),
    size_chart: SizeChart.nullable().meta({
      description:
        'What its sizes measure, where the page, its description or the picture that you named says it soundly',
    }),
    garment: z.strictObject({
      kind: GarmentKind.nullable().meta({ description: 'Null only where you have said that it cannot be worn' }),
      image_url: z.string().nullable().meta({ description: 'What a try-on that begins now is drawn from' }),
      chosen: z.enum(['first', 'best', 'merchant']).meta({
        description:
          'first: the first of the page that can be used; the rest of its gallery is looked at next, within seconds where the server is idle, and the product names the best of them from then on, with what each shows in its readiness. best: its gallery has been looked at already. merchant: you have said it, and it stays.',
      }),
    }),
    images: z.array(ProductPicture).meta({ description: 'The likeliest main picture first' }),
    sources: z
      .partialRecord(ProductField, FactSource)
      .meta({ description: 'Where each fact stood; fields the page does not tell are left out' }),
    imported_from: z.string(),
    imported_at: Instant,
  })
  .meta({ id: 'ImportedProduct' });
export type ImportedProduct = z.infer<typeof ImportedProduct>;
