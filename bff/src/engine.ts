// Which engine draws, chosen by the settings: with a key Gemini, without one this machine. Photos are checked here either way.
import type { Config, Secrets } from './config.ts';
import { startEngineStandIn } from './engine-stand-in/engine-stand-in.ts';
import type { PhotoVerdict } from './features/photos/index.ts';
import { openGenAi } from './platform/genai/genai.ts';
import type { Logger } from './platform/telemetry/logger.ts';
import { geminiRenderer } from './renderers/gemini/gemini-renderer.ts';
import { modelChain } from './renderers/gemini/model-chain.ts';
import { createLocalEngine, type LocalEngine } from './renderers/local/local-renderer.ts';
import type { Processor, Renderer } from './renderers/renderer.ts';

/** What draws the pictures and judges the photos. */
export interface Engine {
  renderer: Renderer;
  /** Renders that may run at once; left out, as many as there are workers. */
  slots?: number;
  checkPhoto(photo: Uint8Array): Promise<PhotoVerdict>;
  /** Drops what is remembered about a photo. @param sha256 of its bytes, hex. */
  forgetPhoto(sha256: string): Promise<void>;
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

/**
 * What Google keeps of a call, to look for misuse, https://ai.google.dev/gemini-api/docs/abuse-monitoring. Nothing else is
 * stored there: pictures are asked for by generateContent, never as interactions.
 */
const GOOGLE: Processor = { name: 'Google (Gemini API)', keepsMs: 55 * 86_400_000 };

/** A request that waits for Google costs a few megabytes and no core. */
const GEMINI_AT_ONCE = 64;

/** Names no secret: the stand-in listens on this machine only. */
const STAND_IN_KEY = 'stand-in';

interface EngineOptions {
  config: Pick<Config, 'gemini' | 'engineStandIn'>;
  secrets: Pick<Secrets, 'geminiApiKey'>;
  workers: number;
  log: Logger;
  now(): Date;
}

export async function openEngine({ config, secrets, workers, log, now }: EngineOptions): Promise<Engine> {
  const local = createLocalEngine({ workers });
  const standIn = config.engineStandIn ? await standInFor(local, config) : null;
  const apiKey = standIn ? STAND_IN_KEY : secrets.geminiApiKey;
  if (!apiKey) return local;
  const { models, baseUrl, ...settings } = config.gemini;
  const genAi = await openGenAi({ apiKey, baseUrl: standIn?.url ?? baseUrl });
  const chain = modelChain(genAi, models, log, now);
  const processor = standIn
    ? { ...GOOGLE, name: 'Google (Gemini API, here played by a stand-in on the same machine)' }
    : GOOGLE;
  return {
    ...local,
    renderer: geminiRenderer({ ...settings, genAi, chain, processor }),
    slots: GEMINI_AT_ONCE,
    async warmUp() {
      await Promise.all([local.warmUp(), chain.probe()]);
    },
    async close() {
      await Promise.all([local.close(), standIn?.close()]);
    },
  };
}

function standInFor({ renderer, forgetPhoto }: LocalEngine, { gemini }: Pick<Config, 'gemini'>) {
  return startEngineStandIn({ renderer, forgetPhoto, apiKey: STAND_IN_KEY, models: gemini.models });
}
