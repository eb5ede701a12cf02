// Numbers, money and times as the merchant's language writes them.

const locale = () => document.documentElement.lang || 'en';

export function number(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A share as a percentage. */
export function percent(share: number, digits = 0): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: digits }).format(share);
}

export function money(amount: string, currency: string): string {
  const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  return new Intl.NumberFormat(locale(), options).format(Number(amount));
}

/** A day: 3 Nov 2026. */
export function day(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(new Date(instant));
}

/** A day with its clock time. */
export function moment(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How far off: 5 minutes ago, in 3 days. */
export function ago(instant: string, now = Date.now()): string {
  const seconds = (Date.parse(instant) - now) / 1000;
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  for (const [unit, length] of UNITS)
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  return format.format(0, 'second');
}

/** A sentence in the form its number asks for. */
export function plural(forms: { one: string; other: string }, count: number): string {
  const form = new Intl.PluralRules(locale()).select(count) === 'one' ? forms.one : forms.other;
  return form.replace('{count}', number(count));
}
