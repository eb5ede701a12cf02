// Carries out one command of the operator's. Each is one short piece of work on the database, whole or not at all.
import { randomUUID } from 'node:crypto';
import type { MasterKeys } from '../../../platform/crypto/master-keys.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { MerchantId } from '../../shopper.ts';
import { rotateCustomerSecret } from '../merchant-secrets.ts';
import { showMerchant } from '../show-merchant.ts';
import { findProfile } from '../store.ts';
import { CommandRefused, type MerchantAnswer, type MerchantCommand } from './commands.ts';
import { addPublishableKey, addSecretKey, modeOf, revokeKey, rotateSecretKey } from './keys.ts';
import {
  deleteOrigin,
  findMerchantOfShopifyDomain,
  insertMerchant,
  insertOrigins,
  listMerchants,
  updateMerchant,
} from './store.ts';

export interface OperatorDeps {
  database: Database;
  keys: MasterKeys;
  /** @param plan null: their shop's again. */
  setCustomerPlan(merchant: MerchantId, customerId: string, plan: 'free' | 'pro' | null): Promise<void>;
  limitsOfShop: {
    /** What is set in place of the plan's. */
    show(merchant: MerchantId): Promise<object | null>;
    /** Replaces all of it. @returns what is wrong with them, in one sentence; null where nothing is */
    set(merchant: MerchantId, limits: Record<string, number | null>): Promise<string | null>;
  };
  now(): Date;
}

type Create = Extract<MerchantCommand, { command: 'create' }>;
type OfMerchant = Exclude<MerchantCommand, { command: 'create' | 'list' }>;

/** @throws CommandRefused */
export async function runCommand(deps: OperatorDeps, command: MerchantCommand): Promise<MerchantAnswer> {
  const { sql } = deps.database;
  if (command.command === 'create') return create(deps, command);
  if (command.command === 'list') return { merchants: await listMerchants(sql) };
  const id = command.merchant as MerchantId;
  if (!(await findProfile(sql, id))) throw new CommandRefused(`There is no merchant ${id}; \`list\` shows all.`);
  return ofMerchant(deps, id, command);
}

async function create({ database, now }: OperatorDeps, command: Create): Promise<MerchantAnswer> {
  const id = randomUUID() as MerchantId;
  const { name, plan, picture_days: pictureDays, origins, live } = command;
  const mode = live ? 'live' : 'test';
  const made = await database.transaction(async (trx) => {
    const createdAt = now();
    await insertMerchant(trx, { id, name, plan, pictureDays, createdAt });
    await insertOrigins(trx, id, origins);
    return {
      publishable_key: await addPublishableKey(trx, id, mode, createdAt),
      secret_key: await addSecretKey(trx, id, mode, createdAt),
    };
  });
  return { ...(await showMerchant(database.sql, id, now())), ...made };
}

async function ofMerchant(deps: OperatorDeps, id: MerchantId, command: OfMerchant): Promise<MerchantAnswer> {
  const { database, keys } = deps;
  const { sql } = database;
  const now = deps.now();
  const shown = () => showMerchant(sql, id, now);
  switch (command.command) {
    case 'show':
      return shown();
    case 'set-plan':
      await updateMerchant(sql, id, { plan: command.plan });
      return shown();
    case 'show-limits':
      return { limits: await deps.limitsOfShop.show(id) };
    case 'set-limits': {
      const wrong = await deps.limitsOfShop.set(id, command.limits);
      if (wrong !== null) throw new CommandRefused(wrong);
      return { limits: await deps.limitsOfShop.show(id) };
    }
    case 'set-retention':
      await updateMerchant(sql, id, { picture_days: command.picture_days });
      return shown();
    case 'add-origin':
      await insertOrigins(sql, id, [command.origin]);
      return shown();
    case 'remove-origin':
      if (!(await deleteOrigin(sql, id, command.origin))) throw new CommandRefused(`${command.origin} was not there.`);
      return shown();
    case 'list-keys': {
      const { publishable_keys, secret_keys } = await shown();
      return { publishable_keys, secret_keys };
    }
    case 'add-publishable-key':
      return { publishable_key: await addPublishableKey(sql, id, await modeOf(sql, id, command.live), now) };
    case 'add-secret-key':
      return { secret_key: await addSecretKey(sql, id, await modeOf(sql, id, command.live), now) };
    case 'rotate-secret-key': {
      const mode = await modeOf(sql, id, command.live);
      const rotated = await rotateSecretKey(database, id, mode, command.overlap_seconds * 1_000, now);
      return { secret_key: rotated.key, others_expire_at: rotated.othersExpireAt.toISOString() };
    }
    case 'revoke-key':
      if (!(await revokeKey(sql, id, command.key, now))) throw new CommandRefused('This merchant has no such key.');
      return { revoked: true };
    case 'set-customer-plan':
      await deps.setCustomerPlan(id, command.customer, command.plan);
      return { plan: command.plan };
    case 'rotate-customer-secret': {
      const overlapMs = command.overlap_seconds * 1_000;
      const rotated = await database.transaction((trx) => rotateCustomerSecret({ trx, keys }, id, overlapMs, now));
      return {
        customer_secret: rotated,
        others_retire_at: new Date(now.getTime() + overlapMs).toISOString(),
      };
    }
    case 'set-shopify-domain': {
      const { domain } = command;
      const other = domain && (await findMerchantOfShopifyDomain(sql, domain));
      if (other && other !== id) throw new CommandRefused(`${domain} is merchant ${other}'s.`);
      await updateMerchant(sql, id, { shopify_domain: domain });
      return shown();
    }
  }
}
