// The server in a process of its own that can also be asked how it feels: event-loop delay, memory, and how long the photo
// check took by itself. The bench talks to it over HTTP, and over the process channel for these three.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Config, readConfig, readSecrets } from '../config.ts';
import { type Engine, openEngine } from '../engine.ts';
import { DEMO_MERCHANT } from '../features/merchants/index.ts';
import { createServer } from '../main.ts';
import { createLogger } from '../platform/telemetry/logger.ts';
import { openRemoteEngines } from '../remote-engines.ts';
import { createLocalEngine } from '../renderers/local/local-renderer.ts';
import { router } from '../renderers/router/router.ts';
import type { Role } from '../role.ts';
import { keepPausesShort } from '../short-pauses.ts';
import { quickEngine } from '../testing/quick-engine.ts';
import { STAND_IN_KEY } from './stand-in-child.ts';

/** `reset` starts a new period for all but the memory. */
export type Question = 'vitals' | 'reset' | 'secretKey' | 'stop';

export interface Vitals {
  residentBytes: number;
  /** Of all threads since the start. */
  processorMs: number;
  /** How late timers fired in this period, milliseconds. */
  loopDelay: { p50: number; p99: number; max: number };
  /** Milliseconds of every photo check of this period. */
  photoChecks: number[];
}

export interface PlayedGemini {
  gemini: string;
  /** Without, the pictures are taken as they come. */
  protect: boolean;
  /** With these, nothing is looked at on this machine, photos neither, and so many renders are in flight at once. */
  slots?: number;
}

export interface ServerUnderTestOptions {
  home: string;
  port: number;
  workers: number;
  /** `held` draws nothing: for what happens until a render begins. Otherwise Gemini's models, played at an address. */
  engine: 'local' | 'held' | PlayedGemini;
  /** Left out: the embedded database. */
  databaseUrl?: string;
  /** Left out: everything. */
  role?: Role;
}

async function main({
  home,
  port,
  workers,
  engine: which,
  databaseUrl,
  role = 'all',
}: ServerUnderTestOptions): Promise<void> {
  keepPausesShort();
  const photoChecks: number[] = [];
  // One shopper after the other from one address: the limits against that are not what is measured.
  const limits = {
    sessionsPerMinute: 100_000,
    photosPerMinute: 100_000,
    exportsPerMinute: 100_000,
    signInsPerMinute: 100_000,
    eventsPerMinute: 100_000,
  };
  const settings = readConfig({
    VISIONFIT_ROLE: role,
    VISIONFIT_TRY_ONS_PER_ADDRESS: '100000',
    VISIONFIT_GEMINI_PAID: 'true',
    // One shop's shoppers ask for as much as a thousand shops' here.
    ...(role !== 'all' && { VISIONFIT_TRY_ONS_PER_SHOPPER: '100000', VISIONFIT_TRY_ONS_PER_SHOP: '100000' }),
  });
  const config: Config = { ...settings, home, port, workers, limits };
  const engine = timed(await engineFor(which, workers, config), photoChecks);
  const server = await createServer(config, readSecrets(databaseUrl ? { DATABASE_URL: databaseUrl } : {}), { engine });
  await server.ready;

  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const answers: Record<Question, () => unknown> = {
    vitals: () => vitals(delay, photoChecks),
    reset() {
      delay.reset();
      photoChecks.length = 0;
      return 'reset';
    },
    // Of the demo shop.
    async secretKey() {
      const made = await server.operate({ command: 'add-secret-key', merchant: DEMO_MERCHANT, live: false });
      return made.secret_key;
    },
    stop: () => server.close().then(() => process.exit(0)),
  };
  process.on('message', async (question: Question) => process.send?.((await answers[question]()) ?? null));
  process.send?.('ready');
}

async function engineFor(
  which: ServerUnderTestOptions['engine'],
  workers: number,
  { gemini, vertex, prices }: Config,
): Promise<Engine> {
  if (which === 'held') return heldEngine();
  if (which === 'local') return createLocalEngine({ workers });
  const options = {
    config: {
      engine: 'gemini',
      engineStandIn: null,
      gemini: { ...gemini, baseUrl: which.gemini },
      vertex,
      prices,
    } as const,
    secrets: readSecrets({ GEMINI_API_KEY: STAND_IN_KEY }),
    workers,
    log: createLogger({ level: 'error' }),
    now: () => new Date(),
  };
  const { candidates } = await openRemoteEngines(['gemini'], options, null);
  if (which.slots) return { ...quickEngine(), renderer: router({ ...options, candidates }), slots: which.slots };
  const engine = await openEngine(options);
  if (which.protect) return engine;
  return { ...engine, renderer: router({ ...options, candidates }) };
}

function heldEngine(): Engine {
  const engine = quickEngine();
  engine.hold();
  return engine;
}

function vitals(delay: ReturnType<typeof monitorEventLoopDelay>, photoChecks: number[]): Vitals {
  const milliseconds = (nanoseconds: number) => Math.round(nanoseconds / 1e4) / 100;
  return {
    residentBytes: process.memoryUsage.rss(),
    processorMs: (({ user, system }) => (user + system) / 1_000)(process.cpuUsage()),
    loopDelay: {
      p50: milliseconds(delay.percentile(50)),
      p99: milliseconds(delay.percentile(99)),
      max: milliseconds(delay.max),
    },
    photoChecks: [...photoChecks],
  };
}

function timed(engine: Engine, photoChecks: number[]): Engine {
  return {
    ...engine,
    async checkPhoto(photo) {
      const start = performance.now();
      try {
        return await engine.checkPhoto(photo);
      } finally {
        photoChecks.push(performance.now() - start);
      }
    },
  };
}

await main(JSON.parse(process.argv[2] ?? '{}'));
