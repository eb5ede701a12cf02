// A shop gives one of its customers a plan of their own, which may be before they ever come.
import type { Database } from '../../platform/database/database.ts';
import { type Audit, accessBy } from '../access.ts';
import type { MerchantId } from '../shopper.ts';
import { setPlan } from './customers-store.ts';
import { type MakeSealingKey, recogniseCustomer, untilFirst } from './recognise-shopper.ts';

export interface SetPlanDeps {
  database: Database;
  hashCustomer(merchant: MerchantId, customerId: string): Promise<string>;
  makeSealingKey: MakeSealingKey;
  audit: Audit;
  now(): Date;
}

export interface CustomerPlan {
  merchant: MerchantId;
  /** The shop's own. */
  customerId: string;
  /** Null: their shop's again. */
  plan: 'free' | 'pro' | null;
}

export async function setCustomerPlan(deps: SetPlanDeps, { merchant, customerId, plan }: CustomerPlan): Promise<void> {
  const customerHash = await deps.hashCustomer(merchant, customerId);
  const now = deps.now();
  await untilFirst(() =>
    deps.database.transaction(async (trx) => {
      const shopper = await recogniseCustomer(trx, deps.makeSealingKey, { merchant, customerHash, now });
      await setPlan(trx, shopper, plan);
      await deps.audit(trx, accessBy('operator', 'customer_plan_set', shopper));
    }),
  );
}
