// Words that a shopper may come to read, not must: a table of their own per screen and language, loaded with the screen.

/** Every language we have; one that is missing fails the type check. */
export type Tables<Words> = Record<'en' | 'ar', () => Promise<{ words: Words }>>;

/** @param language Of a Translator. Rejects when the chunk is blocked. */
export async function loadWords<Words>(tables: Tables<Words>, language: string): Promise<Words> {
  return (await (tables[language as keyof Tables<Words>] ?? tables.en)()).words;
}

/** The sentence with its `{values}` in place. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
