// Shops that begin with a person and not with an operator's command.
import { randomUUID } from 'node:crypto';
import type { Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';
import { insertMerchant } from './changes-store.ts';
import { addPublishableKey } from './keys.ts';
import { DEMO_MERCHANT } from './seed-demo-merchant.ts';
import { listShops } from './store.ts';

const PICTURE_DAYS = 30;

/** On the free plan, with a key for its pages and no page yet. */
export async function makeFreeMerchant(trx: Trx, name: string, now: Date): Promise<MerchantId> {
  const id = randomUUID() as MerchantId;
  await insertMerchant(trx, { id, name, plan: 'free', pictureDays: PICTURE_DAYS, createdAt: now });
  await addPublishableKey(trx, id, 'test', now);
  return id;
}

/**
 * Whose owner the first person of a server becomes.
 * @returns null where there are several: whoever runs the server invites each one's owner.
 */
export async function firstShop(trx: Trx, demo: boolean, now: Date): Promise<MerchantId | null> {
  if (demo) return DEMO_MERCHANT;
  const [only, another] = await listShops(trx, 2);
  if (another) return null;
  return only ?? makeFreeMerchant(trx, 'My shop', now);
}
