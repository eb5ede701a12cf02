// What an operator can do, put together from the features; the same on a running server and in a command of its own.
import type { MasterKeys } from '../platform/crypto/master-keys.ts';
import { makeSealingKey } from '../platform/crypto/sealing-keys.ts';
import type { Database } from '../platform/database/database.ts';
import {
  CommandRefused,
  hashCustomer,
  type MerchantAnswer,
  MerchantCommand,
  runMerchantCommand,
} from './merchants/index.ts';
import { setCustomerPlan } from './sessions/index.ts';
import type { MerchantId } from './shopper.ts';

export interface OperatorGround {
  database: Database;
  keys: MasterKeys;
  now(): Date;
}

/** @param asked comes from outside and is checked here. @throws CommandRefused */
export type Operate = (asked: unknown) => Promise<MerchantAnswer>;

export function composeOperator({ database, keys, now }: OperatorGround): Operate {
  const deps = {
    database,
    keys,
    now,
    setCustomerPlan: (merchant: MerchantId, customerId: string, plan: 'free' | 'pro' | null) =>
      setCustomerPlan(
        {
          database,
          now,
          hashCustomer: (of, id) => hashCustomer({ sql: database.sql, keys }, of, id, now()),
          makeSealingKey: (shopper) => makeSealingKey(keys, shopper),
        },
        { merchant, customerId, plan },
      ),
  };
  return async (asked) => {
    const command = MerchantCommand.safeParse(asked);
    if (!command.success) throw new CommandRefused(`${command.error.issues[0]?.message ?? 'No such command'}.`);
    return runMerchantCommand(deps, command.data);
  };
}
