// Which text a shopper has to have agreed to as things stand: the law's, the browser's and the shop's settings in words.
import type { ConsentText, Jurisdiction } from '../../contract/consents.ts';
import type { Processor } from '../../renderers/renderer.ts';
import { consentText, languageOf } from './consent-text.ts';
import { processorsFor } from './processors-for.ts';
import type { RetentionSchedule } from './wording.ts';

const DAY_MS = 86_400_000;

/** What is the same in every shop. */
export interface TextDeps {
  photoTimes: Omit<RetentionSchedule, 'pictureMs'>;
  /** Whoever may get a photo of anybody. */
  processors: readonly Processor[];
}

/** What a text depends on of the shop. */
export interface Shop {
  name: string;
  /** 1 to 365. */
  pictureDays: number;
  /** Its own words, and by language where they are others. */
  consentNote: string | null;
  consentNoteIn: Record<string, string>;
}

/** What a text depends on apart from the shop. */
export interface Circumstances {
  locale: string;
  jurisdiction: Jurisdiction;
  gpc: boolean;
}

export function currentText(
  { photoTimes, processors: all }: TextDeps,
  shop: Shop,
  { locale, jurisdiction, gpc }: Circumstances,
): ConsentText {
  const schedule = { ...photoTimes, pictureMs: shop.pictureDays * DAY_MS };
  const processors = processorsFor(all, jurisdiction);
  const note = shop.consentNoteIn[languageOf(locale)] ?? shop.consentNote;
  return consentText(locale, { shop: shop.name, note, jurisdiction, gpc, schedule, processors });
}
