// Which engine draws, chosen by the settings: this machine, or one of Google's services. Photos are checked here either way.
import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Config, Secrets } from './config.ts';
import { type EngineStandIn, startEngineStandIn } from './engine-stand-in/engine-stand-in.ts';
import type { PhotoVerdict } from './features/photos/index.ts';
import { openGenAi } from './platform/genai/genai.ts';
import { openVertex, ServiceAccount } from './platform/genai/vertex.ts';
import type { Logger } from './platform/telemetry/logger.ts';
import { EngineUnusable } from './renderers/engine-unusable.ts';
import { geminiRenderer } from './renderers/gemini/gemini-renderer.ts';
import { modelChain } from './renderers/gemini/model-chain.ts';
import { createLocalEngine, type LocalEngine } from './renderers/local/local-renderer.ts';
import { protectedRenderer } from './renderers/protect/protected-renderer.ts';
import type { Processor, Renderer } from './renderers/renderer.ts';
import { retirementNotice } from './renderers/retirements.ts';
import { vertexRenderer } from './renderers/vertex/vertex-renderer.ts';

/** What draws the pictures and judges the photos. */
export interface Engine {
  renderer: Renderer;
  /** Renders that may run at once; left out, as many as there are workers. */
  slots?: number;
  /** Where somebody else's service is played on this machine. */
  standInUrl?: string;
  checkPhoto(photo: Uint8Array): Promise<PhotoVerdict>;
  /** Drops what is remembered about a photo. @param sha256 of its bytes, hex. */
  forgetPhoto(sha256: string): Promise<void>;
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

const DAY_MS = 86_400_000;

/**
 * What Google keeps of a call, to look for misuse, https://ai.google.dev/gemini-api/docs/abuse-monitoring. Nothing else is
 * stored there: pictures are asked for by generateContent, never as interactions.
 */
const GEMINI_API: Processor = { name: 'Google (Gemini API)', keepsMs: 55 * DAY_MS, tier: 'paid' };
/** The most that Google Cloud names for its logs against misuse, where nothing shorter was agreed. */
const VERTEX_AI: Processor = { name: 'Google Cloud (Vertex AI)', keepsMs: 90 * DAY_MS, tier: 'paid' };

/** A request that waits for Google costs a few megabytes and no core. */
const ELSEWHERE_AT_ONCE = 64;

interface EngineOptions {
  config: Pick<Config, 'engine' | 'gemini' | 'vertex' | 'engineStandIn'>;
  secrets: Pick<Secrets, 'geminiApiKey'>;
  workers: number;
  log: Logger;
  now(): Date;
}

/** An engine that runs elsewhere. */
interface Remote {
  renderer: Renderer;
  /** Looks whether it is there. @throws EngineUnusable */
  probe(): Promise<void>;
}

export function chosenEngine(
  { engine, engineStandIn }: Pick<Config, 'engine' | 'engineStandIn'>,
  { geminiApiKey }: Pick<Secrets, 'geminiApiKey'>,
): 'local' | 'gemini' | 'vertex' {
  return engine ?? (geminiApiKey || engineStandIn ? 'gemini' : 'local');
}

/** @throws EngineUnusable where the settings name an engine and not what it needs. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { config, secrets, workers } = options;
  const chosen = chosenEngine(config, secrets);
  const local = createLocalEngine({ workers });
  if (chosen === 'local') return local;
  const standIn = config.engineStandIn ? await playedHere(local, config) : null;
  const remote = chosen === 'gemini' ? await gemini(options, standIn) : await vertex(options, standIn);
  return {
    ...local,
    renderer: protectedRenderer(remote.renderer, local.protect, (why, attempt) =>
      options.log.warn(
        { engine: remote.renderer.engine, why, attempt },
        'a picture did not keep the shopper as they are',
      ),
    ),
    slots: ELSEWHERE_AT_ONCE,
    ...(standIn && { standInUrl: standIn.server.url }),
    async warmUp() {
      await Promise.all([local.warmUp(), remote.probe()]);
    },
    async close() {
      await Promise.all([local.close(), standIn?.server.close()]);
    },
  };
}

async function gemini({ config, secrets, log, now }: EngineOptions, standIn: StandIn | null): Promise<Remote> {
  const { models, baseUrl, ...settings } = config.gemini;
  const apiKey = standIn ? standIn.apiKey : secrets.geminiApiKey;
  if (!apiKey) throw new EngineUnusable('VISIONFIT_ENGINE is gemini, but GEMINI_API_KEY is not set.');
  const genAi = await openGenAi({ apiKey, baseUrl: standIn ? standIn.server.url : baseUrl });
  const chain = modelChain(genAi, models, log, now);
  const processor = named(GEMINI_API, standIn);
  return { renderer: geminiRenderer({ ...settings, genAi, chain, processor }), probe: chain.probe };
}

async function vertex({ config, log, now }: EngineOptions, standIn: StandIn | null): Promise<Remote> {
  const { model, location, timeoutMs, accountFile } = config.vertex;
  const account = standIn ? standIn.account : await readAccount(accountFile);
  const client = await openVertex({ account, location, baseUrl: standIn?.server.url });
  return {
    renderer: vertexRenderer({ vertex: client, model, timeoutMs, processor: named(VERTEX_AI, standIn) }),
    // There is nothing to ask whether the model is there; the first picture tells.
    async probe() {
      const notice = retirementNotice(model, now());
      if (notice) log.warn({ model }, `${notice}; name another one in VISIONFIT_VERTEX_MODEL`);
    },
  };
}

async function readAccount(file: string | undefined): Promise<ServiceAccount> {
  if (!file) throw new EngineUnusable('VISIONFIT_ENGINE is vertex, but GOOGLE_APPLICATION_CREDENTIALS names no file.');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new EngineUnusable(`The service account's file cannot be read: ${file}`);
  try {
    return ServiceAccount.parse(JSON.parse(text));
  } catch {
    // Not the cause: it may quote the key.
    throw new EngineUnusable(`This is not the key file of a service account: ${file}`);
  }
}

/** Google's part, played here, and what it takes for Google's keys. */
interface StandIn {
  server: EngineStandIn;
  apiKey: string;
  account: ServiceAccount;
}

async function playedHere({ renderer, forgetPhoto }: LocalEngine, config: EngineOptions['config']): Promise<StandIn> {
  const { publicKey, privateKey: private_key } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const account = {
    type: 'service_account',
    project_id: 'stand-in',
    private_key_id: 'stand-in',
    private_key,
    client_email: 'stand-in@example.com',
  } as const;
  // Not a secret: it listens on this machine only.
  const apiKey = 'stand-in';
  const models = [...config.gemini.models, config.vertex.model];
  const { latencyMs } = config.engineStandIn ?? {};
  const server = await startEngineStandIn({ renderer, forgetPhoto, apiKey, publicKey, models, latencyMs });
  return { server, apiKey, account };
}

function named(processor: Processor, standIn: StandIn | null): Processor {
  if (!standIn) return processor;
  const name = processor.name.replace(')', ', here played by a stand-in on the same machine)');
  return { ...processor, name, tier: 'paid' };
}
