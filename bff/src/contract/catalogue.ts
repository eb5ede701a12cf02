// The catalogue as its merchant sees and keeps it: every product with everything about it, whoever said it, and how lists of
// products are asked for.
import { z } from 'zod';
import { Instant, words } from './common.ts';
import { Availability, FactSource, ListedPrice, ProductField, ProductPicture, ProductVariant } from './imports.ts';
import { ProductSourceState, SourceState } from './product-sources.ts';
import { GarmentKind, ProductId } from './products.ts';
import { ProductReadiness, ReadinessLevel } from './readiness.ts';
import { SizeChart } from './size-charts.ts';

export const ProductStatus = z.enum(['active', 'draft', 'archived']).meta({
  id: 'ProductStatus',
  description: 'Shoppers see what is active.',
});
export type ProductStatus = z.infer<typeof ProductStatus>;

export const MerchantProduct = z
  .strictObject({
    id: ProductId,
    status: ProductStatus,
    wearable: z.boolean().meta({
      description: 'Whether it is a garment with a picture. What is not stays in the catalogue and is never offered.',
    }),
    title: z.string(),
    brand: z.string().nullable(),
    description: z.string().nullable().meta({ description: 'Plain text' }),
    url: z.string().nullable(),
    category: z.array(z.string()).nullable().meta({ description: 'From the widest to the narrowest' }),
    tags: z.array(z.string()),
    price: ListedPrice.nullable(),
    availability: Availability.nullable(),
    sku: z.string().nullable(),
    gtin: z.string().nullable(),
    variants: z.array(ProductVariant),
    size_chart: SizeChart.nullable(),
    garment: z.strictObject({
      kind: GarmentKind.nullable().meta({ description: 'Null: nothing that can be worn, or nothing we can draw' }),
      image_url: z
        .string()
        .nullable()
        .meta({ description: 'What is drawn from: the one you have said, else the best of its pictures' }),
    }),
    images: z.array(ProductPicture),
    readiness: ProductReadiness.nullable().meta({
      description:
        'How fit it is for the fitting room. Null: its pictures have not been looked at since they changed; asking for the product has that done at once.',
    }),
    sources: z.partialRecord(ProductField, FactSource).meta({
      description: 'Where each fact stood. What a merchant has said is never overwritten by an import.',
    }),
    source_state: ProductSourceState,
    imported_from: z.string().nullable(),
    imported_at: Instant.nullable(),
    created_at: Instant,
    updated_at: Instant,
    removed_at: Instant.nullable().meta({ description: 'Null: it is in the catalogue' }),
  })
  .meta({ id: 'MerchantProduct' });
export type MerchantProduct = z.infer<typeof MerchantProduct>;

export const MerchantProductPage = z
  .strictObject({ items: z.array(MerchantProduct), next_cursor: z.string().nullable() })
  .meta({ id: 'MerchantProductPage' });

/** Half a pair of surrogates has no place in UTF-8, nor has NUL in Postgres. */
const text = (maxLength: number) => words(maxLength).refine((said) => said.isWellFormed(), 'Must be well-formed text');
const WebAddress = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .refine((said) => said.isWellFormed(), 'Must be well-formed text')
  .meta({ example: 'https://shop.example/products/linen-shirt' });

const Facts = {
  brand: text(500).nullable(),
  description: text(20_000).nullable(),
  url: WebAddress.nullable(),
  category: z.array(text(500)).max(20).nullable(),
  tags: z.array(text(255)).max(250),
  price: z
    .strictObject({
      amount: z.string().regex(/^\d{1,10}(\.\d{1,4})?$/),
      currency: z.string().regex(/^[A-Z]{3}$/),
      regular: z
        .string()
        .regex(/^\d{1,10}(\.\d{1,4})?$/)
        .nullable()
        .default(null),
    })
    .nullable(),
  availability: Availability.nullable(),
  sku: text(100).nullable(),
  gtin: z
    .string()
    .regex(/^(\d{8}|\d{12,14})$/)
    .nullable(),
  variants: z
    .array(
      z.strictObject({
        id: text(500).optional(),
        sku: text(100).nullable().default(null),
        gtin: z
          .string()
          .regex(/^(\d{8}|\d{12,14})$/)
          .nullable()
          .default(null),
        size: text(100).nullable().default(null),
        colour: text(100).nullable().default(null),
        price: ListedPrice.nullable().default(null),
        availability: Availability.nullable().default(null),
        image_url: WebAddress.nullable().default(null),
      }),
    )
    .max(500),
  size_chart: SizeChart.nullable(),
  kind: GarmentKind.nullable().meta({ description: 'Null: it cannot be worn' }),
  image_url: WebAddress.nullable().meta({
    description: 'The picture to draw from, at a public address; fetched when it is first needed',
  }),
  status: ProductStatus,
};

export const CreateProduct = z
  .strictObject({ id: ProductId, title: text(500), ...Facts })
  .partial()
  .required({ id: true, title: true })
  .meta({ id: 'CreateProduct' });
export type CreateProduct = z.infer<typeof CreateProduct>;

export const UpdateProduct = z
  .strictObject({
    title: text(500),
    ...Facts,
    follow_import: z.array(ProductField).max(30).meta({
      description: 'Fields you no longer want to say yourself: they stay as they are until an import says otherwise',
    }),
  })
  .partial()
  .meta({ id: 'UpdateProduct' });
export type UpdateProduct = z.infer<typeof UpdateProduct>;

/** Of a list that both shoppers and merchants may ask for. */
const filters = {
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
  text: words(200).optional().meta({
    description:
      'Every word has to begin a word of the product: of its id, title, brand, numbers, category, tags, colours or the beginning of its description. Case and accents do not matter.',
    example: 'blue shirt',
  }),
  category: words(500).optional().meta({ description: 'One it is filed under, whole; case does not matter' }),
  tag: words(255).optional().meta({ description: 'One of its tags, whole; case does not matter' }),
  availability: Availability.optional(),
  readiness: ReadinessLevel.optional(),
  updated_since: Instant.optional(),
};

export const ProductQuery = z.strictObject(filters);
export type ProductQuery = z.infer<typeof ProductQuery>;

export const MerchantProductQuery = z.strictObject({
  ...filters,
  status: z.enum(['active', 'draft', 'archived', 'removed']).optional().meta({
    description: 'removed: what has been taken out and can be put back. Left out: everything else',
  }),
  wearable: z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional(),
  source_state: SourceState.optional().meta({ description: 'Those whose page or picture is so' }),
});
export type MerchantProductQuery = z.infer<typeof MerchantProductQuery>;

/** Sent back with the tag of an earlier answer. */
export const IfNoneMatchHeaders = z.object({
  'if-none-match': z.string().max(2_000).optional().meta({
    description: 'ETags of answers you still have: where nothing has changed you get a 304 and no body',
  }),
});

export const IfMatchHeaders = z.object({
  'if-match': z.string().max(2_000).optional().meta({
    description: 'ETag of the product as you read it: where somebody has changed it since, you get `product_changed`',
  }),
});
