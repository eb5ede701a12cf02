// Where a product's facts come from, as it is kept. Where one list tells all of it, it is said once for all its fields: field by
// field it would be half of what a catalogue of a hundred thousand products needs, and a tenth of the time to import it.
import type { FactSource, ProductField } from '../../contract/imports.ts';

export type Sources = Partial<Record<ProductField, FactSource>>;

/** `*`: of each field that says something and is not named. Null: that one nobody has told. */
export type PackedSources = Partial<Record<ProductField, FactSource | null>> & { '*'?: FactSource };

/** @param untold fields that say something by themselves. */
export function allFrom(source: FactSource, untold: readonly ProductField[]): PackedSources {
  return { ...Object.fromEntries(untold.map((field) => [field, null])), '*': source };
}

export function unpackSources({ '*': others, ...named }: PackedSources, fields: object): Sources {
  if (!others) return named as Sources;
  const sources: Sources = {};
  for (const [field, value] of Object.entries(fields)) {
    const said = named[field as ProductField];
    if (said) sources[field as ProductField] = said;
    else if (said === undefined && saysSomething(value)) sources[field as ProductField] = others;
  }
  return sources;
}

export function saysSomething(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}
