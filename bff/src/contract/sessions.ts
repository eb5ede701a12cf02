// A shopper's session: 30 minutes of anonymous access for one shop, and the consent text they must be shown.
import { z } from 'zod';
import { Instant, Locale, Quota } from './common.ts';

export const CreateSession = z.strictObject({ locale: Locale.default('en') }).meta({ id: 'CreateSession' });

/** The exact text to show before any photo is taken; the receipt names its version and hash. */
export const ConsentText = z
  .strictObject({
    version: z.string().meta({ example: '2026-11-23' }),
    locale: Locale,
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: 'SHA-256 of the canonical JSON of title, points and agreement' }),
    title: z.string(),
    points: z.array(z.strictObject({ heading: z.string(), text: z.string() })).min(1),
    agreement: z.string().meta({ description: 'The sentence beside the unticked box' }),
  })
  .meta({ id: 'ConsentText' });
export type ConsentText = z.infer<typeof ConsentText>;

export const Session = z
  .strictObject({
    token: z.string().meta({ description: 'Bearer token of this shopper; keep it in memory or session storage' }),
    expires_at: Instant,
    merchant: z.strictObject({ name: z.string() }),
    quota: Quota,
    consent_text: ConsentText,
    house_models: z
      .array(z.strictObject({ id: z.string(), name: z.string(), image_url: z.string() }))
      .meta({ description: 'Pictures a shopper may use when no photo is at hand; may be empty' }),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;
