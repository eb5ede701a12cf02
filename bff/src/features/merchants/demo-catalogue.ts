// The demo shop's catalogue file, checked: the one source of what the demo store sells and of its house models.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { GarmentKind, ProductId } from '../../contract/products.ts';
import { SizeChart } from '../../contract/size-charts.ts';

const ImagePath = z.string().regex(/^[a-z]+\/[a-z0-9-]+\.(jpg|png|webp)$/);

const DemoCatalogue = z.object({
  merchant: z.object({ name: z.string().min(1) }),
  products: z.array(
    z.object({
      id: ProductId,
      title: z.string().min(1),
      brand: z.string().nullable().default(null),
      description: z.string().nullable().default(null),
      price: z.object({ amount: z.string(), currency: z.string() }),
      kind: GarmentKind,
      image: ImagePath,
      sizeChart: SizeChart.nullable().default(null),
    }),
  ),
  models: z.array(z.object({ id: z.string().min(1), name: z.string().min(1), image: ImagePath })),
});
export type DemoCatalogue = z.infer<typeof DemoCatalogue>;

/** @param file path of catalogue.json. */
export async function readDemoCatalogue(file: string): Promise<DemoCatalogue> {
  return DemoCatalogue.parse(JSON.parse(await readFile(file, 'utf8')));
}
