// Finds the shopper's language, loads only that one, and turns keys into sentences with numbers in its own digits.
import type { PhotoHint, Quota } from '../client/resources.ts';
import type { DialogWords } from './dialog.en.ts';
import type { FittingWords } from './fitting.en.ts';
import { fill, LANGUAGES, loadWords } from './words.ts';

/** Try-ons left from which it is worth a word: what a free plan gives in a day. */
const FEW = 5;

/** Language of the dialog: the tag's `locale`, else the closest `lang` of the page, else English. BCP 47. */
export function localeOf(tag: HTMLElement): string {
  const wanted = tag.getAttribute('locale') ?? tag.closest<HTMLElement>('[lang]')?.lang;
  try {
    return new Intl.Locale(wanted || 'en').toString();
  } catch {
    return 'en'; // a page with lang="english" still gets its fitting room
  }
}

/**
 * Loads the messages for a locale: a region reads its base language (pt-BR Portuguese); an unknown language, or one
 * whose file is blocked, reads English.
 */
export async function loadMessages(locale: string): Promise<Translator> {
  const { language } = new Intl.Locale(locale);
  const messages = await loadWords('dialog', LANGUAGES.includes(language) ? language : 'en').catch(() =>
    loadWords('dialog', 'en'),
  );
  // The page's region decides on digits and dates as long as the words are of the same language.
  return new Translator(messages, language === messages.language ? locale : messages.language);
}

/** What the first steps say, and what is learned on the way: no step says it that comes before. */
type Messages = DialogWords & FittingWords;

/** Sentences of one language. */
export class Translator {
  readonly #messages: Messages;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;

  constructor(messages: DialogWords, locale: string) {
    this.#messages = messages as Messages;
    this.locale = locale;
  }

  get language(): string {
    return this.#messages.language;
  }

  get direction(): 'ltr' | 'rtl' {
    return this.#messages.direction;
  }

  text(key: keyof Messages['text'], values: Record<string, string> = {}): string {
    return fill(this.#messages.text[key], values);
  }

  plural(key: keyof Messages['plural'], count: number): string {
    const forms = this.#messages.plural[key];
    const form = forms[new Intl.PluralRules(this.locale).select(count)] ?? forms.other;
    return fill(form, { count: new Intl.NumberFormat(this.locale).format(count) });
  }

  stage(stage: keyof Messages['stages']): string {
    return this.#messages.stages[stage];
  }

  /** The sentence for a hint; for one newer than this script, the service's own words. */
  hint({ code, message }: PhotoHint): string {
    return this.#messages.hints[code] ?? message;
  }

  /**
   * The sentence for a problem code. For one newer than this script: the service's own words, where they are about
   * the shopper's picture; what it says to developers is not for shoppers.
   */
  problem(code: string, detail?: string): string {
    const known: Record<string, string> = this.#messages.problems;
    const words = /^(photo|garment|pair)_/.test(code) ? detail : '';
    return known[code] ?? (words || this.#messages.problems.unknown);
  }

  /** Sentences that come with what is loaded later. */
  learn(words: { [Kind in keyof FittingWords]?: object }): void {
    const known: Record<string, unknown> = this.#messages;
    for (const [kind, sentences] of Object.entries(words)) known[kind] = { ...(known[kind] as object), ...sentences };
  }

  /** How many try-ons are left; nothing while there are plenty. */
  remaining({ remaining }: Quota): string {
    return remaining > FEW ? '' : this.plural('remaining', remaining);
  }

  percent(value: number): string {
    return new Intl.NumberFormat(this.locale, { style: 'percent' }).format(value / 100);
  }

  money(price: { amount: string; currency: string }): string {
    const { amount, currency } = price;
    const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const; // €36, €36.50
    return new Intl.NumberFormat(this.locale, options).format(Number(amount));
  }

  /** Clock time, with the weekday when it is not today. */
  time(instant: string): string {
    const date = new Date(instant);
    const today = date.toDateString() === new Date().toDateString();
    return new Intl.DateTimeFormat(this.locale, {
      hour: 'numeric',
      minute: '2-digit',
      ...(today ? {} : { weekday: 'long' }),
    }).format(date);
  }
}
