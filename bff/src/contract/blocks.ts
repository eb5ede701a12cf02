// Blocks: whom a shop has shut out of its fitting room, and for how long.
import { z } from 'zod';
import { Id, Instant, words } from './common.ts';

const BlockReason = words(200).meta({ description: "In the shop's own words, for its own list" });

export const CreateBlock = z
  .union([
    z.strictObject({ report_id: Id.meta({ description: 'Whoever made the reported picture' }), reason: BlockReason }),
    z.strictObject({
      customer_id: z.string().min(1).max(128).meta({ description: "The shop's own id of a customer it vouches for" }),
      reason: BlockReason,
    }),
  ])
  .meta({ id: 'CreateBlock' });
export type CreateBlock = z.infer<typeof CreateBlock>;

export const Block = z
  .strictObject({
    id: Id,
    reason: BlockReason,
    customer: z.boolean().meta({ description: 'Whether it is a customer whom the shop vouches for' }),
    created_at: Instant,
    expires_at: Instant,
    address_expires_at: Instant.nullable().meta({
      description: 'Until when whoever comes from the same address is blocked too; null: nobody else is',
    }),
  })
  .meta({ id: 'Block' });
export type Block = z.infer<typeof Block>;

export const BlockPage = z
  .strictObject({ items: z.array(Block), next_cursor: z.string().nullable() })
  .meta({ id: 'BlockPage' });
