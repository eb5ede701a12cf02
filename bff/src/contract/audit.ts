// The shop's audit log: who has had whose data in hand, and who has changed what. Nobody's shopper is named.
import { z } from 'zod';
import { Id, Instant } from './common.ts';

export const AuditEntry = z
  .strictObject({
    id: z.int(),
    at: Instant,
    actor: z.enum(['shopper', 'merchant', 'operator', 'worker', 'sweeper', 'shopify']),
    account: z
      .strictObject({
        id: Id,
        email: z.string().nullable().meta({ description: 'Null: the account is gone' }),
      })
      .nullable()
      .meta({ description: 'Which of the people of the shop' }),
    key_id: Id.nullable().meta({ description: "Which of the shop's secret keys" }),
    action: z.string().meta({ description: 'More may come', example: 'photo_opened' }),
    items: z.int().meta({ description: 'How many, where it was a list' }),
    shopper: z.string().nullable().meta({
      description: 'The same letters for the same shopper, and nothing else about them; null: about none in particular',
    }),
    request_id: Id.nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditPage = z
  .strictObject({ items: z.array(AuditEntry), next_cursor: z.string().nullable() })
  .meta({ id: 'AuditPage' });
