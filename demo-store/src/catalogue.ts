// The shop's goods as catalogue.json tells them, checked when read, because two programs are built from that file.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Range = z.strictObject({ min: z.number(), max: z.number() });

/** Checked more closely by the server, which gives advice from it. */
const SizeChart = z.strictObject({
  measures: z.enum(['body', 'garment']),
  unit: z.enum(['cm', 'in']),
  /** From the smallest to the largest, each with the same measurements. */
  sizes: z.array(z.strictObject({ size: z.string(), measurements: z.record(z.string(), Range) })).min(1),
  ease: z.record(z.string(), Range).optional(),
});
export type SizeChart = z.infer<typeof SizeChart>;

const Product = z.strictObject({
  id: z.string(),
  title: z.string(),
  brand: z.string(),
  description: z.string(),
  /** Decimal amount in the currency's main unit, e.g. `64.00`. */
  price: z.strictObject({ amount: z.string().regex(/^\d+\.\d{2}$/), currency: z.string().length(3) }),
  kind: z.enum(['top', 'bottom', 'dress', 'outerwear']),
  /** Path inside public/. */
  image: z.string(),
  sizeChart: SizeChart,
});
export type Product = z.infer<typeof Product>;

const Model = z.strictObject({ id: z.string(), name: z.string(), image: z.string() });
export type Model = z.infer<typeof Model>;

const Catalogue = z.strictObject({
  merchant: z.strictObject({ name: z.string() }),
  products: z.array(Product).min(1),
  models: z.array(Model).min(1),
});
export type Catalogue = z.infer<typeof Catalogue>;

/** @throws ZodError naming the field, when catalogue.json has another shape. */
export function readCatalogue(): Catalogue {
  const file = new URL('../catalogue.json', import.meta.url);
  return Catalogue.parse(JSON.parse(readFileSync(file, 'utf8')));
}
