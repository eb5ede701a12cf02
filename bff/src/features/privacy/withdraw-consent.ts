// A shopper takes their agreement back: as easily as it was given (GDPR art. 7(3)), and with everything that stood on it.
import type { WithdrawnConsent } from '../../contract/privacy.ts';
import type { Database, Sql, Trx } from '../../platform/database/database.ts';
import { type Erased, finishErasing } from '../feature.ts';
import { problem } from '../problem.ts';
import type { Shopper } from '../shopper.ts';
import { sumOf } from './counts.ts';

export interface ConsentReceiptRow {
  id: string;
  version: string;
  locale: string;
  text_sha256: string;
  scopes: string[];
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
  findReceipt(sql: Sql, shopper: Shopper, id: string): Promise<ConsentReceiptRow | null>;
  withdrawReceipts(trx: Trx, shopper: Shopper, now: Date): Promise<void>;
  endAllTryOns: EndAllTryOns;
  removePictures(trx: Trx, shopper: Shopper): Promise<Erased>;
  removePhotos(trx: Trx, shopper: Shopper): Promise<Erased>;
  now(): Date;
}

/** @throws Problem not_found */
export async function withdrawConsent(deps: WithdrawDeps, shopper: Shopper, id: string): Promise<WithdrawnConsent> {
  const { receipt, parts } = await deps.database.transaction(async (trx) => {
    const before = await deps.findReceipt(trx, shopper, id);
    if (!before) throw problem('not_found', { detail: 'This shopper has no receipt of that id.' });
    // A repeated request must not withdraw what was agreed to since.
    if (before.withdrawn_at) return { receipt: before, parts: [] };

    // First: it waits for uploads and try-ons that are just being accepted on the receipt's strength, and keeps others out.
    await deps.withdrawReceipts(trx, shopper, deps.now());
    const tryOns = await deps.endAllTryOns(trx, shopper, 'consent_withdrawn');
    const pictures = await deps.removePictures(trx, shopper);
    const photos = await deps.removePhotos(trx, shopper);
    await tryOns.giveBack(trx);
    return { receipt: await deps.findReceipt(trx, shopper, id), parts: [tryOns, pictures, photos] };
  });
  await finishErasing(parts);
  if (!receipt?.withdrawn_at) throw new Error('a consent receipt was withdrawn and is not');
  return {
    ...receipt,
    scopes: receipt.scopes.filter((scope) => scope === 'render'),
    given_at: receipt.given_at.toISOString(),
    withdrawn_at: receipt.withdrawn_at.toISOString(),
    deleted: sumOf(parts),
  };
}
