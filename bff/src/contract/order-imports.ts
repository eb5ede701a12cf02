// Purchases and returns told by a list: what of it counts, what is known already, and what is put aside with the reason.
import { z } from 'zod';
import { CsvProblems } from './csv-imports.ts';
import { Currency } from './events.ts';

export const OrdersCsvFormat = z.enum(['shopify', 'plain']).meta({
  id: 'OrdersCsvFormat',
  description: 'shopify: with "Name", "Total" and "Lineitem sku". plain: our template.',
});
export type OrdersCsvFormat = z.infer<typeof OrdersCsvFormat>;

export const OrdersCsvCounts = z
  .strictObject({
    rows: z.int(),
    purchases: z.int().meta({ description: 'Counted now, or to be counted' }),
    purchases_known: z.int().meta({ description: 'Told before, by a list or by your server: nothing changes' }),
    returns: z.int().meta({ description: 'Counted now, or to be counted' }),
    returns_known: z.int(),
    set_aside: z.int().meta({ description: 'Orders and returns with an error, which count nowhere' }),
  })
  .meta({ id: 'OrdersCsvCounts' });
export type OrdersCsvCounts = z.infer<typeof OrdersCsvCounts>;

export const OrdersCsvReport = z
  .strictObject({
    state: z.enum(['read', 'applied']).meta({ description: 'read: nothing has changed' }),
    format: OrdersCsvFormat,
    counts: OrdersCsvCounts,
    amounts: z
      .array(z.strictObject({ currency: Currency, purchases: z.int(), amount: z.string() }))
      .meta({ description: 'Of the purchases that count, in the order of currencies; decimals as text' }),
    problems: CsvProblems,
  })
  .meta({ id: 'OrdersCsvReport' });
export type OrdersCsvReport = z.infer<typeof OrdersCsvReport>;

export const ImportOrdersCsvQuery = z.strictObject({
  apply: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .default(false)
    .meta({ description: 'Left out: the file is read, and what would count is said' }),
});
