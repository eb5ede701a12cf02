// The people who work for a shop: how they come in, who they are, where they are signed in. A session is a cookie that no page
// can read; what somebody may do is said by their role in each shop.
import { z } from 'zod';
import { Id, Instant, words } from './common.ts';

/** Each may do what those before it may: a viewer reads, an editor keeps the catalogue, an owner settles everything. */
export const ROLES = ['viewer', 'editor', 'owner'] as const;
export const Role = z.enum(ROLES).meta({
  id: 'Role',
  description:
    'viewer: reads. editor: also keeps the catalogue and what belongs to daily work. owner: also settings, keys, team and the privacy of shoppers.',
});
export type Role = z.infer<typeof Role>;

/** Says which of their shops somebody who is signed in asks for. */
export const MERCHANT_HEADER = 'VisionFit-Merchant';

/** 254 characters: what fits into a mail's envelope (RFC 5321, erratum 1690). */
export const EmailAddress = z
  .email()
  .max(254)
  .toLowerCase()
  .meta({ description: 'Compared without regard to case', example: 'ana@shop.example' });

/**
 * At least 12 characters and no rule about which (NIST SP 800-63B-4, 3.1.1.2: length counts, composition does not); so long
 * at most that hashing stays cheap.
 */
export const NewPassword = z
  .string()
  .min(12, 'At least 12 characters')
  .max(128, 'At most 128 characters')
  .meta({ description: 'At least 12 characters; a sentence is fine', format: 'password' });

/** One that may have been chosen under other rules. */
const Password = z.string().min(1).max(128).meta({ format: 'password' });

const PersonName = words(100).meta({ example: 'Ana Lima' });

/** What links carry, see the answers that hand them out. */
const LinkToken = z.string().min(1).max(200);

export const SignIn = z.strictObject({ email: EmailAddress, password: Password }).meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

export const FirstRun = z
  .strictObject({ token: LinkToken, email: EmailAddress, password: NewPassword, name: PersonName.optional() })
  .meta({ id: 'FirstRun' });
export type FirstRun = z.infer<typeof FirstRun>;

export const SignUp = z
  .strictObject({
    email: EmailAddress,
    password: NewPassword,
    name: PersonName.optional(),
    shop_name: words(200).meta({ description: 'Of the shop that is made; shoppers read it in the consent text' }),
  })
  .meta({ id: 'SignUp' });
export type SignUp = z.infer<typeof SignUp>;

export const AcceptInvitation = z
  .strictObject({
    token: LinkToken,
    password: Password.optional().meta({
      description:
        'Of somebody new the one they choose, at least 12 characters; of somebody who has an account theirs. Not needed while they are signed in.',
    }),
    name: PersonName.optional(),
  })
  .meta({ id: 'AcceptInvitation' });
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;

export const ChangePassword = z
  .strictObject({ current_password: Password, password: NewPassword })
  .meta({ id: 'ChangePassword' });
export type ChangePassword = z.infer<typeof ChangePassword>;

/** Whoever is signed in. */
export const Account = z
  .strictObject({
    id: Id,
    email: z.string(),
    name: z.string().nullable(),
    merchants: z
      .array(z.strictObject({ id: Id, name: z.string(), role: Role }))
      .meta({ description: 'The shops they work for; name one of them in `VisionFit-Merchant`' }),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

export const AccountSession = z
  .strictObject({
    id: Id,
    current: z.boolean().meta({ description: 'The one that asks' }),
    device: z.string().meta({ description: 'What the browser said it is', example: 'Firefox on Linux' }),
    created_at: Instant,
    last_used_at: Instant.meta({ description: 'To the minute' }),
    expires_at: Instant.meta({ description: 'A week after the last use, and 30 days after signing in at the latest' }),
  })
  .meta({ id: 'AccountSession' });
export type AccountSession = z.infer<typeof AccountSession>;

export const AccountSessionList = z.strictObject({ items: z.array(AccountSession) }).meta({ id: 'AccountSessionList' });
