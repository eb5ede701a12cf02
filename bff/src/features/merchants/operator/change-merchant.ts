// What an operator changes about a merchant, each in one transaction with its entry in the audit log.
import type { MasterKeys } from '../../../platform/crypto/master-keys.ts';
import type { Database, Trx } from '../../../platform/database/database.ts';
import { type Audit, byOperator, type OperatorAction } from '../../access.ts';
import type { MerchantId } from '../../shopper.ts';
import {
  beginExperiment,
  deleteOrigin,
  findMerchantOfShopifyDomain,
  insertOrigins,
  updateMerchant,
} from '../changes-store.ts';
import { addPublishableKey, addSecretKey, modeOf, revokeKey, rotateSecretKey } from '../keys.ts';
import { rotateCustomerSecret } from '../merchant-secrets.ts';
import { CommandRefused, type MerchantAnswer, type MerchantCommand } from './commands.ts';

export interface ChangeDeps {
  database: Database;
  keys: MasterKeys;
  audit: Audit;
  /** Replaces all that is set for the shop in place of its plan's. @returns what is wrong with them; null where nothing is. */
  setLimits(trx: Trx, merchant: MerchantId, limits: Record<string, number | null>): Promise<string | null>;
  /** @param cap in millionths of a dollar, none, or the server's default. */
  putSpendCap(trx: Trx, merchant: MerchantId, cap: number | 'none' | 'default'): Promise<void>;
  /** Has its figures added up anew. @returns from which day on, and how many days. */
  recountFigures(
    trx: Trx,
    merchant: MerchantId,
    since: string | null,
    now: Date,
  ): Promise<{ since: string; days: number }>;
  now(): Date;
}

const CHANGES = {
  'set-plan': 'plan_set',
  'set-limits': 'limits_set',
  'set-spend-cap': 'spend_cap_set',
  'set-retention': 'retention_set',
  'set-shopper-links': 'shopper_links_set',
  'set-holdout': 'holdout_set',
  'set-time-zone': 'time_zone_set',
  'add-origin': 'origin_added',
  'remove-origin': 'origin_removed',
  'add-publishable-key': 'publishable_key_added',
  'add-secret-key': 'secret_key_added',
  'rotate-secret-key': 'secret_key_rotated',
  'revoke-key': 'key_revoked',
  'rotate-customer-secret': 'customer_secret_rotated',
  'set-shopify-domain': 'shopify_domain_set',
  recount: 'figures_recounted',
} as const satisfies Partial<Record<MerchantCommand['command'], OperatorAction>>;

export type Change = Extract<MerchantCommand, { command: keyof typeof CHANGES }>;

/** @returns what is to be shown beside how the merchant is set up now. @throws CommandRefused, and nothing has changed */
export async function changeMerchant(deps: ChangeDeps, id: MerchantId, change: Change): Promise<MerchantAnswer | null> {
  return deps.database.transaction(async (trx) => {
    const answer = await carryOut(deps, trx, id, change);
    await deps.audit(trx, byOperator(CHANGES[change.command], id));
    return answer;
  });
}

async function carryOut(deps: ChangeDeps, trx: Trx, id: MerchantId, change: Change): Promise<MerchantAnswer | null> {
  const now = deps.now();
  switch (change.command) {
    case 'set-plan':
      await updateMerchant(trx, id, { plan: change.plan });
      return null;
    case 'set-limits': {
      const wrong = await deps.setLimits(trx, id, change.limits);
      if (wrong !== null) throw new CommandRefused(wrong);
      return { limits: change.limits };
    }
    case 'set-spend-cap': {
      const { dollars } = change;
      await deps.putSpendCap(trx, id, typeof dollars === 'number' ? Math.round(dollars * 1_000_000) : dollars);
      return null;
    }
    case 'set-retention':
      await updateMerchant(trx, id, { picture_days: change.picture_days });
      return null;
    case 'set-shopper-links':
      await updateMerchant(trx, id, { shopper_links: change.links });
      return null;
    case 'set-holdout': {
      const { percent } = change;
      await beginExperiment(trx, id, percent, now);
      return { holdout: percent, tag: percent > 0 ? `holdout="${percent}" style="visibility: hidden"` : '' };
    }
    case 'set-time-zone':
      await updateMerchant(trx, id, { time_zone: change.time_zone });
      return null;
    case 'add-origin':
      await insertOrigins(trx, id, [change.origin]);
      return null;
    case 'remove-origin':
      if (!(await deleteOrigin(trx, id, change.origin))) throw new CommandRefused(`${change.origin} was not there.`);
      return null;
    case 'add-publishable-key':
      return { publishable_key: await addPublishableKey(trx, id, await modeOf(trx, id, change.live), now) };
    case 'add-secret-key':
      return { secret_key: await addSecretKey(trx, id, await modeOf(trx, id, change.live), now) };
    case 'rotate-secret-key': {
      const mode = await modeOf(trx, id, change.live);
      const rotated = await rotateSecretKey(trx, id, mode, change.overlap_seconds * 1_000, now);
      return { secret_key: rotated.key, others_expire_at: rotated.othersExpireAt.toISOString() };
    }
    case 'revoke-key':
      if (!(await revokeKey(trx, id, change.key, now))) throw new CommandRefused('This merchant has no such key.');
      return { revoked: true };
    case 'rotate-customer-secret': {
      const overlapMs = change.overlap_seconds * 1_000;
      return {
        customer_secret: await rotateCustomerSecret({ trx, keys: deps.keys }, id, overlapMs, now),
        others_retire_at: new Date(now.getTime() + overlapMs).toISOString(),
      };
    }
    case 'set-shopify-domain': {
      const { domain } = change;
      const other = domain && (await findMerchantOfShopifyDomain(trx, domain));
      if (other && other !== id) throw new CommandRefused(`${domain} is merchant ${other}'s.`);
      await updateMerchant(trx, id, { shopify_domain: domain });
      return null;
    }
    case 'recount':
      return { recounted: await deps.recountFigures(trx, id, change.since ?? null, now) };
  }
}
