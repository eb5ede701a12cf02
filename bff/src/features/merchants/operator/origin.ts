// Origins as browsers send them: compared to the letter later, so they have to be written down exactly so.

/** @returns scheme, host and port, the host in lower case and ASCII; null where the text says more or less than that. */
export function canonicalOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, origin, pathname, search, hash, username, password } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  // No browser ever sends a pattern, so one that is written down would match nothing.
  if (origin.includes('*')) return null;
  return pathname === '/' && !search && !hash && !username && !password ? origin : null;
}
