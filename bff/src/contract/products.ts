// Products as a shopper sees them: enough to show, try on and buy.
import { z } from 'zod';
import { SizeChart } from './size-charts.ts';

/** The merchant's own id (SKU or handle), unique within the shop. */
export const ProductId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/)
  .meta({ description: "The merchant's own product id", example: 'breton-stripe-shirt' });

export const GarmentKind = z.enum(['top', 'bottom', 'dress', 'outerwear']).meta({ id: 'GarmentKind' });
export type GarmentKind = z.infer<typeof GarmentKind>;

export const Product = z
  .strictObject({
    id: ProductId,
    title: z.string(),
    brand: z.string().nullable(),
    url: z.string().nullable(),
    price: z
      .strictObject({ amount: z.string().regex(/^\d+(\.\d+)?$/), currency: z.string().regex(/^[A-Z]{3}$/) })
      .nullable(),
    garment: z.strictObject({ kind: GarmentKind, image_url: z.string() }),
    size_chart: SizeChart.nullable().meta({ description: 'What its sizes measure, where the shop says it' }),
  })
  .meta({ id: 'Product' });
export type Product = z.infer<typeof Product>;

export const ProductPage = z
  .strictObject({ items: z.array(Product), next_cursor: z.string().nullable() })
  .meta({ id: 'ProductPage' });

export const PageQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
});
