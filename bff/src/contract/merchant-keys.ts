// A shop's keys: publishable ones for its pages, secret ones for its servers.
import { z } from 'zod';
import { Id, Instant } from './common.ts';

export const PublishableKey = z.strictObject({ key: z.string(), created_at: Instant }).meta({ id: 'PublishableKey' });

export const SecretKey = z
  .strictObject({
    id: Id,
    hint: z.string().meta({ description: 'The last four characters' }),
    created_at: Instant,
    expires_at: Instant.nullable().meta({ description: 'Null: until it is revoked or rotated' }),
    last_used_at: Instant.nullable().meta({ description: 'To the hour' }),
  })
  .meta({ id: 'SecretKey' });

export const KeyList = z
  .strictObject({
    publishable: z.array(PublishableKey),
    secret: z
      .array(SecretKey)
      .meta({ description: 'Those that still work; a key itself is shown once, when it is made' }),
  })
  .meta({ id: 'KeyList' });
export type KeyList = z.infer<typeof KeyList>;

/** A week to bring a new key to every server; a day more than a year is as good as for ever. */
export const Overlap = z
  .int()
  .min(0)
  .max(366 * 86_400);

export const CreateKey = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('publishable'), live: z.boolean().default(false) }),
    z.strictObject({
      kind: z.literal('secret'),
      live: z.boolean().default(false).meta({ description: 'Whoever has a live key gets live ones in any case' }),
      others_expire_in: Overlap.optional().meta({
        description: 'Rotates: seconds that the secret keys before still work. Left out: they stay.',
      }),
    }),
  ])
  .meta({ id: 'CreateKey' });
export type CreateKey = z.infer<typeof CreateKey>;

export const CreatedKey = z
  .strictObject({
    key: z.string().meta({ description: 'A secret key is shown this once' }),
    others_expire_at: Instant.nullable(),
  })
  .meta({ id: 'CreatedKey' });
export type CreatedKey = z.infer<typeof CreatedKey>;

/** What names a key in an address: a publishable key itself, a secret key's id. */
export const KeyName = z.union([Id, z.string().regex(/^pk_(test|live)_[A-Za-z0-9_]{1,64}$/)]);
