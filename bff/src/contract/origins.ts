// The pages on which a shop's publishable keys work.
import { z } from 'zod';

/** A shop has a handful: its domains with and without www, its theme's preview, a developer's machine. */
const MOST = 50;

/** Exactly as browsers send it: compared to the letter later. */
export const Origin = z
  .string()
  .max(300)
  .transform((text, context) => {
    const origin = canonicalOrigin(text);
    if (origin !== null) return origin;
    context.addIssue(`${text} is not an origin; write scheme and host, e.g. https://shop.example`);
    return z.NEVER;
  });

export const PutOrigins = z
  .strictObject({ origins: z.array(Origin).max(MOST) })
  .meta({ id: 'PutOrigins', description: 'All of them; what is left out works no longer' });
export type PutOrigins = z.infer<typeof PutOrigins>;

export const Origins = z
  .strictObject({
    origins: z.array(z.string()).meta({ example: ['https://shop.example', 'https://www.shop.example'] }),
  })
  .meta({ id: 'Origins' });
export type Origins = z.infer<typeof Origins>;

/** @returns scheme, host and port, the host in lower case and ASCII; null where the text says more or less than that. */
export function canonicalOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, origin, pathname, search, hash, username, password } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  // No browser ever sends a pattern, so one that is written down would match nothing.
  if (origin.includes('*')) return null;
  return pathname === '/' && !search && !hash && !username && !password ? origin : null;
}
