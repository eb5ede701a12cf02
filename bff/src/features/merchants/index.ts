// Shops as the server knows them: by publishable key, by secret key, and by the origins their pages live at.
import type { Request } from 'express';
import type { Database, Sql } from '../../platform/database/database.ts';
import type { Feature } from '../feature.ts';
import type { MerchantId } from '../shopper.ts';
import { authenticateMerchant, refuseInBrowser } from './authenticate-merchant.ts';
import { merchantsRoutes } from './routes.ts';
import { deleteExpiredSecretKeys } from './secret-keys-store.ts';
import { findMerchantByKey, findSettings, findTerms, hasOrigin, isOriginOfAnyone } from './store.ts';

export interface MerchantsDeps {
  database: Database;
  /** Out of demo mode a demo merchant is as good as none, though a former start may have left one in the database. */
  demo: boolean;
  now(): Date;
}

export function merchantsFeature({ database, demo, now }: MerchantsDeps) {
  const { sql } = database;
  const authenticate = (req: Request) => authenticateMerchant({ sql, demo, now }, req);
  return {
    routes: merchantsRoutes({ sql, authenticateMerchant: authenticate, now }),
    authenticateMerchant: authenticate,
    refuseInBrowser,
    byKey: (key: string) => findMerchantByKey(sql, key, demo),
    allowsOrigin: (merchantId: MerchantId, origin: string) => hasOrigin(sql, merchantId, origin),
    isAnyonesOrigin: (origin: string) => isOriginOfAnyone(sql, origin, demo),
    /** What the merchant has settled; within a transaction where one is given. */
    settingsOf: (within: Sql, merchantId: MerchantId) => findSettings(within, merchantId),
    termsOf: findTerms,
    retention: (at: Date) => deleteExpiredSecretKeys(sql, at),
  } satisfies Feature & Record<string, unknown>;
}

export { type DemoCatalogue, readDemoCatalogue } from './demo-catalogue.ts';
export { DEMO_KEY, DEMO_MERCHANT, seedDemoMerchant } from './seed-demo-merchant.ts';
export type { Merchant, MerchantSettings } from './store.ts';
