// Durations as people say them, from the numbers that the server deletes by, so that no text can promise another one.

const UNITS = { year: 365 * 86_400_000, day: 86_400_000, hour: 3_600_000, minute: 60_000 } as const;
type Unit = keyof typeof UNITS;

/** By plural category of the language (Unicode CLDR); `#` stands for the number. */
export type UnitWords = Record<Unit, Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * In the largest unit that says it exactly: 30 minutes, 2 hours, 1 year.
 * @throws where it is no whole number of minutes.
 */
export function durationIn(language: string, words: UnitWords): (milliseconds: number) => string {
  const plural = new Intl.PluralRules(language);
  return (milliseconds) => {
    for (const unit of Object.keys(UNITS) as Unit[]) {
      const count = milliseconds / UNITS[unit];
      if (!Number.isInteger(count) || count < 1) continue;
      const form = words[unit][plural.select(count)] ?? words[unit].other;
      return form.replace('#', String(count));
    }
    throw new Error(`${milliseconds} ms is no duration to tell people`);
  };
}
