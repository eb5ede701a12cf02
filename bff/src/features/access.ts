// What every feature says when it has personal data in hand, and what the operator has changed about a shop or its keys. The
// entry never names a person: the shopper's id goes in, a keyed hash of it is kept.
import type { Sql } from '../platform/database/database.ts';
import type { MerchantCaller, MerchantId, Shopper, ShopperId } from './shopper.ts';

/** Whoever had the data in hand. */
export type Actor = 'shopper' | 'merchant' | 'operator' | 'worker' | 'sweeper' | 'shopify';

/** What is changed about a shop, by the operator or by its people; `audit_read` changes nothing. */
export type OperatorAction =
  | 'merchant_made'
  | 'member_invited'
  | 'plan_set'
  | 'limits_set'
  | 'spend_cap_set'
  | 'retention_set'
  | 'shopper_links_set'
  | 'holdout_set'
  | 'time_zone_set'
  | 'origin_added'
  | 'origin_removed'
  | 'publishable_key_added'
  | 'secret_key_added'
  | 'secret_key_rotated'
  | 'key_revoked'
  | 'customer_plan_set'
  | 'customer_secret_rotated'
  | 'shopify_domain_set'
  | 'products_imported'
  | 'figures_recounted'
  | 'master_key_rotated'
  | 'audit_read';

export type Action =
  | OperatorAction
  | 'member_joined'
  | 'member_role_set'
  | 'member_removed'
  | 'password_changed'
  | 'settings_changed'
  | 'origins_set'
  | 'orders_list_deleted'
  | 'privacy_request_made'
  | 'consent_given'
  | 'consent_withdrawn'
  | 'photo_opened'
  | 'photo_shown'
  | 'photo_deleted'
  | 'photos_listed'
  | 'picture_deleted'
  | 'picture_linked'
  | 'picture_copied'
  | 'vault_listed'
  | 'exported'
  | 'erased'
  | 'report_made'
  | 'report_read'
  | 'report_dealt_with'
  | 'report_reopened'
  | 'blocked'
  | 'unblocked';

export interface Access {
  actor: Actor;
  action: Action;
  merchantId: MerchantId | null;
  /** Null where it is about no shopper in particular, or about one who is gone. */
  shopperId: ShopperId | null;
  /** Which of the merchant's secret keys. */
  keyId?: string;
  /** Which of the merchant's people. */
  accountId?: string;
  /** How many, where it was a list. */
  items?: number;
}

/**
 * Writes them down, all in one statement. In the transaction of what it is about, where there is one: then neither is
 * there without the other.
 */
export type Audit = (sql: Sql, ...accesses: Access[]) => Promise<void>;

/** With their own session. */
export function byShopper(action: Action, shopper: Shopper, items = 1): Access {
  return accessBy('shopper', action, shopper, items);
}

export function accessBy(actor: Actor, action: Action, shopper: Shopper, items = 1): Access {
  return { actor, action, merchantId: shopper.merchantId, shopperId: shopper.id, items };
}

/** With a command of theirs. @param merchantId null where it is about the whole server. */
export function byOperator(
  action: OperatorAction,
  merchantId: MerchantId | null,
  { shopperId = null, items = 1 }: { shopperId?: ShopperId | null; items?: number } = {},
): Access {
  return { actor: 'operator', action, merchantId, shopperId, items };
}

/** With one of their secret keys, or by one of their people. @param shopperId null where they are gone. */
export function byMerchant(action: Action, { id, by }: MerchantCaller, shopperId: ShopperId | null): Access {
  const who = by.kind === 'key' ? { keyId: by.keyId } : { accountId: by.accountId };
  return { actor: 'merchant', action, merchantId: id, ...who, shopperId };
}

/** About themselves. @param merchantId null where it is about no shop in particular. */
export function byPerson(action: Action, merchantId: MerchantId | null, accountId: string): Access {
  return { actor: 'merchant', action, merchantId, accountId, shopperId: null };
}
