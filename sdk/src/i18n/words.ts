// The words of one screen in one language: each a module of its own, loaded with the screen, none in the dialog's bytes.
import type { CameraWords } from './camera.en.ts';
import type { DialogWords } from './dialog.en.ts';
import type { FittingWords } from './fitting.en.ts';
import type { HistoryWords } from './history.en.ts';
import type { KeptPhotoWords } from './kept-photo.en.ts';
import type { PrivacyWords } from './privacy.en.ts';
import type { ResultWords } from './result.en.ts';
import type { SizeWords } from './size-advice.en.ts';

/** Every language we have, English first: it is read where a page speaks none of them. ISO 639-1. */
export const LANGUAGES = 'en ar de es fr he it ja nl pl pt tr'.split(' ');

/** A sentence in as many forms as a language has for numbers; which one is said, `Intl.PluralRules` knows. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Screens with words; what is loaded on a shopper's wish has words of its own. */
export interface Screens {
  camera: CameraWords;
  dialog: DialogWords;
  fitting: FittingWords;
  history: HistoryWords;
  'kept-photo': KeptPhotoWords;
  privacy: PrivacyWords;
  result: ResultWords;
  'size-advice': SizeWords;
}

/**
 * @param language One of LANGUAGES, as a Translator has it. Rejects when the file is blocked.
 *
 * The build (vite.config.ts) gives all these modules one hash and writes it into the address, so that no table of
 * languages times screens is paid for by every shopper.
 */
export async function loadWords<Screen extends keyof Screens>(
  screen: Screen,
  language: string,
): Promise<Screens[Screen]> {
  const { words } = await import(/* @vite-ignore */ `./${screen}.${language}.ts`);
  change(screen, words);
  return words;
}

let change = (_screen: keyof Screens, _words: object): void => undefined;

/** @param by Puts the shop's own words in, each time a screen is loaded (own-words.ts). */
export function changeWords(by: typeof change): void {
  change = by;
}

/** The sentence with its `{values}` in place. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
