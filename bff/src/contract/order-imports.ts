// Purchases and returns told by a list: what of it counts, what is known already, and what is put aside with the reason.
import { z } from 'zod';
import { Id, Instant } from './common.ts';
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

const told = {
  format: OrdersCsvFormat,
  counts: OrdersCsvCounts,
  amounts: z
    .array(z.strictObject({ currency: Currency, purchases: z.int(), amount: z.string() }))
    .meta({ description: 'Of the purchases that count, in the order of currencies; decimals as text' }),
  problems: CsvProblems,
};

export const OrdersCsvReport = z
  .strictObject({ state: z.literal('read').meta({ description: 'Nothing has changed' }), ...told })
  .meta({ id: 'OrdersCsvReport' });
export type OrdersCsvReport = z.infer<typeof OrdersCsvReport>;

export const OrdersImport = z
  .strictObject({
    id: Id,
    state: z.enum(['applying', 'applied']).meta({ description: 'applied: all of it has counted' }),
    progress: z
      .strictObject({ done: z.int(), of: z.int() })
      .meta({ description: 'Orders; counts, amounts and problems are those of as many as are done' }),
    ...told,
    created_at: Instant,
    expires_at: Instant.meta({ description: 'Then this is deleted; what has counted stays' }),
    applied_at: Instant.nullable(),
  })
  .meta({ id: 'OrdersImport' });
export type OrdersImport = z.infer<typeof OrdersImport>;

export const OrdersImportList = z.strictObject({ items: z.array(OrdersImport) }).meta({ id: 'OrdersImportList' });

/** What the same operation answers, with and without `apply`. */
export const ImportedOrdersCsv = z.union([OrdersCsvReport, OrdersImport]).meta({ id: 'ImportedOrdersCsv' });

export const ImportOrdersCsvQuery = z.strictObject({
  apply: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .default(false)
    .meta({ description: 'true: it counts. Left out: the file is read, and what would count is said' }),
});
