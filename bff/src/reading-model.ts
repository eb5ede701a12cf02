// The model that copies size charts out of texts and pictures: there where there is a key for Gemini, or somebody who plays it.
import type { Config, Secrets } from './config.ts';
import type { ReadingModel } from './features/products/index.ts';
import { type GenAi, openGenAi } from './platform/genai/genai.ts';
import { STAND_IN_KEY } from './played-here.ts';

/** Long enough for any chart of forty sizes; an answer that goes on is no chart. */
const MOST_TOKENS = 4_096;
/** Whoever imports is waiting. */
const WITHIN_MS = 12_000;
/**
 * The most that one answer can cost: 6,000 tokens of text, 1,120 of a picture and the answer's, at $0.75 and, six times as
 * much as in the model's family so far, $4.50 per million. In millionths of a dollar.
 */
const MICRODOLLARS = 24_000;

export function openReadingModel(
  { gemini, prices }: Pick<Config, 'gemini' | 'prices'>,
  { geminiApiKey }: Pick<Secrets, 'geminiApiKey'>,
  standInUrl: string | undefined,
): ReadingModel | null {
  const apiKey = standInUrl ? STAND_IN_KEY : geminiApiKey;
  if (!apiKey) return null;
  const { readingModel: model } = gemini;
  // Loaded with the first chart: most shops have theirs in a table.
  let opened: Promise<GenAi> | undefined;
  const price = prices[model];
  return {
    microdollars: price === undefined ? MICRODOLLARS : Math.round(price * 1_000_000),
    async read(parts, schema, signal) {
      opened ??= openGenAi({ apiKey, baseUrl: standInUrl ?? gemini.baseUrl });
      return (await opened).read({ model, parts, schema, mostTokens: MOST_TOKENS, timeoutMs: WITHIN_MS, signal });
    },
  };
}
