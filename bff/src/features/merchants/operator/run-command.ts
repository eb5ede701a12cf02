// Carries out one command of the operator's. Each is one short piece of work on the database, whole or not at all.
import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Role } from '../../../contract/accounts.ts';
import { isProblemCode, PROBLEMS } from '../../../contract/problems.ts';
import { Problem } from '../../../platform/http/problem.ts';
import type { TellProgress } from '../../../platform/process/progress.ts';
import { byOperator } from '../../access.ts';
import type { MerchantId, ShopperId } from '../../shopper.ts';
import { insertMerchant, insertOrigins, listMerchants } from '../changes-store.ts';
import { addPublishableKey, addSecretKey } from '../keys.ts';
import { type ShowMerchantDeps, showMerchant } from '../show-merchant.ts';
import { findProfile } from '../store.ts';
import { type ChangeDeps, changeMerchant } from './change-merchant.ts';
import { CommandRefused, type MerchantAnswer, type MerchantCommand } from './commands.ts';

export interface OperatorDeps extends ChangeDeps, Pick<ShowMerchantDeps, 'noticesOf' | 'spendingOf'> {
  /** What is set in place of the plan's. */
  showLimits(merchant: MerchantId): Promise<object | null>;
  /** @param plan null: their shop's again. */
  setCustomerPlan(merchant: MerchantId, customerId: string, plan: 'free' | 'pro' | null): Promise<void>;
  /** @returns the link to hand over; null where it has been mailed. @throws Problem */
  inviteMember(merchant: MerchantId, asked: { email: string; role: Role }): Promise<{ link: string | null }>;
  /** By the shop's own id; null where we have never heard of them. */
  findCustomer(merchant: MerchantId, customerId: string): Promise<ShopperId | null>;
  /** Reads a list of products and puts it into the catalogue, unless it is only to be tried. */
  importList(
    merchant: MerchantId,
    list: { chunks: AsyncIterable<Uint8Array>; currency?: string | undefined; dryRun: boolean; tell: TellProgress },
  ): Promise<{ import: MerchantAnswer } | { refused: string }>;
  /** Who has had what in hand, newest first. */
  lookUpAccesses(asked: {
    merchant: MerchantId;
    shopper: ShopperId | null;
    since: Date | null;
    before: number | null;
  }): Promise<MerchantAnswer>;
}

type Create = Extract<MerchantCommand, { command: 'create' }>;
type OfMerchant = Exclude<MerchantCommand, { command: 'create' | 'list' }>;
type ImportCsv = Extract<MerchantCommand, { command: 'import-csv' }>;
type InviteMember = Extract<MerchantCommand, { command: 'invite-member' }>;
type ReadAudit = Extract<MerchantCommand, { command: 'read-audit' }>;

/** @throws CommandRefused */
export async function runCommand(
  deps: OperatorDeps,
  command: MerchantCommand,
  tell: TellProgress,
): Promise<MerchantAnswer> {
  const { sql } = deps.database;
  if (command.command === 'create') return create(deps, command);
  if (command.command === 'list') return { merchants: await listMerchants(sql) };
  const id = command.merchant as MerchantId;
  if (!(await findProfile(sql, id))) throw new CommandRefused(`There is no merchant ${id}; \`list\` shows all.`);
  return ofMerchant(deps, id, command, tell);
}

async function create(deps: OperatorDeps, command: Create): Promise<MerchantAnswer> {
  const id = randomUUID() as MerchantId;
  const { name, plan, picture_days: pictureDays, origins, live } = command;
  const mode = live ? 'live' : 'test';
  const made = await deps.database.transaction(async (trx) => {
    const createdAt = deps.now();
    await insertMerchant(trx, { id, name, plan, pictureDays, createdAt });
    await insertOrigins(trx, id, origins);
    await deps.audit(trx, byOperator('merchant_made', id));
    return {
      publishable_key: await addPublishableKey(trx, id, mode, createdAt),
      secret_key: await addSecretKey(trx, id, mode, createdAt),
    };
  });
  return { ...(await shown(deps, id)), ...made };
}

async function ofMerchant(
  deps: OperatorDeps,
  id: MerchantId,
  command: OfMerchant,
  tell: TellProgress,
): Promise<MerchantAnswer> {
  switch (command.command) {
    case 'show':
      return shown(deps, id);
    case 'show-limits':
      return { limits: await deps.showLimits(id) };
    case 'list-keys': {
      const { publishable_keys, secret_keys } = await shown(deps, id);
      return { publishable_keys, secret_keys };
    }
    case 'read-audit':
      return readAudit(deps, id, command);
    case 'invite-member':
      return invite(deps, id, command);
    case 'import-csv':
      return importCsv(deps, id, command, tell);
    case 'set-customer-plan':
      await deps.setCustomerPlan(id, command.customer, command.plan);
      return { plan: command.plan };
    default:
      return (await changeMerchant(deps, id, command)) ?? shown(deps, id);
  }
}

async function invite(deps: OperatorDeps, id: MerchantId, { email, role }: InviteMember): Promise<MerchantAnswer> {
  try {
    const { link } = await deps.inviteMember(id, { email, role });
    return link === null ? { mailed_to: email } : { link };
  } catch (error) {
    if (error instanceof Problem && isProblemCode(error.code))
      throw new CommandRefused(`${PROBLEMS[error.code].title}.`);
    throw error;
  }
}

async function importCsv(
  deps: OperatorDeps,
  id: MerchantId,
  command: ImportCsv,
  tell: TellProgress,
): Promise<MerchantAnswer> {
  const { file, currency, dry_run: dryRun } = command;
  const handle = await open(file).catch((cause) => {
    throw new CommandRefused(`${file} cannot be read: ${cause.code ?? cause}.`);
  });
  const chunks = handle.createReadStream();
  try {
    const done = await deps.importList(id, { chunks, currency, dryRun, tell });
    if ('refused' in done) throw new CommandRefused(done.refused);
    if (!dryRun) await deps.audit(deps.database.sql, byOperator('products_imported', id));
    return done.import;
  } finally {
    chunks.destroy();
  }
}

async function readAudit(deps: OperatorDeps, merchant: MerchantId, command: ReadAudit): Promise<MerchantAnswer> {
  const { shopper, customer, since, before } = command;
  const known = customer === undefined ? null : await deps.findCustomer(merchant, customer);
  if (customer !== undefined && !known) throw new CommandRefused('This merchant has no such customer here.');
  return deps.lookUpAccesses({
    merchant,
    shopper: known ?? (shopper as ShopperId | undefined) ?? null,
    since: since === undefined ? null : new Date(`${since}T00:00:00Z`),
    before: before ?? null,
  });
}

/** With all that a command can set. */
async function shown({ database: { sql }, noticesOf, spendingOf, now }: OperatorDeps, id: MerchantId) {
  const shop = await showMerchant({ sql, noticesOf, spendingOf }, id, now());
  const profile = await findProfile(sql, id);
  const more = { time_zone: profile?.time_zone, holdout_percent: profile?.holdout, limits: profile?.limits };
  return { ...shop, settings: { ...shop.settings, ...more } };
}
