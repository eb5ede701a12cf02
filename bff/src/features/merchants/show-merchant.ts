// Everything a merchant may know about how they are set up; no key that is secret.
import type { Merchant, MerchantNotice, Spending } from '../../contract/merchants.ts';
import type { Sql } from '../../platform/database/database.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import { listSecretKeys } from './secret-keys-store.ts';
import { findProfile, listOrigins, listPublishableKeys } from './store.ts';

export interface ShowMerchantDeps {
  sql: Sql;
  /** What waits for the shop to act, oldest first. */
  noticesOf(merchant: MerchantId): Promise<MerchantNotice[]>;
  /** What its pictures have cost this month. */
  spendingOf(merchant: MerchantId): Promise<Spending>;
}

/** @throws Problem not_found */
export async function showMerchant(
  { sql, noticesOf, spendingOf }: ShowMerchantDeps,
  id: MerchantId,
  now: Date,
): Promise<Merchant> {
  const profile = await findProfile(sql, id);
  if (!profile) throw problem('not_found');
  const publishableKeys = await listPublishableKeys(sql, id);
  const secretKeys = await listSecretKeys(sql, id, now);
  return {
    id,
    name: profile.name,
    plan: profile.plan,
    settings: {
      picture_days: profile.picture_days,
      shopper_links: profile.shopper_links,
      shopify_domain: profile.shopify_domain,
    },
    origins: await listOrigins(sql, id),
    publishable_keys: publishableKeys.map(({ key, created_at }) => ({ key, created_at: created_at.toISOString() })),
    secret_keys: secretKeys.map(shownSecretKey),
    spending: await spendingOf(id),
    notices: await noticesOf(id),
  };
}

export function shownSecretKey(
  key: Awaited<ReturnType<typeof listSecretKeys>>[number],
): Merchant['secret_keys'][number] {
  return {
    id: key.id,
    hint: key.hint,
    created_at: key.created_at.toISOString(),
    expires_at: key.expires_at?.toISOString() ?? null,
    last_used_at: key.last_used_at?.toISOString() ?? null,
  };
}
