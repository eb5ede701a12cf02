// Who a request speaks for. Every feature gets this from the session and hands it to every query about a person.
import type { Request } from 'express';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type MerchantId = Branded<'MerchantId'>;
export type ShopperId = Branded<'ShopperId'>;
export type PhotoId = Branded<'PhotoId'>;
export type TaskId = Branded<'TaskId'>;

/** An anonymous visitor of one shop; the same person in another shop is another shopper. */
export interface Shopper {
  id: ShopperId;
  merchantId: MerchantId;
}

/** @throws Problem session_missing, session_expired, origin_not_allowed, and where it admits: shopper_blocked */
export type Authenticate = (req: Request) => Promise<Shopper>;

/** @throws Problem secret_key_missing, secret_key_unknown, secret_key_in_browser */
export type AuthenticateMerchant = (req: Request) => Promise<MerchantCaller>;

/** A shop's own server, and which of its secret keys it has used. */
export interface MerchantCaller {
  id: MerchantId;
  name: string;
  keyId: string;
}
