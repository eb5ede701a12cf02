// Google's services as engines: each model of theirs that the settings name becomes somebody whom the router may ask.
import type { Config, Secrets } from './config.ts';
import { openGenAi } from './platform/genai/genai.ts';
import { openVertex } from './platform/genai/vertex.ts';
import { readServiceAccount, type ServiceAccount, ServiceAccountUnusable } from './platform/google-account.ts';
import type { Logger } from './platform/telemetry/logger.ts';
import type { PlayedHere } from './played-here.ts';
import { EngineUnusable } from './renderers/engine-unusable.ts';
import { geminiRenderer } from './renderers/gemini/gemini-renderer.ts';
import { modelChain } from './renderers/gemini/model-chain.ts';
import type { Processor, Renderer } from './renderers/renderer.ts';
import { retirementNotice } from './renderers/retirements.ts';
import { ALL_KINDS, type Candidate } from './renderers/router/candidate.ts';
import { dearest, priceOf } from './renderers/router/prices.ts';
import { vertexRenderer } from './renderers/vertex/vertex-renderer.ts';

/** In the order in which they are preferred: the one that is told in words what the garment is comes first. */
export const REMOTE_ENGINES = ['gemini', 'vertex'] as const;
export type RemoteEngine = (typeof REMOTE_ENGINES)[number];

export interface RemoteOptions {
  config: Pick<Config, 'gemini' | 'vertex' | 'prices'>;
  secrets: Pick<Secrets, 'geminiApiKey'>;
  log: Logger;
  now(): Date;
}

export interface RemoteEngines {
  candidates(): readonly Candidate[];
  /** Looks whether they are there. @throws EngineUnusable */
  probe(): Promise<void>;
}

const DAY_MS = 86_400_000;

/**
 * What Google keeps of a call, to look for misuse, https://ai.google.dev/gemini-api/docs/abuse-monitoring. Nothing else is
 * stored there: pictures are asked for by generateContent, never as interactions.
 */
const GEMINI_API = { name: 'Google (Gemini API)', keepsMs: 55 * DAY_MS };
/** The most that Google Cloud names for its logs against misuse, where nothing shorter was agreed. It is paid in any case. */
const VERTEX_AI: Processor = { name: 'Google Cloud (Vertex AI)', keepsMs: 90 * DAY_MS, tier: 'paid' };

/** @throws EngineUnusable */
export async function openRemoteEngines(
  names: readonly RemoteEngine[],
  options: RemoteOptions,
  standIn: PlayedHere | null,
): Promise<RemoteEngines> {
  const open = { gemini, vertex };
  const opened = await Promise.all(names.map((name) => open[name](options, standIn)));
  return {
    candidates: () => opened.flatMap(({ candidates }) => candidates()),
    async probe() {
      await Promise.all(opened.map(({ probe }) => probe()));
    },
  };
}

async function gemini(options: RemoteOptions, standIn: PlayedHere | null): Promise<RemoteEngines> {
  const { config, secrets, log, now } = options;
  const { models, baseUrl, tier, ...settings } = config.gemini;
  const apiKey = standIn ? standIn.apiKey : secrets.geminiApiKey;
  if (!apiKey) throw new EngineUnusable('VISIONFIT_ENGINE is gemini, but GEMINI_API_KEY is not set.');
  const genAi = await openGenAi({ apiKey, baseUrl: standIn ? standIn.server.url : baseUrl });
  const chain = modelChain(genAi, models, log, now);
  const processor = named({ ...GEMINI_API, tier }, standIn);
  if (processor.tier === 'unpaid') {
    log.warn(
      'VISIONFIT_GEMINI_PAID is not set: Gemini gets photos only of shoppers who are known to be in the United States, and they are told that Google may use them to improve its products',
    );
  }
  const all = models.map((model) =>
    candidate(geminiRenderer({ ...settings, genAi, model, processor }), model, options),
  );
  return { candidates: () => all.filter(({ model }) => chain.models().includes(model ?? '')), probe: chain.probe };
}

async function vertex(options: RemoteOptions, standIn: PlayedHere | null): Promise<RemoteEngines> {
  const { config, log, now } = options;
  const { model, location, timeoutMs, accountFile } = config.vertex;
  const account = standIn ? standIn.account : await readAccount(accountFile);
  const client = await openVertex({ account, location, baseUrl: standIn?.server.url });
  const renderer = vertexRenderer({ vertex: client, model, timeoutMs, processor: named(VERTEX_AI, standIn) });
  const all = [candidate(renderer, model, options)];
  return {
    candidates: () => all,
    // There is nothing to ask whether the model is there; the first picture tells.
    async probe() {
      const notice = retirementNotice(model, now());
      if (notice) log.warn({ model }, `${notice}; name another one in VISIONFIT_VERTEX_MODEL`);
    },
  };
}

function candidate(renderer: Renderer, model: string, { config, log }: RemoteOptions): Candidate {
  const { imageSize } = config.gemini;
  const price = priceOf(model, imageSize, config.prices);
  const microdollars = price ?? dearest(imageSize);
  if (price === null) {
    log.warn(
      { model, dollars: microdollars / 1_000_000 },
      'nobody has said what this model costs, so it counts as much as the dearest that is known; set VISIONFIT_PRICES',
    );
  }
  const { engine, processors } = renderer;
  return { engine, model, renderer, processors, kinds: ALL_KINDS, microdollars };
}

async function readAccount(file: string | undefined): Promise<ServiceAccount> {
  if (!file) throw new EngineUnusable('VISIONFIT_ENGINE is vertex, but GOOGLE_APPLICATION_CREDENTIALS names no file.');
  return readServiceAccount(file).catch((error) => {
    throw error instanceof ServiceAccountUnusable ? new EngineUnusable(error.message) : error;
  });
}

/** What is played here is nobody's service, so nobody's terms apply to it. */
function named(processor: Processor, standIn: PlayedHere | null): Processor {
  if (!standIn) return processor;
  const name = processor.name.replace(')', ', here played by a stand-in on the same machine)');
  return { ...processor, name, tier: 'paid' };
}
