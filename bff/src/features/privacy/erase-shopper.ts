// A shopper asks to be forgotten (GDPR art. 17). One transaction destroys their sealing key and deletes or unlinks every
// row; stored objects follow it, and are made up for by the sweeps where a kill came between. The answer is a receipt.
import { randomUUID } from 'node:crypto';
import type { DeletionReceipt } from '../../contract/privacy.ts';
import type { MasterKeys } from '../../platform/crypto/master-keys.ts';
import { signReceipt } from '../../platform/crypto/receipt-signatures.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { type Actor, type Audit, accessBy } from '../access.ts';
import { type Erased, type Feature, finishErasing } from '../feature.ts';
import type { Shopper } from '../shopper.ts';
import type { AnnounceEvent } from '../shopper-event.ts';
import { sumOf } from './counts.ts';
import { insertReceipt, signedText } from './receipts.ts';
import type { EndAllTryOns } from './withdraw-consent.ts';

export interface EraseDeps {
  database: Database;
  audit: Audit;
  keys: MasterKeys;
  /** In the order in which their rows can go: what refers to others first, the shopper last. */
  features: readonly Pick<Feature, 'eraseShopper'>[];
  lockReceipts(trx: Trx, shopper: Shopper): Promise<unknown>;
  withdrawReceipts(trx: Trx, shopper: Shopper, now: Date): Promise<void>;
  endAllTryOns: EndAllTryOns;
  announceEvent: AnnounceEvent;
  now(): Date;
}

/** @param by who has asked for it, themselves or by way of their shop. */
export async function eraseShopper(deps: EraseDeps, shopper: Shopper, by: Actor = 'shopper'): Promise<DeletionReceipt> {
  const now = deps.now();
  const { receipt, parts } = await deps.database.transaction(async (trx) => {
    // This waits for whatever is just being accepted or delivered, and keeps anything new out until the rows are gone.
    await deps.lockReceipts(trx, shopper);
    const id = randomUUID();
    // Before what is known of them goes: the shop is told by it whom this is about.
    await deps.announceEvent(trx, { type: 'shopper.erased', shopper, data: { receipt_id: id } });
    const [stopped, ...erased] = await eraseWithin(deps, trx, shopper, now);
    const receipt = signed(deps.keys, { id, erased_at: now.toISOString(), deleted: sumOf(erased) });
    await insertReceipt(trx, shopper.merchantId, receipt);
    await deps.audit(trx, accessBy(by, 'erased', shopper));
    return { receipt, parts: [stopped, ...erased] };
  });
  await finishErasing(parts);
  return receipt;
}

/** Of a shopper who is held already. @returns the try-ons that were stopped, then what each feature has deleted. */
export async function eraseWithin(
  deps: Pick<EraseDeps, 'features' | 'withdrawReceipts' | 'endAllTryOns'>,
  trx: Trx,
  shopper: Shopper,
  now: Date,
): Promise<[Erased, ...Erased[]]> {
  await deps.withdrawReceipts(trx, shopper, now);
  const stopped = await deps.endAllTryOns(trx, shopper, 'cancelled');
  const erased: Erased[] = [];
  for (const { eraseShopper } of deps.features) {
    const part = await eraseShopper?.(trx, shopper);
    if (part) erased.push(part);
  }
  await stopped.giveBack(trx);
  return [stopped, ...erased];
}

function signed(keys: MasterKeys, said: Pick<DeletionReceipt, 'id' | 'erased_at' | 'deleted'>): DeletionReceipt {
  const { keyId, signature } = signReceipt(keys, (key_id) => signedText({ ...said, key_id }));
  return { kind: 'deletion', ...said, key_id: keyId, signature };
}
