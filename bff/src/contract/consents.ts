// Consent receipts: proof of what was shown and agreed to, asked for before any photo.
import { z } from 'zod';
import { Id, Instant, Locale } from './common.ts';

export const CreateConsent = z
  .strictObject({
    version: z.string().max(40),
    locale: Locale,
    text_sha256: z.string().regex(/^[0-9a-f]{64}$/),
    scopes: z
      .array(z.enum(['render']))
      .min(1)
      .max(1)
      .meta({ description: 'render: use my photo for this visit to make try-on pictures' }),
  })
  .meta({ id: 'CreateConsent' });

export const ConsentReceipt = z
  .strictObject({
    id: Id,
    version: z.string(),
    locale: Locale,
    text_sha256: z.string(),
    scopes: z.array(z.enum(['render'])),
    given_at: Instant,
  })
  .meta({ id: 'ConsentReceipt' });
export type ConsentReceipt = z.infer<typeof ConsentReceipt>;
