// A shopper's rights: take back what was agreed to, be forgotten, and have it in writing.
import { z } from 'zod';
import { Id, Instant } from './common.ts';
import { ConsentReceipt, ConsentText } from './consents.ts';

const Counts = z
  .record(z.string(), z.int().min(0))
  .meta({ description: 'How many of what, e.g. photos, pictures, try_ons', example: { photos: 1, pictures: 3 } });

export const WithdrawnConsent = z
  .strictObject({
    ...ConsentReceipt.shape,
    withdrawn_at: Instant,
    deleted: Counts,
  })
  .meta({ id: 'WithdrawnConsent' });
export type WithdrawnConsent = z.infer<typeof WithdrawnConsent>;

/** Proof that a shopper was erased. Says when and how much, and nothing about who. */
export const DeletionReceipt = z
  .strictObject({
    kind: z.literal('deletion'),
    id: Id,
    erased_at: Instant,
    deleted: Counts,
    key_id: z.string().meta({ description: 'Which of our keys signed it', example: 'mk-5f1c09ae' }),
    signature: z.string().meta({
      description: 'Ed25519 over the RFC 8785 canonical JSON of all other members of this object, base64url',
    }),
  })
  .meta({ id: 'DeletionReceipt' });
export type DeletionReceipt = z.infer<typeof DeletionReceipt>;

export const VerifiedDeletion = z
  .strictObject({
    receipt: DeletionReceipt,
    verified: z.boolean().meta({ description: 'Whether the signature holds' }),
    public_key: z
      .string()
      .nullable()
      .meta({ description: 'Ed25519 public key to check it yourself: the `x` of a JWK, base64url' }),
  })
  .meta({ id: 'VerifiedDeletion' });

/** A consent receipt as anyone may see it: the words agreed to, not who agreed. */
export const PublicConsent = z
  .strictObject({
    receipt: z.strictObject({
      kind: z.literal('consent'),
      ...ConsentReceipt.shape,
      withdrawn_at: Instant.nullable(),
    }),
    text: ConsentText.pick({ title: true, points: true, agreements: true })
      .nullable()
      .meta({ description: 'The exact words; null where the receipt is from before they were kept' }),
  })
  .meta({ id: 'PublicConsent' });

export const ShownReceipt = z.union([VerifiedDeletion, PublicConsent]).meta({ id: 'ShownReceipt' });
export type ShownReceipt = z.infer<typeof ShownReceipt>;
