// A shopper takes their agreement back: as easily as it was given (GDPR art. 7(3)), and with everything that stood on it.
import type { ConsentScope, Jurisdiction } from '../../contract/consents.ts';
import type { WithdrawnConsent } from '../../contract/privacy.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { type Audit, byShopper } from '../access.ts';
import { type Erased, finishErasing } from '../feature.ts';
import { problem } from '../problem.ts';
import type { Shopper } from '../shopper.ts';
import type { AnnounceEvent } from '../shopper-event.ts';
import { sumOf } from './counts.ts';

export interface ConsentReceiptRow {
  id: string;
  version: string;
  locale: string;
  jurisdiction: Jurisdiction;
  text_sha256: string;
  scopes: ConsentScope[];
  gpc: boolean;
  given_at: Date;
  withdrawn_at: Date | null;
}

export type EndAllTryOns = (
  trx: Trx,
  shopper: Shopper,
  why: 'cancelled' | 'consent_withdrawn',
) => Promise<Erased & { giveBack(trx: Trx): Promise<void> }>;

export interface WithdrawDeps {
  database: Database;
  audit: Audit;
  /** All of the shopper's; nothing new is begun on the strength of any until the transaction ends. */
  lockReceipts(trx: Trx, shopper: Shopper): Promise<ConsentReceiptRow[]>;
  withdrawReceipts(trx: Trx, shopper: Shopper, now: Date): Promise<void>;
  /** Whoever takes everything back wants no device to know them. @returns how many there were. */
  revokeResumeSecrets(trx: Trx, shopper: Shopper): Promise<number>;
  endAllTryOns: EndAllTryOns;
  removePictures(trx: Trx, shopper: Shopper): Promise<Erased>;
  removePhotos(trx: Trx, shopper: Shopper): Promise<Erased>;
  announceEvent: AnnounceEvent;
  now(): Date;
}

/** @throws Problem not_found */
export async function withdrawConsent(deps: WithdrawDeps, shopper: Shopper, id: string): Promise<WithdrawnConsent> {
  const now = deps.now();
  const { receipt, parts } = await deps.database.transaction(async (trx) => {
    const receipts = await deps.lockReceipts(trx, shopper);
    const receipt = receipts.find((candidate) => candidate.id === id);
    if (!receipt) throw problem('not_found', { detail: 'This shopper has no receipt of that id.' });
    // A repeated request must not withdraw what was agreed to since.
    if (receipt.withdrawn_at) return { receipt, parts: [] };

    await deps.withdrawReceipts(trx, shopper, now);
    await deps.audit(trx, byShopper('consent_withdrawn', shopper));
    const revoked = { counts: { resume_secrets: await deps.revokeResumeSecrets(trx, shopper) } };
    const tryOns = await deps.endAllTryOns(trx, shopper, 'consent_withdrawn');
    const pictures = await deps.removePictures(trx, shopper);
    const photos = await deps.removePhotos(trx, shopper);
    await deps.announceEvent(trx, { type: 'consent.withdrawn', shopper, data: { receipt_id: id } });
    await tryOns.giveBack(trx);
    return { receipt, parts: [tryOns, pictures, photos, revoked] };
  });
  await finishErasing(parts);
  return {
    ...receipt,
    given_at: receipt.given_at.toISOString(),
    withdrawn_at: (receipt.withdrawn_at ?? now).toISOString(),
    deleted: sumOf(parts),
  };
}
