// A shopper agrees: the receipt says to which words exactly, in which language, and when. One who says the same again in the
// same session has said nothing new, and is given the receipt that is there.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { CreateConsent, GivenConsent } from '../../contract/consents.ts';
import type { Database, Sql, Trx } from '../../platform/database/database.ts';
import type { KeepWithin } from '../../platform/http/idempotency.ts';
import { type Audit, byShopper } from '../access.ts';
import { problem } from '../problem.ts';
import type { MerchantId, Shopper } from '../shopper.ts';
import { type Circumstances, currentText, type Shop, type TextDeps } from './current-text.ts';
import { findSameReceipt, insertReceipt } from './store.ts';

export interface GiveDeps extends TextDeps {
  database: Database;
  audit: Audit;
  /** Everything that begins or ends something of a shopper waits its turn here. @returns false where they are gone. */
  lockShopper(trx: Trx, shopper: Shopper): Promise<boolean>;
  termsOf(sql: Sql, merchant: MerchantId): Promise<Shop>;
  /** Photos that were kept live on as photos of this visit. */
  keepNoPhotos(trx: Trx, shopper: Shopper): Promise<void>;
  /** What the shopper may come back with, to the same origin; null where their shop vouches for them. One a session. */
  issueResumeSecret(trx: Trx, shopper: Shopper, session: Pick<Given, 'origin' | 'beganAt'>): Promise<string | null>;
  now(): Date;
}

/** What the session was shown, and what came with the request. */
export interface Given {
  /** Of the session. */
  origin: string;
  beganAt: Date;
  shown: Circumstances & { textSha256: string | null };
  /** Keyed, so that the receipt can prove an address without holding it. */
  ipHash: string | null;
  /** Global Privacy Control. */
  gpc: boolean;
}

/** @throws Problem consent_outdated when the words are not the ones this session was shown, or no longer today's. */
export async function giveConsent(
  deps: GiveDeps,
  shopper: Shopper,
  { origin, beganAt, shown, ipHash, gpc }: Given,
  agreed: z.infer<typeof CreateConsent>,
  keep: KeepWithin<GivenConsent>,
): Promise<GivenConsent> {
  const now = deps.now();
  const { version, locale, text_sha256, scopes } = agreed;
  const { jurisdiction } = shown;
  return deps.database.transaction(async (trx) => {
    // Erased since the request came in: a receipt would be left that leads to nobody and that nobody could erase.
    if (!(await deps.lockShopper(trx, shopper))) throw problem('session_expired');
    const text = currentText(deps, await deps.termsOf(trx, shopper.merchantId), shown);
    const same = text.version === version && text.locale === locale && text.sha256 === text_sha256;
    // A browser that sends the signal only now has not been told that it was seen.
    const unseen = gpc && !shown.gpc;
    if (!same || shown.textSha256 !== text_sha256 || unseen) throw problem('consent_outdated');
    const receipt = { version, locale, jurisdiction, textSha256: text_sha256, scopes, gpc: shown.gpc, ipHash };
    const there = await findSameReceipt(trx, shopper, receipt, beganAt);
    const { id, givenAt } = there ?? { id: randomUUID(), givenAt: now };
    if (!there) {
      await insertReceipt(trx, shopper, { ...receipt, id, givenAt });
      await deps.audit(trx, byShopper('consent_given', shopper));
      if (!scopes.includes('keep_photo')) await deps.keepNoPhotos(trx, shopper);
    }
    const resume_secret = await deps.issueResumeSecret(trx, shopper, { origin, beganAt });
    const given_at = givenAt.toISOString();
    const given = { id, version, locale, jurisdiction, text_sha256, scopes, gpc: shown.gpc, given_at, resume_secret };
    await keep(trx, given);
    return given;
  });
}
