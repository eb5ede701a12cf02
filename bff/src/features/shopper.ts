// Who a request speaks for. Every feature gets this from the session and hands it to every query about a person.
import type { Request } from 'express';
import type { Role } from '../contract/accounts.ts';
import type { ConsentScope } from '../contract/consents.ts';
import type { Sql } from '../platform/database/database.ts';

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

/** @throws Problem session_missing, session_expired, origin_not_allowed */
export type Authenticate = (req: Request) => Promise<Shopper>;

/**
 * Whether something new may be begun for them.
 * @param address that they come from, where the request is at hand.
 * @throws Problem consent_required, shopper_blocked
 */
export type RequireConsent = (
  sql: Sql,
  shopper: Shopper,
  address?: string,
) => Promise<{ scopes: readonly ConsentScope[] }>;

/**
 * Whoever may do what the route is for: the shop's own server, or somebody who works for it.
 * @throws Problem secret_key_missing, secret_key_unknown, secret_key_in_browser, person_needed; sign_in_needed,
 * origin_not_ours, not_a_member, role_too_low
 */
export type AuthenticateMerchant = (req: Request) => Promise<MerchantCaller>;

export type MerchantCaller = KeyHolder | Member;

interface OfMerchant {
  id: MerchantId;
  name: string;
}

/** A shop's own server, and which of its secret keys it has used. */
export interface KeyHolder extends OfMerchant {
  by: { kind: 'key'; keyId: string };
}

/** Somebody who works for a shop and is signed in. */
export interface Member extends OfMerchant {
  by: { kind: 'person'; accountId: string; role: Role };
}
