// What an operator can do, put together from the features; the same on a running server and in a command of its own.
import { z } from 'zod';
import type { Accounts } from '../platform/accounts/accounts.ts';
import type { MasterKeys } from '../platform/crypto/master-keys.ts';
import { makeSealingKey } from '../platform/crypto/sealing-keys.ts';
import type { Database } from '../platform/database/database.ts';
import type { TellProgress } from '../platform/process/progress.ts';
import { listDeadLetters, replayDeadLetter } from '../platform/queue/dead-letters.ts';
import { byOperator } from './access.ts';
import { inviteMember } from './accounts/index.ts';
import { auditFeature } from './audit/index.ts';
import { putSpendCap, showSpending, spendNotices } from './engines/index.ts';
import { recountAll } from './events/index.ts';
import {
  CommandRefused,
  hashCustomer,
  MerchantCommand,
  type MerchantOperatorDeps,
  merchantSecretsColumn,
  runMerchantCommand,
} from './merchants/index.ts';
import { importList } from './products/index.ts';
import type { SealedColumn } from './rewrap.ts';
import { listMasterKeys, rotateMasterKey } from './rotate-master-key.ts';
import { findShopperOfHash, sealingKeysColumn, setCustomerPlan } from './sessions/index.ts';
import type { MerchantId } from './shopper.ts';
import { setLimits, showLimits } from './try-on/index.ts';
import { webhookNotices, webhookSecretsColumn } from './webhooks/index.ts';

export interface OperatorGround {
  database: Database;
  keys: MasterKeys;
  accounts: Accounts;
  /** Where people come in. */
  dashboard: URL;
  /** Makes a new master key and makes it the active one, on disk first. */
  addMasterKey(): Promise<string>;
  /** Of a shop in a month, in millionths of a dollar, where none is set for it; null: none. */
  spendCap: number | null;
  /** In this process: long work gives way. */
  shoppersAreHere(): boolean;
  now(): Date;
}

/** Every column that a change of the master key has to seal again; a test looks for others. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [sealingKeysColumn, merchantSecretsColumn, webhookSecretsColumn];

const OperatorCommand = z.union([
  MerchantCommand,
  z.strictObject({ command: z.literal('list-master-keys') }),
  z.strictObject({ command: z.literal('rotate-master-key') }),
  z.strictObject({ command: z.literal('list-dead-letters') }),
  z.strictObject({ command: z.literal('replay-dead-letter'), job: z.uuid('A job is named by its id, a UUID') }),
]);

/** As JSON: only keys and secrets that were just made are in it whole, and only this once. */
export type OperatorAnswer = Record<string, unknown>;

/** @param asked comes from outside and is checked here. @throws CommandRefused */
export type Operate = (asked: unknown, tell?: TellProgress) => Promise<OperatorAnswer>;

export function composeOperator({
  database,
  keys,
  accounts,
  dashboard,
  addMasterKey,
  spendCap,
  shoppersAreHere,
  now,
}: OperatorGround): Operate {
  const { sql } = database;
  const { audit, lookUp } = auditFeature({ database, keys, now });
  const customerHash = (of: MerchantId, id: string) => hashCustomer({ sql, keys }, of, id, now());
  const deps: MerchantOperatorDeps = {
    database,
    keys,
    audit,
    now,
    noticesOf: async (merchant) => [
      ...(await webhookNotices(sql, merchant)),
      ...(await spendNotices(sql, merchant, spendCap, now())),
    ],
    spendingOf: (merchant) => showSpending(sql, merchant, spendCap, now()),
    putSpendCap,
    showLimits: (merchant) => showLimits(sql, merchant),
    setLimits,
    recountFigures: recountAll,
    setCustomerPlan: (merchant, customerId, plan) =>
      setCustomerPlan(
        {
          database,
          now,
          audit,
          hashCustomer: customerHash,
          makeSealingKey: (shopper) => makeSealingKey(keys, shopper),
        },
        { merchant, customerId, plan },
      ),
    inviteMember: (merchant, asked) =>
      inviteMember(
        { database, accounts, audit, now },
        { merchant, by: byOperator('member_invited', merchant), dashboard },
        asked,
      ),
    findCustomer: async (merchant, customerId) =>
      (await findShopperOfHash(sql, merchant, await customerHash(merchant, customerId)))?.id ?? null,
    importList: (merchant, list) => importList({ database, shoppersAreHere, now }, merchant, list),
    lookUpAccesses: lookUp,
  };
  const masterKeys = { database, keys, addMasterKey, audit, columns: SEALED_COLUMNS };
  return async (asked, tell = () => {}) => {
    const command = OperatorCommand.safeParse(asked);
    if (!command.success) throw new CommandRefused(`${whatIsWrong(command.error)}.`);
    switch (command.data.command) {
      case 'list-master-keys':
        return listMasterKeys(masterKeys);
      case 'rotate-master-key':
        return rotateMasterKey(masterKeys, tell);
      case 'list-dead-letters':
        return { jobs: await listDeadLetters(database) };
      case 'replay-dead-letter':
        return replay(database, command.data.job);
      default:
        return runMerchantCommand(deps, command.data, tell);
    }
  };
}

async function replay(database: Database, job: string): Promise<OperatorAnswer> {
  switch (await replayDeadLetter(database, job)) {
    case 'replayed':
      return { job, replayed: true };
    case 'closed':
      throw new CommandRefused('This job is closed: what it was about has been dealt with.');
    case 'unknown':
      throw new CommandRefused(`No job ${job} has been given up in the last day; \`list\` shows all.`);
  }
}

/** The first fault of the kind of command that was meant. */
function whatIsWrong({ issues: [issue] }: z.ZodError): string {
  const meant = issue?.code === 'invalid_union' ? issue.errors[0]?.[0] : issue;
  if (!meant) return 'No such command';
  // Words that are not ours do not say of what.
  const said = /^(Too|Invalid) /.test(meant.message) ? meant.path.join(' ').replaceAll('_', ' ') : '';
  return said ? `${said}: ${meant.message}` : meant.message;
}
