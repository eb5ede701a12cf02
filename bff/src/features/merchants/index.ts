// Shops as the server knows them: by publishable key, and by the origins their pages live at.
import type { Database } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';
import { findMerchantByKey, hasOrigin, isOriginOfAnyone } from './store.ts';

export function merchantsFeature({ database }: { database: Database }) {
  return {
    byKey: (key: string) => findMerchantByKey(database.sql, key),
    allowsOrigin: (merchantId: MerchantId, origin: string) => hasOrigin(database.sql, merchantId, origin),
    isAnyonesOrigin: (origin: string) => isOriginOfAnyone(database.sql, origin),
  };
}

export { type DemoCatalogue, readDemoCatalogue } from './demo-catalogue.ts';
export { DEMO_KEY, DEMO_MERCHANT, seedDemoMerchant } from './seed-demo-merchant.ts';
export type { Merchant } from './store.ts';
