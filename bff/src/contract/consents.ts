// Consent: the exact words that must be shown before any photo, and receipts that prove what was agreed to.
import { z } from 'zod';
import { Id, Instant, Locale, Region } from './common.ts';

/** In which there is a consent text. */
export const ConsentLanguage = z.enum(['en', 'ar', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'ja', 'he']);
export type ConsentLanguage = z.infer<typeof ConsentLanguage>;

/** Each is a box of its own, unticked when shown. */
export const ConsentScope = z.enum(['adult', 'render', 'keep_photo']).meta({
  id: 'ConsentScope',
  description:
    'adult: I am 18 or older and the photo shows me. render: use my photo for this visit to make try-on pictures; the written release. keep_photo: keep my photo for next time.',
});
export type ConsentScope = z.infer<typeof ConsentScope>;

/** Which law's wording: `eu` for the EEA, the United Kingdom and Switzerland; `other` says everything, for who knows where. */
export const Jurisdiction = z.enum(['eu', 'us', 'other']).meta({ id: 'Jurisdiction' });
export type Jurisdiction = z.infer<typeof Jurisdiction>;

/** The exact text to show before any photo is taken; the receipt names its version and hash. */
export const ConsentText = z
  .strictObject({
    version: z.string().meta({ example: '2026-11-25' }),
    locale: Locale,
    jurisdiction: Jurisdiction,
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: 'SHA-256 of the RFC 8785 canonical JSON of title, points and agreements' }),
    title: z.string(),
    points: z.array(z.strictObject({ heading: z.string(), text: z.string() })).min(1),
    agreements: z
      .array(
        z.strictObject({
          scope: ConsentScope,
          text: z.string().meta({ description: 'The sentence beside the unticked box' }),
          required: z.boolean().meta({ description: 'Whether there is no try-on without it' }),
        }),
      )
      .min(1),
  })
  .meta({ id: 'ConsentText' });
export type ConsentText = z.infer<typeof ConsentText>;

export const ConsentTextQuery = z.strictObject({
  locale: Locale.default('en'),
  region: Region.optional(),
});

export const CreateConsent = z
  .strictObject({
    version: z.string().max(40),
    locale: Locale,
    text_sha256: z.string().regex(/^[0-9a-f]{64}$/),
    scopes: z
      .array(ConsentScope)
      .min(1)
      .max(3)
      .refine((scopes) => new Set(scopes).size === scopes.length, 'Name each scope once')
      .refine((scopes) => scopes.includes('adult') && scopes.includes('render'), 'adult and render are required')
      .meta({ description: 'The boxes that were ticked; adult and render are required', example: ['adult', 'render'] }),
  })
  .meta({ id: 'CreateConsent' });

export const ConsentReceipt = z
  .strictObject({
    id: Id,
    version: z.string(),
    locale: Locale,
    jurisdiction: Jurisdiction,
    text_sha256: z.string(),
    scopes: z.array(ConsentScope),
    gpc: z.boolean().meta({ description: 'Whether the browser sent Global Privacy Control (`Sec-GPC: 1`)' }),
    given_at: Instant,
  })
  .meta({ id: 'ConsentReceipt' });
export type ConsentReceipt = z.infer<typeof ConsentReceipt>;

/** Comes with the receipt and only then; whoever has it continues as the same shopper, on the same page's origin. */
export const ResumeSecret = z
  .string()
  .regex(/^vfr_[\w-]{43}$/)
  .meta({ description: 'Opens a new session for the same shopper; keep it in local storage' });

export const GivenConsent = z
  .strictObject({
    ...ConsentReceipt.shape,
    resume_secret: ResumeSecret.nullable().meta({
      description: 'Null for a shopper the shop vouches for: their customer token does the same',
    }),
  })
  .meta({ id: 'GivenConsent' });
export type GivenConsent = z.infer<typeof GivenConsent>;
