// Shops as the server knows them: by publishable key, by secret key, and by the origins their pages live at.
import type { Request } from 'express';
import { verifyCustomerToken } from '../../platform/crypto/customer-tokens.ts';
import type { MasterKeys } from '../../platform/crypto/master-keys.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Feature } from '../feature.ts';
import type { MerchantId } from '../shopper.ts';
import { authenticateMerchant, refuseInBrowser } from './authenticate-merchant.ts';
import { customerSecretsOf, hashCustomer } from './merchant-secrets.ts';
import { deleteRetiredSecrets } from './merchant-secrets-store.ts';
import { merchantsRoutes } from './routes.ts';
import { deleteExpiredSecretKeys } from './secret-keys-store.ts';
import type { ShowMerchantDeps } from './show-merchant.ts';
import { disableKeys, findMerchantByKey, findMerchantByShopifyDomain, findTerms, isOriginOfAnyone } from './store.ts';

export interface MerchantsDeps extends Pick<ShowMerchantDeps, 'noticesOf' | 'spendingOf'> {
  database: Database;
  keys: MasterKeys;
  /** Out of demo mode a demo merchant is as good as none, though a former start may have left one in the database. */
  demo: boolean;
  now(): Date;
}

export function merchantsFeature({ database, keys, demo, noticesOf, spendingOf, now }: MerchantsDeps) {
  const { sql } = database;
  const authenticate = (req: Request) => authenticateMerchant({ sql, demo, now }, req);
  return {
    routes: merchantsRoutes({ sql, noticesOf, spendingOf, authenticateMerchant: authenticate, now }),
    authenticateMerchant: authenticate,
    refuseInBrowser,
    byKey: (key: string, origin: string | null) => findMerchantByKey(sql, key, origin, demo),
    isAnyonesOrigin: (origin: string) => isOriginOfAnyone(sql, origin, demo),
    byShopifyDomain: findMerchantByShopifyDomain,
    disableKeys,
    /** Within a transaction where one is given. */
    termsOf: findTerms,
    /** Whether a customer's token is the shop's own word. */
    async verifyCustomer(merchantId: MerchantId, token: string) {
      const at = now();
      return verifyCustomerToken(token, await customerSecretsOf({ sql, keys }, merchantId, at), at);
    },
    /** What is stored in place of the shop's own customer id. */
    hashCustomer: (merchantId: MerchantId, customerId: string) =>
      hashCustomer({ sql, keys }, merchantId, customerId, now()),
    async retention(at: Date) {
      return (await deleteExpiredSecretKeys(sql, at)) + (await deleteRetiredSecrets(sql, at));
    },
  } satisfies Feature & Record<string, unknown>;
}

export { type DemoCatalogue, readDemoCatalogue } from './demo-catalogue.ts';
export { hashCustomer } from './merchant-secrets.ts';
export { merchantSecretsColumn } from './merchant-secrets-column.ts';
export { CommandRefused, type MerchantAnswer, MerchantCommand } from './operator/commands.ts';
export { type OperatorDeps as MerchantOperatorDeps, runCommand as runMerchantCommand } from './operator/run-command.ts';
export { DEMO_KEY, DEMO_MERCHANT, seedDemoMerchant } from './seed-demo-merchant.ts';
export type { Merchant } from './store.ts';
