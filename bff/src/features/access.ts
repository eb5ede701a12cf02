// What every feature says when it has personal data in hand. The entry never names a person: the shopper's id goes in, a
// keyed hash of it is kept.
import type { Sql } from '../platform/database/database.ts';
import type { MerchantCaller, MerchantId, Shopper, ShopperId } from './shopper.ts';

/** Whoever had the data in hand. */
export type Actor = 'shopper' | 'merchant' | 'operator' | 'worker' | 'sweeper' | 'shopify';

export type Action =
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

/** With one of their secret keys. @param shopperId null where they are gone. */
export function byMerchant(action: Action, { id, keyId }: MerchantCaller, shopperId: ShopperId | null): Access {
  return { actor: 'merchant', action, merchantId: id, keyId, shopperId };
}
