// What an owner settles about their shop, each change with its entry in the audit log and all of them together or none.
import type { ChangeSettings } from '../../contract/settings.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { type Action, type Audit, byMerchant } from '../access.ts';
import type { MerchantCaller, MerchantId } from '../shopper.ts';
import { beginExperiment, updateMerchant } from './changes-store.ts';

export interface ChangeSettingsDeps {
  database: Database;
  audit: Audit;
  /** @param cap in millionths of a dollar, none, or the server's default. */
  putSpendCap(trx: Trx, merchant: MerchantId, cap: number | 'none' | 'default'): Promise<void>;
  now(): Date;
}

const ACTIONS: Record<keyof ChangeSettings, Action> = {
  name: 'settings_changed',
  time_zone: 'time_zone_set',
  currency: 'settings_changed',
  holdout_percent: 'holdout_set',
  picture_days: 'retention_set',
  shopper_links: 'shopper_links_set',
  badge_corner: 'settings_changed',
  look: 'settings_changed',
  consent_note: 'settings_changed',
  consent_note_in: 'settings_changed',
  spend_cap: 'spend_cap_set',
};

export async function changeSettings(
  { database, audit, putSpendCap, now }: ChangeSettingsDeps,
  caller: MerchantCaller,
  asked: ChangeSettings,
): Promise<void> {
  const { holdout_percent, spend_cap, look, consent_note_in, ...plain } = asked;
  const { id } = caller;
  await database.transaction(async (trx) => {
    const change = withoutGaps({
      ...plain,
      look: look && JSON.stringify(look),
      consent_note_in: consent_note_in && JSON.stringify(consent_note_in),
    });
    if (Object.keys(change).length > 0) await updateMerchant(trx, id, change);
    if (holdout_percent !== undefined) await beginExperiment(trx, id, holdout_percent, now());
    if (spend_cap !== undefined) await putSpendCap(trx, id, microdollars(spend_cap));
    const changed = Object.entries(asked).flatMap(([field, value]) => (value === undefined ? [] : [field]));
    const actions = new Set(changed.map((field) => ACTIONS[field as keyof ChangeSettings]));
    await audit(trx, ...[...actions].map((action) => byMerchant(action, caller, null)));
  });
}

function microdollars(cap: string): number | 'none' | 'default' {
  return cap === 'none' || cap === 'default' ? cap : Math.round(Number(cap) * 1_000_000);
}

type Given<T> = { [Field in keyof T]?: Exclude<T[Field], undefined> };

function withoutGaps<T extends object>(given: T): Given<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Given<T>;
}
