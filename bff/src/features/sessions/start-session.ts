// A shopper opens the fitting room: an anonymous person with a key of their own and half an hour of access.
import { randomUUID } from 'node:crypto';
import type { Quota } from '../../contract/common.ts';
import type { ConsentText } from '../../contract/consents.ts';
import type { Session } from '../../contract/sessions.ts';
import type { Database, Sql } from '../../platform/database/database.ts';
import { problem } from '../problem.ts';
import type { MerchantId, Shopper, ShopperId } from '../shopper.ts';
import { SESSION_LIFETIME_MS } from './lifetime.ts';
import { insertSession, insertShopper } from './store.ts';

export interface HouseModel {
  id: string;
  name: string;
  image_url: string;
}

export interface StartSessionDeps {
  database: Database;
  merchants: {
    byKey(key: string): Promise<{ id: MerchantId; name: string } | null>;
    allowsOrigin(merchant: MerchantId, origin: string): Promise<boolean>;
  };
  tokens: SessionTokens;
  /** A new key for the shopper's photos, wrapped under a master key. */
  makeSealingKey(shopper: ShopperId): { wrapped: string; masterKeyId: string };
  /** The text that has to be shown. */
  showText(
    merchant: MerchantId,
    asked: { locale: string; region: string | undefined; gpc: boolean },
  ): Promise<ConsentText>;
  quotaOf(sql: Sql, shopper: Shopper, now: Date): Promise<Quota>;
  houseModelsOf(merchant: MerchantId): HouseModel[];
  now(): Date;
}

export interface SessionTokens {
  /** A fresh bearer token that cannot be guessed. */
  make(): string;
  /** What is stored in its place. */
  hash(token: string): string;
}

/**
 * @param asked key and origin as the browser sent them; null where it did not.
 * @throws Problem key_missing, key_unknown, origin_not_allowed
 */
export async function startSession(
  deps: StartSessionDeps,
  asked: { key: string | null; origin: string | null; locale: string; region: string | undefined; gpc: boolean },
): Promise<Session> {
  if (!asked.key) throw problem('key_missing');
  const merchant = await deps.merchants.byKey(asked.key);
  if (!merchant) throw problem('key_unknown');
  const { origin } = asked;
  if (!origin || !(await deps.merchants.allowsOrigin(merchant.id, origin))) throw problem('origin_not_allowed');

  const { locale, region, gpc } = asked;
  const text = await deps.showText(merchant.id, { locale, region, gpc });

  const now = deps.now();
  const id = randomUUID() as ShopperId;
  const shopper = { id, merchantId: merchant.id };
  const token = deps.tokens.make();
  const expiresAt = new Date(now.getTime() + SESSION_LIFETIME_MS);
  const { wrapped: sealingKeyWrapped, masterKeyId } = deps.makeSealingKey(id);
  await deps.database.transaction(async (trx) => {
    await insertShopper(trx, { ...shopper, sealingKeyWrapped, masterKeyId, createdAt: now });
    await insertSession(trx, shopper, {
      tokenHash: deps.tokens.hash(token),
      origin,
      shown: { locale, jurisdiction: text.jurisdiction, gpc, textSha256: text.sha256 },
      expiresAt,
    });
  });
  return {
    token,
    expires_at: expiresAt.toISOString(),
    merchant: { name: merchant.name },
    plan: 'free',
    vouched: false,
    quota: await deps.quotaOf(deps.database.sql, shopper, now),
    consent_text: text,
    consent: null,
    house_models: deps.houseModelsOf(merchant.id),
  };
}
