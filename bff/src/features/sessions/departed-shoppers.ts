// Shoppers who cannot come back: no session, nothing a device has kept, no shop that vouches for them. Looked for page by
// page, a pass a minute, so that no statement grows with the number of those who can.
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { Shopper } from '../shopper.ts';
import { hasDeparted, listOldShoppers, type PageStart } from './departed-shoppers-store.ts';
import { CUSTOMER_LIFETIME_MS, KEY_LIFETIME_MS } from './lifetime.ts';

const PAGE = 500;

export interface DepartedShoppers {
  /** Of the next page, those who have departed; begins anew after the last. */
  next(now: Date): Promise<Shopper[]>;
  /** Asked again where the shopper is held alone, so that nobody comes back meanwhile. */
  includes(trx: Trx, shopper: Shopper, now: Date): Promise<boolean>;
}

export function departedShoppers(sql: Sql): DepartedShoppers {
  let after: PageStart | null = null;
  const limits = (now: Date) => ({
    cameBefore: new Date(now.getTime() - KEY_LIFETIME_MS),
    seenBefore: new Date(now.getTime() - CUSTOMER_LIFETIME_MS),
    now,
  });
  return {
    async next(now) {
      const page = await listOldShoppers(sql, limits(now), after, PAGE);
      const last = page.at(-1);
      after = page.length === PAGE && last ? last : null;
      return page.filter(({ departed }) => departed).map(({ id, merchantId }) => ({ id, merchantId }));
    },
    includes: (trx, shopper, now) => hasDeparted(trx, shopper, limits(now)),
  };
}
