// The words every resource of the API shares: ids, times, pages and the shape of an error.
import { z } from 'zod';

/** RFC 9562 UUID naming a photo, a consent receipt, a task or a render. */
export const Id = z.uuid().meta({ description: 'UUID (RFC 9562)', example: '0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10' });

/** Instant in UTC, ISO 8601 with milliseconds. */
export const Instant = z.iso
  .datetime()
  .meta({ description: 'UTC instant (ISO 8601)', example: '2026-11-23T10:15:00.000Z' });

/** Somebody's own words, trimmed. Without NUL, which Postgres has no place for. */
export function words(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .refine((text) => !text.includes('\0'), 'Must not contain NUL characters');
}

/** BCP 47 language tag the shopper reads. */
export const Locale = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
  .max(35)
  .meta({ description: 'BCP 47 language tag', example: 'en' });

/** Of a shopper. */
export const Region = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)
  .meta({
    description:
      "ISO 3166 country or subdivision the shopper is in, where the shop knows it; left out, the locale's region counts",
    example: 'US-IL',
  });

/**
 * Optional on whatever makes something. For 24 hours the same key from the same caller with the same request answers as it
 * did the first time (draft-ietf-httpapi-idempotency-key-header).
 */
export const IdempotencyHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,128}$/)
    .optional()
    .meta({
      description:
        'A fresh random value per request, e.g. a UUID; repeat it when you repeat the request, and you get the same answer (for 24 hours, with `Idempotency-Replayed: true`) without doing anything twice',
    }),
});

/** RFC 9457 problem document. `code` is stable and meant for programs, `detail` says what to do next. */
export const ProblemDocument = z
  .strictObject({
    type: z.string().meta({ example: 'https://visionfit.dev/problems/photo_several_people' }),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ example: 'photo_several_people' }),
    detail: z.string().meta({ description: 'One sentence for a person: what is wrong and what to do next' }),
    request_id: z.string(),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().meta({ description: 'RFC 6901 pointer into the body' }),
          message: z.string(),
        }),
      )
      .optional(),
    quota: z.lazy(() => Quota).optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemDocument = z.infer<typeof ProblemDocument>;

/**
 * How many try-ons are left: of the shopper's own limits the tightest, in a 429 the one that was reached. Only a picture
 * that came is charged.
 */
export const Quota = z
  .strictObject({
    limit: z.int().min(1),
    remaining: z.int().min(0),
    resets_at: Instant,
  })
  .meta({ id: 'Quota' });
export type Quota = z.infer<typeof Quota>;

/** Decimal as text: money is never a float. */
export const Dollars = z.string().regex(/^\d+\.\d{2,6}$/);
