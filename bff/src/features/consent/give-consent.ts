// A shopper agrees: the receipt says to which words exactly, in which language, and when.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { CreateConsent, GivenConsent } from '../../contract/consents.ts';
import type { Sql } from '../../platform/database/database.ts';
import { problem } from '../problem.ts';
import type { Shopper } from '../shopper.ts';
import { currentText } from './consent-text.ts';
import { insertReceipt } from './store.ts';

interface Given {
  sql: Sql;
  /** Keyed, so that the receipt can prove an address without holding it. */
  ipHash: string | null;
  /** Global Privacy Control. */
  gpc: boolean;
  now: Date;
}

/** @throws Problem consent_outdated when the words shown are not today's. */
export async function giveConsent(
  { sql, ipHash, gpc, now }: Given,
  shopper: Shopper,
  agreed: z.infer<typeof CreateConsent>,
): Promise<GivenConsent> {
  const shown = currentText(agreed);
  if (!shown) throw problem('consent_outdated');
  const id = randomUUID();
  const { version, locale, text_sha256, scopes } = agreed;
  const { jurisdiction } = shown;
  const receipt = { id, version, locale, jurisdiction, textSha256: text_sha256, scopes, gpc, ipHash, givenAt: now };
  await insertReceipt(sql, shopper, receipt);
  const given_at = now.toISOString();
  return { id, version, locale, jurisdiction, text_sha256, scopes, gpc, given_at, resume_secret: null };
}
