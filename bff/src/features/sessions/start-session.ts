// A shopper opens the fitting room: half an hour of access for somebody new, for who was here before on this device, or for
// a customer the shop vouches for.
import type { Quota } from '../../contract/common.ts';
import type { ConsentReceipt, ConsentText } from '../../contract/consents.ts';
import type { Session } from '../../contract/sessions.ts';
import type { CustomerTokenVerdict } from '../../platform/crypto/customer-tokens.ts';
import type { Database, Sql } from '../../platform/database/database.ts';
import { problem } from '../problem.ts';
import type { MerchantId, Shopper } from '../shopper.ts';
import { resumeEnd, SESSION_LIFETIME_MS } from './lifetime.ts';
import { type Asking, type MakeSealingKey, recogniseShopper, untilFirst } from './recognise-shopper.ts';
import { insertSession } from './store.ts';

export interface HouseModel {
  id: string;
  name: string;
  image_url: string;
}

interface Shop {
  name: string;
  pictureDays: number;
  consentNote: string | null;
  consentNoteIn: Record<string, string>;
}

export interface StartSessionDeps {
  database: Database;
  merchants: {
    /** Whose key it is, and whether it may be used by pages of that origin. */
    byKey(key: string, origin: string | null): Promise<(Shop & { id: MerchantId; originAllowed: boolean }) | null>;
    /** Whether a customer's token is the shop's own word. */
    verifyCustomer(merchant: MerchantId, token: string): Promise<CustomerTokenVerdict>;
    hashCustomer(merchant: MerchantId, customerId: string): Promise<string>;
  };
  tokens: SessionTokens;
  makeSealingKey: MakeSealingKey;
  /** @throws Problem shopper_blocked */
  refuseBlocked(sql: Sql, shopper: Shopper, address: string | undefined): Promise<void>;
  /** The text that has to be shown. */
  showText(shop: Shop, asked: { locale: string; region: string | undefined; gpc: boolean }): Promise<ConsentText>;
  /** What a shopper has agreed to, where it still counts. */
  currentReceiptOf(sql: Sql, shopper: Shopper): Promise<ConsentReceipt | null>;
  /** A customer's own plan where they have one, otherwise their shop's, and what it leaves them today. */
  standingOf(sql: Sql, shopper: Shopper, now: Date): Promise<{ plan: Session['plan']; quota: Quota }>;
  houseModelsOf(merchant: MerchantId): HouseModel[];
  now(): Date;
}

export interface SessionTokens {
  /** A fresh bearer token that cannot be guessed. */
  make(): string;
  /** What is stored in its place. */
  hash(token: string): string;
}

export interface SessionAsked {
  /** Key and origin as the browser sent them; null where it did not. */
  key: string | null;
  origin: string | null;
  locale: string;
  region: string | undefined;
  /** Whether the browser sent Global Privacy Control. */
  gpc: boolean;
  resumeSecret: string | undefined;
  customerToken: string | undefined;
  /** They come from. */
  address: string | undefined;
}

/** @throws Problem key_missing, key_unknown, origin_not_allowed, customer_token_invalid, shopper_blocked */
export async function startSession(deps: StartSessionDeps, asked: SessionAsked): Promise<Session> {
  const { tokens, database } = deps;
  if (!asked.key) throw problem('key_missing');
  const { origin } = asked;
  const merchant = await deps.merchants.byKey(asked.key, origin);
  if (!merchant) throw problem('key_unknown');
  if (!origin || !merchant.originAllowed) throw problem('origin_not_allowed');
  const customerHash = asked.customerToken ? await customerOf(deps, merchant.id, asked.customerToken) : null;

  const { locale, region, gpc } = asked;
  const text = await deps.showText(merchant, { locale, region, gpc });

  const now = deps.now();
  const token = tokens.make();
  const expiresAt = new Date(now.getTime() + SESSION_LIFETIME_MS);
  const secretHash = asked.resumeSecret ? tokens.hash(asked.resumeSecret) : null;
  const resumeUntil = resumeEnd(now, merchant.pictureDays);
  const asking: Asking = { merchant: merchant.id, origin, customerHash, secretHash, now, resumeUntil };
  const shown = { locale, jurisdiction: text.jurisdiction, gpc, textSha256: text.sha256 };
  const { shopper, isNew } = await untilFirst(() =>
    database.transaction(async (trx) => {
      const recognised = await recogniseShopper(trx, deps.makeSealingKey, asking);
      await deps.refuseBlocked(trx, recognised.shopper, asked.address);
      await insertSession(trx, recognised.shopper, { tokenHash: tokens.hash(token), origin, shown, expiresAt });
      return recognised;
    }),
  );

  const receipt = isNew ? null : await deps.currentReceiptOf(database.sql, shopper);
  return {
    token,
    expires_at: expiresAt.toISOString(),
    merchant: { name: merchant.name },
    ...(await deps.standingOf(database.sql, shopper, now)),
    vouched: customerHash !== null,
    consent_text: text,
    // In another language, or where another law applies, it is other words.
    consent: receipt?.text_sha256 === text.sha256 ? receipt : null,
    house_models: deps.houseModelsOf(merchant.id),
  };
}

const WHY_NOT = {
  malformed: 'The customer token is not of the form v1.<id>.<expiry>.<signature>, each part in base64url as described.',
  signature: "The customer token is not signed with the shop's customer secret.",
  expired: 'The customer token has expired; make a fresh one for each page.',
  too_long: 'The customer token lasts longer than 24 hours; let it end sooner.',
} as const;

/** Never ignored: a shop whose tokens do not work has a fault, and its customers would lose their pictures quietly. */
async function customerOf({ merchants }: StartSessionDeps, merchant: MerchantId, token: string): Promise<string> {
  const verdict = await merchants.verifyCustomer(merchant, token);
  if (verdict.kind === 'invalid') throw problem('customer_token_invalid', { detail: WHY_NOT[verdict.why] });
  return merchants.hashCustomer(merchant, verdict.customerId);
}
