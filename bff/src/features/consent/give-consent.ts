// A shopper agrees: the receipt says to which words exactly, in which language, and when.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ConsentReceipt, CreateConsent } from '../../contract/consents.ts';
import type { Sql } from '../../platform/database/database.ts';
import { problem } from '../problem.ts';
import type { Shopper } from '../shopper.ts';
import { isCurrentText } from './consent-text.ts';
import { insertReceipt } from './store.ts';

interface Given {
  sql: Sql;
  /** Keyed, so that the receipt can prove an address without holding it. */
  ipHash: string | null;
  now: Date;
}

/** @throws Problem consent_outdated when the words shown are not today's. */
export async function giveConsent(
  { sql, ipHash, now }: Given,
  shopper: Shopper,
  agreed: z.infer<typeof CreateConsent>,
): Promise<ConsentReceipt> {
  if (!isCurrentText(agreed)) throw problem('consent_outdated');
  const id = randomUUID();
  const { version, locale, text_sha256, scopes } = agreed;
  await insertReceipt(sql, shopper, { id, version, locale, textSha256: text_sha256, scopes, ipHash, givenAt: now });
  return { id, version, locale, text_sha256, scopes, given_at: now.toISOString() };
}
