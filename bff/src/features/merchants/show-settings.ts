// What is settled for a shop, as its people see it.
import type { Settings } from '../../contract/settings.ts';
import type { Sql } from '../../platform/database/database.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import { findProfile } from './store.ts';

type Profile = NonNullable<Awaited<ReturnType<typeof findProfile>>>;

export interface ShowSettingsDeps {
  sql: Sql;
  /** What its plan, the server and the operator leave it. */
  limitsOf(shop: Pick<Profile, 'plan' | 'demo' | 'limits'>): Settings['limits'];
  /** As it is set for the shop itself. */
  spendCapOf(merchant: MerchantId): Promise<Settings['spend_cap']>;
  photos: Settings['photos'];
}

/** @throws Problem not_found */
export async function showSettings(
  { sql, limitsOf, spendCapOf, photos }: ShowSettingsDeps,
  id: MerchantId,
): Promise<Settings> {
  const shop = await findProfile(sql, id);
  if (!shop) throw problem('not_found');
  return {
    name: shop.name,
    time_zone: shop.time_zone,
    currency: shop.currency,
    holdout: { percent: shop.holdout, since: shop.holdout_since },
    picture_days: shop.picture_days,
    shopper_links: shop.shopper_links,
    badge_corner: shop.badge_corner,
    look: shop.look,
    consent_note: shop.consent_note,
    consent_note_in: shop.consent_note_in,
    spend_cap: await spendCapOf(id),
    plan: shop.plan,
    shopify_domain: shop.shopify_domain,
    limits: limitsOf(shop),
    photos,
  };
}
