// What an operator can have done to merchants, as data: the command line makes these, a running server takes them through
// its socket, and both run them by the same code.
import { z } from 'zod';
import { EmailAddress, Role } from '../../../contract/accounts.ts';
import { Currency } from '../../../contract/events.ts';
import { Overlap } from '../../../contract/merchant-keys.ts';
import { PictureDays, ShopperLinks } from '../../../contract/merchants.ts';
import { Origin } from '../../../contract/origins.ts';
import { Plan } from '../../../contract/sessions.ts';
import { Holdout, TimeZone } from '../../../contract/settings.ts';
import { isCustomerId } from '../../../platform/crypto/customer-tokens.ts';

const merchant = z.uuid('The merchant is named by its id, a UUID; `list` shows them');
const customer = z.string().refine(isCustomerId, "The shop's own id of the customer: 1 to 128 characters");
const live = z.boolean();
const overlap_seconds = Overlap;
/** Of a month. */
const SpendCap = z.union([z.number().min(0).max(10_000_000), z.enum(['none', 'default'])], {
  error: 'A cap is a number of dollars, none, or default',
});
const Day = z.iso.date('A day is written like 2026-11-25');
const ShopifyDomain = z
  .string()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/, 'A Shopify domain looks like example.myshopify.com');

export const MerchantCommand = z.discriminatedUnion('command', [
  z.strictObject({
    command: z.literal('create'),
    name: z.string().trim().min(1).max(200),
    origins: z.array(Origin).min(1, 'At least one --origin is needed: keys work nowhere else'),
    plan: Plan.default('free'),
    picture_days: PictureDays.default(30),
    live,
  }),
  z.strictObject({ command: z.literal('list') }),
  z.strictObject({ command: z.literal('show'), merchant }),
  z.strictObject({ command: z.literal('set-plan'), merchant, plan: Plan }),
  z.strictObject({ command: z.literal('show-limits'), merchant }),
  z.strictObject({ command: z.literal('set-limits'), merchant, limits: z.record(z.string(), z.number().nullable()) }),
  z.strictObject({ command: z.literal('set-spend-cap'), merchant, dollars: SpendCap }),
  z.strictObject({ command: z.literal('set-retention'), merchant, picture_days: PictureDays }),
  z.strictObject({ command: z.literal('set-shopper-links'), merchant, links: ShopperLinks }),
  z.strictObject({ command: z.literal('set-holdout'), merchant, percent: Holdout }),
  z.strictObject({ command: z.literal('set-time-zone'), merchant, time_zone: TimeZone }),
  z.strictObject({ command: z.literal('add-origin'), merchant, origin: Origin }),
  z.strictObject({ command: z.literal('remove-origin'), merchant, origin: Origin }),
  z.strictObject({ command: z.literal('invite-member'), merchant, email: EmailAddress, role: Role }),
  z.strictObject({ command: z.literal('list-keys'), merchant }),
  z.strictObject({ command: z.literal('add-publishable-key'), merchant, live }),
  z.strictObject({ command: z.literal('add-secret-key'), merchant, live }),
  z.strictObject({ command: z.literal('rotate-secret-key'), merchant, overlap_seconds, live }),
  z.strictObject({ command: z.literal('revoke-key'), merchant, key: z.string().min(1).max(100) }),
  z.strictObject({
    command: z.literal('set-customer-plan'),
    merchant,
    customer,
    plan: Plan.nullable(),
  }),
  z.strictObject({ command: z.literal('rotate-customer-secret'), merchant, overlap_seconds }),
  z.strictObject({ command: z.literal('set-shopify-domain'), merchant, domain: ShopifyDomain.nullable() }),
  z.strictObject({
    command: z.literal('import-csv'),
    merchant,
    file: z.string().min(1).max(4_096),
    currency: Currency.optional(),
    dry_run: z.boolean().default(false),
  }),
  z.strictObject({ command: z.literal('recount'), merchant, since: Day.optional() }),
  z
    .strictObject({
      command: z.literal('read-audit'),
      merchant,
      shopper: z.uuid('A shopper is named by their number, a UUID; `visit.json` of their export says it').optional(),
      customer: customer.optional(),
      since: Day.optional(),
      before: z.int('An entry is named by its number').min(1, 'An entry is named by its number').optional(),
    })
    .refine(({ shopper, customer }) => !shopper || !customer, 'Either --shopper or --customer, not both'),
]);
export type MerchantCommand = z.infer<typeof MerchantCommand>;

/** What comes back, as JSON: only keys and secrets that were just made are in it whole, and only this once. */
export type MerchantAnswer = Record<string, unknown>;

/** Why a command was not carried out, in one sentence for whoever typed it. */
export class CommandRefused extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'CommandRefused';
  }
}
