// A shopper's session: 30 minutes of access for one shop, the consent text they must be shown, and what they agreed to before.
import { z } from 'zod';
import { Instant, Locale, Quota, Region } from './common.ts';
import { ConsentReceipt, ConsentText, ResumeSecret } from './consents.ts';

export const CreateSession = z
  .strictObject({
    locale: Locale.default('en'),
    region: Region.optional(),
    resume_secret: ResumeSecret.optional().meta({
      description: 'From an earlier consent: continues as that shopper. One that no longer works is ignored.',
    }),
    customer_token: z.string().max(512).optional().meta({
      description:
        "How a shop vouches for its signed-in customer: `v1.<base64url of the customer id>.<expiry, Unix seconds>.<base64url HMAC-SHA-256>`, the HMAC (in hex, if that is easier) being over everything before its dot, keyed with the shop's customer secret",
    }),
  })
  .meta({ id: 'CreateSession' });

export const Plan = z
  .enum(['free', 'pro'])
  .meta({ id: 'Plan', description: 'free: a few try-ons a day. pro: unlimited within fair use.' });
export type Plan = z.infer<typeof Plan>;

export const Session = z
  .strictObject({
    token: z.string().meta({ description: 'Bearer token of this shopper; keep it in memory or session storage' }),
    expires_at: Instant,
    merchant: z.strictObject({ name: z.string() }),
    plan: Plan,
    vouched: z.boolean().meta({ description: 'Whether this is a signed-in customer the shop vouches for' }),
    quota: Quota,
    consent_text: ConsentText,
    consent: ConsentReceipt.nullable().meta({
      description: 'What this shopper has agreed to, where it is about exactly this text; null: show it and ask',
    }),
    house_models: z
      .array(z.strictObject({ id: z.string(), name: z.string(), image_url: z.string() }))
      .meta({ description: 'Pictures a shopper may use when no photo is at hand; may be empty' }),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;
