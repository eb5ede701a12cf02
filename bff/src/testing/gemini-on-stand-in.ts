// The Gemini engine as the server puts it together, with the real client, and at the other end the stand-in. Its pictures
// come from the quick engine: what they show is the stand-in's own test's subject.
import { startEngineStandIn } from '../engine-stand-in/engine-stand-in.ts';
import { type GenAiOptions, openGenAi } from '../platform/genai/genai.ts';
import { createLogger } from '../platform/telemetry/logger.ts';
import { type GeminiSettings, geminiRenderer } from '../renderers/gemini/gemini-renderer.ts';
import { modelChain } from '../renderers/gemini/model-chain.ts';
import { quickEngine } from './quick-engine.ts';

export const MODELS = ['gemini-nano-banana-2.1', 'gemini-3.1-flash-lite-image', 'gemini-3-pro-image'];
export const KEY = `AIza${'k'.repeat(35)}`;
export const PROCESSOR = { name: 'Google (Gemini API)', keepsMs: 55 * 86_400_000, tier: 'paid' } as const;

type Wish = Partial<GeminiSettings & Pick<GenAiOptions, 'apiKey' | 'apiVersion'>> & { models?: string[]; now?: Date };

/** @param models that the stand-in has. */
export async function wired({ models = MODELS }: { models?: string[] } = {}) {
  const artist = quickEngine();
  const standIn = await startEngineStandIn({ ...artist, apiKey: KEY, models });
  let logged = '';
  const write = (line: string) => {
    logged += line;
  };
  const log = createLogger({ level: 'trace', destination: { write } });
  return {
    artist,
    standIn,
    log: () => logged,
    async engine({ models: asked = MODELS, now = new Date(), apiKey = KEY, apiVersion, ...settings }: Wish = {}) {
      const genAi = await openGenAi({ apiKey, baseUrl: standIn.url, ...(apiVersion && { apiVersion }) });
      const chain = modelChain(genAi, asked, log, () => now);
      const all = { aspectRatio: 'nearest', imageSize: '1K', timeoutMs: 20_000, ...settings } as const;
      return { chain, genAi, renderer: geminiRenderer({ ...all, genAi, model: asked[0]!, processor: PROCESSOR }) };
    },
    [Symbol.asyncDispose]: standIn.close,
  };
}
