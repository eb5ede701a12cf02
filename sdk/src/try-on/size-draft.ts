// What a shopper has typed to find a size: as text, until it is asked with; remembered on this device only where they
// ticked the box for it.
import type { AskSizeAdvice, Measurement, Product, SizeAdvice, SizedBrands } from '../client/resources.ts';
import type { Visit } from '../client/visit.ts';
import { MEASUREMENTS, recallOnDevice, rememberOnDevice } from '../client/visit-memory.ts';
import type { ResultWords } from '../i18n/result.en.ts';

/** The flow, as far as it is needed here. */
export interface SizedTryOn {
  readonly product: Product | null;
  /** There before "Find my size" is. */
  readonly resultWords: ResultWords | null;
  readonly visit: Visit;
}

export type Unit = 'cm' | 'in';

export interface SizeForm {
  unit: Unit;
  numbers: Partial<Record<Measurement, string>>;
  preference: NonNullable<AskSizeAdvice['preference']>;
  /** Of a size that fits: a brand's name, or one of `STANDARDS`; nothing where none is given. */
  brand: string;
  size: string;
  remember: boolean;
}

/** Filled by the panel, kept by whoever opened it. */
export interface SizeDraft {
  form?: SizeForm;
  advice?: SizeAdvice | null;
  /** Those of which the shop knows the sizes; once they are known. */
  brands?: SizedBrands['items'];
  /** Id of the field that was typed in last. */
  at?: string;
}

export const STANDARDS = ['en13402_women', 'en13402_men'] as const;
const LETTERS = ['XXS', 'XS', 'S', 'M', 'L', 'XL', 'XXL', '3XL'] as const;

/** Of the brand that was chosen; none where the shop does not know it (any more). */
export function sizesOwned({ brand }: SizeForm, { brands }: SizeDraft): readonly string[] {
  const isStandard = STANDARDS.some((standard) => standard === brand);
  return isStandard ? LETTERS : (brands?.find((one) => one.brand === brand)?.sizes ?? []);
}

/** Nobody fills in more. */
const ENOUGH = 3;
const WEIGHTIEST_FIRST = ['chest', 'waist', 'hips', 'inseam', 'height', 'foot'] as const;

/** What to ask for: whatever the chart has. */
export function askedFor({ size_chart }: Product): Measurement[] {
  const charted = size_chart?.sizes[0]?.measurements ?? {};
  return WEIGHTIEST_FIRST.filter((measurement) => charted[measurement]).slice(0, ENOUGH);
}

export function firstForm({ size_chart }: Product, locale: string): SizeForm {
  const unit = new Intl.Locale(locale).region === 'US' ? 'in' : (size_chart?.unit ?? 'cm');
  const form: SizeForm = { unit, numbers: {}, preference: 'regular', brand: '', size: '', remember: false };
  try {
    return { ...form, ...JSON.parse(recallOnDevice(MEASUREMENTS) ?? '{}') };
  } catch {
    return form; // somebody else's
  }
}

export function remember(form: SizeForm | null): void {
  rememberOnDevice(MEASUREMENTS, form && JSON.stringify(form));
}

/** In any digits, with comma or point. NaN for what is none. */
export function numberIn(text: string): number {
  const plain = text.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit))).replace(/[,٫]/, '.');
  const number = Number(plain);
  return number >= 1 && number <= 300 ? number : Number.NaN;
}

/** The same lengths in the other unit. */
export function inUnit(form: SizeForm, unit: Unit): SizeForm {
  if (unit === form.unit) return form;
  const factor = unit === 'cm' ? 2.54 : 1 / 2.54;
  const converted = Object.entries(form.numbers).map(([measurement, text]) => {
    const number = numberIn(text);
    return [measurement, Number.isNaN(number) ? text : String(Math.round(number * factor * 10) / 10)];
  });
  return { ...form, unit, numbers: Object.fromEntries(converted) };
}

/** @param asked the measurements that were on screen. */
export function questionOf(form: SizeForm, draft: SizeDraft, productId: string, asked: Measurement[]): AskSizeAdvice {
  const numbers = asked.flatMap((measurement) => {
    const text = form.numbers[measurement]?.trim();
    return text ? [[measurement, numberIn(text)]] : [];
  });
  const { brand, size } = form;
  const standard = STANDARDS.find((one) => one === brand);
  return {
    product_id: productId,
    unit: form.unit,
    preference: form.preference,
    measurements: Object.fromEntries(numbers),
    ...(sizesOwned(form, draft).includes(size) && {
      owned: (standard ? { standard, size } : { brand, size }) as NonNullable<AskSizeAdvice['owned']>,
    }),
  };
}
