// Shops as the server knows them: by publishable key, by secret key, and by the origins their pages live at.
import { type Request, Router } from 'express';
import { verifyCustomerToken } from '../../platform/crypto/customer-tokens.ts';
import type { MasterKeys } from '../../platform/crypto/master-keys.ts';
import type { Trx } from '../../platform/database/database.ts';
import type { Feature } from '../feature.ts';
import type { MerchantId } from '../shopper.ts';
import { authenticateByKey, refuseInBrowser } from './authenticate-by-key.ts';
import { firstShop, makeFreeMerchant } from './first-shop.ts';
import { customerSecretsOf, hashCustomer } from './merchant-secrets.ts';
import { deleteRetiredSecrets } from './merchant-secrets-store.ts';
import { merchantsRoutes } from './routes.ts';
import { deleteExpiredSecretKeys } from './secret-keys-store.ts';
import { type SettingsRoutesDeps, settingsRoutes } from './settings-routes.ts';
import type { ShowMerchantDeps } from './show-merchant.ts';
import {
  disableKeys,
  findBadgeCorner,
  findHabits,
  findMerchantByKey,
  findMerchantByShopifyDomain,
  findProfile,
  findTerms,
  isOriginOfAnyone,
  listOrigins,
  listPublishableKeys,
} from './store.ts';

export interface MerchantsDeps
  extends Pick<ShowMerchantDeps, 'noticesOf' | 'spendingOf'>,
    Omit<SettingsRoutesDeps, 'sql'> {
  keys: MasterKeys;
  /** Out of demo mode a demo merchant is as good as none, though a former start may have left one in the database. */
  demo: boolean;
  now(): Date;
}

export function merchantsFeature(given: MerchantsDeps) {
  const { keys, demo, now } = given;
  const { sql } = given.database;
  const deps = { ...given, sql };
  return {
    routes: Router().use(merchantsRoutes(deps), settingsRoutes(deps)),
    authenticateByKey: (req: Request) => authenticateByKey({ sql, demo, now }, req),
    firstShop: (trx: Trx, at: Date) => firstShop(trx, demo, at),
    makeFreeMerchant,
    badgeCornerOf: findBadgeCorner,
    /** Those that work. */
    publishableKeysOf: async (merchantId: MerchantId) =>
      (await listPublishableKeys(sql, merchantId)).map(({ key }) => key),
    refuseInBrowser,
    byKey: (key: string, origin: string | null) => findMerchantByKey(sql, key, origin, demo),
    isAnyonesOrigin: (origin: string) => isOriginOfAnyone(sql, origin, demo),
    byShopifyDomain: findMerchantByShopifyDomain,
    disableKeys,
    /** Whose product pages its shoppers may try on from, and which origins are its own. */
    async linksOf(merchantId: MerchantId) {
      const profile = await findProfile(sql, merchantId);
      const origins = await listOrigins(sql, merchantId);
      const shopify = profile?.shopify_domain;
      return {
        allowed: profile?.shopper_links ?? 'none',
        origins: shopify ? [...origins, `https://${shopify}`] : origins,
      };
    },
    /** Percent of visitors to whom the button is not to be shown. */
    holdoutOf: async (merchantId: MerchantId) => (await findProfile(sql, merchantId))?.holdout ?? 0,
    /** Within a transaction where one is given. */
    termsOf: findTerms,
    habitsOf: (merchantId: MerchantId) => findHabits(sql, merchantId),
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
