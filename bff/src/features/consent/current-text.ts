// Which text a shopper has to have agreed to as things stand: the law's, the browser's and the shop's settings in words.
import type { ConsentText, Jurisdiction } from '../../contract/consents.ts';
import type { Sql } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';
import { consentText } from './consent-text.ts';
import type { Processor, RetentionSchedule } from './wording.ts';

const DAY_MS = 86_400_000;

export interface TextDeps {
  termsOf(sql: Sql, merchant: MerchantId): Promise<{ shop: string; pictureDays: number }>;
  /** What is the same in every shop. */
  photoTimes: Omit<RetentionSchedule, 'pictureMs'>;
  processor: Processor | null;
}

/** What a text depends on apart from the shop. */
export interface Circumstances {
  locale: string;
  jurisdiction: Jurisdiction;
  gpc: boolean;
}

export async function currentText(
  { termsOf, photoTimes, processor }: TextDeps,
  sql: Sql,
  merchant: MerchantId,
  { locale, jurisdiction, gpc }: Circumstances,
): Promise<ConsentText> {
  const { shop, pictureDays } = await termsOf(sql, merchant);
  const schedule = { ...photoTimes, pictureMs: pictureDays * DAY_MS };
  return consentText(locale, { shop, jurisdiction, gpc, schedule, processor });
}
