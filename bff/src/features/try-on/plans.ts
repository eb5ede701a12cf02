// What each plan allows: the one table of try-ons that may be had, per shopper, network address and shop.
import { z } from 'zod';
import type { Plan } from '../../contract/sessions.ts';

/** Try-ons of which a picture came or is still to come. Days and hours are UTC's; null: not limited. */
export interface Limits {
  per_shopper_day: number;
  per_shopper_hour: number | null;
  /** Of one network address in one shop: anonymous shoppers come anew with every visit, addresses do not. */
  per_address_day: number;
  per_shop_day: number;
}

export const PLANS: Readonly<Record<Plan, Limits>> = {
  free: { per_shopper_day: 5, per_shopper_hour: null, per_address_day: 30, per_shop_day: 2_000 },
  // Unlimited to a person: nobody tries on a hundred garments a day. A program does.
  pro: { per_shopper_day: 100, per_shopper_hour: 40, per_address_day: 200, per_shop_day: 100_000 },
};

/** The demo shop's, in place of its plan's: whoever plays with it comes from one address with ever new visits. */
export const DEMO: Partial<Limits> = { per_address_day: 1_000 };

const Count = z.int().min(1).max(10_000_000);

/** What an operator sets for one shop in place of its plan's. */
export const LimitOverrides = z.strictObject({
  per_shopper_day: Count.optional(),
  per_shopper_hour: Count.nullable().optional(),
  per_address_day: Count.optional(),
  per_shop_day: Count.optional(),
});
export type LimitOverrides = z.infer<typeof LimitOverrides>;
