// Reports: a shopper says what is wrong with a picture, in two taps; it reaches the shop.
import { z } from 'zod';
import { Id, Instant, words } from './common.ts';
import { PageQuery, ProductId } from './products.ts';

export const ReportReason = z
  .enum(['not_me', 'body_wrong', 'garment_wrong', 'indecent', 'someone_else', 'minor', 'other'])
  .meta({
    id: 'ReportReason',
    description:
      "not_me: I do not look like myself. body_wrong, garment_wrong: drawn wrong. indecent: shows too much. someone_else: a photo used without that person's agreement. minor: shows a child.",
  });
export type ReportReason = z.infer<typeof ReportReason>;

export const CreateReport = z
  .strictObject({
    render_id: Id,
    reason: ReportReason,
    note: words(500).optional().meta({ description: "In the shopper's own words" }),
  })
  .meta({ id: 'CreateReport' });

export const Report = z.strictObject({ id: Id, reason: ReportReason, created_at: Instant }).meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;

/** What a shop sees of a report: nothing that names the shopper, and never the picture. */
export const MerchantReport = z
  .strictObject({
    id: Id,
    reason: ReportReason,
    note: z.string().nullable().meta({ description: "In the shopper's own words" }),
    product_id: ProductId,
    engine: z.string(),
    created_at: Instant,
    dealt_with_at: Instant.nullable().meta({ description: 'When the shop said so; null: it is open' }),
    block_id: Id.nullable().meta({ description: 'Of the block that shuts its shopper out; null: none does' }),
    shopper_gone: z.boolean().meta({ description: 'Erased since; there is nobody left to block' }),
  })
  .meta({ id: 'MerchantReport' });
export type MerchantReport = z.infer<typeof MerchantReport>;

export const MerchantReportPage = z
  .strictObject({ items: z.array(MerchantReport), next_cursor: z.string().nullable() })
  .meta({ id: 'MerchantReportPage' });

export const ChangeReport = z.strictObject({ dealt_with: z.boolean() }).meta({ id: 'ChangeReport' });

export const ReportQuery = z.strictObject({
  ...PageQuery.shape,
  reason: ReportReason.optional(),
  state: z.enum(['open', 'dealt_with']).optional().meta({ description: 'open: not dealt with. Left out: all' }),
});
