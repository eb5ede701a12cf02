// The one composition root: chooses every adapter, opens them in order and closes them in the reverse one.
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Express, type Request, Router } from 'express';
import { sql } from 'kysely';
import sdkPackage from '../../sdk/package.json' with { type: 'json' };
import { type Config, ConfigError, readConfig, readSecrets, type Secrets } from './config.ts';
import { openApiDocument } from './contract/openapi.ts';
import { OPERATIONS } from './contract/operations.ts';
import { PROBLEMS } from './contract/problems.ts';
import { type Engine, openEngine } from './engine.ts';
import { composeFeatures } from './features/compose.ts';
import type { Feature } from './features/feature.ts';
import {
  CommandRefused,
  DEMO_MERCHANT,
  type DemoCatalogue,
  readDemoCatalogue,
  seedDemoMerchant,
} from './features/merchants/index.ts';
import { composeOperator, type Operate } from './features/operate.ts';
import { startLooking, startSweeps, sweepAll } from './features/sweeps.ts';
import { greeting } from './greeting.ts';
import type { Database } from './platform/database/database.ts';
import { NoRoom } from './platform/database/embedded.ts';
import { DatabaseUnreachable } from './platform/database/postgres.ts';
import { HomeInUse } from './platform/home/home.ts';
import { listenForOperator, type SocketAnswer } from './platform/home/operator-socket.ts';
import { createApp } from './platform/http/app.ts';
import type { Phase } from './platform/http/health.ts';
import { listen } from './platform/http/listen.ts';
import { picturesRoutes } from './platform/http/pictures.ts';
import { sdkFiles, storefront } from './platform/http/static-files.ts';
import { onTermination, type ShutdownPhase, shutDown } from './platform/process/shutdown.ts';
import { type SafeFetch, safeFetch } from './platform/safe-fetch/safe-fetch.ts';
import { createLogger, type Logger, type LoggerOptions } from './platform/telemetry/logger.ts';
import { EngineUnusable } from './renderers/engine-unusable.ts';
import { markProvenance } from './renderers/provenance/mark-provenance.ts';
import { ForeignKeys, openState } from './state.ts';
import { defaultThreads, ThreadFault } from './vision/pool.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** They wait for other people's servers and cost nothing meanwhile. */
const WEBHOOKS_AT_ONCE = 32;

/** What a test may put in place of the real thing. */
export interface Overrides {
  engine?: Engine;
  /** Another internet. */
  safeFetch?: SafeFetch;
  now?(): Date;
  logDestination?: LoggerOptions['destination'];
  /** Called once the database is open and the demo shop is in it. */
  onOpen?(database: Database): Promise<void>;
}

export interface RunningServer extends AsyncDisposable {
  app: Express;
  port: number;
  /** Where the engine's service is played on this machine, if it is. */
  standInUrl: string | null;
  /** Resolves when everything is up and warm. @throws why it cannot start; everything is closed again then. */
  ready: Promise<void>;
  /** Deletes now what has outlived its purpose; the server does so by itself every minute. */
  sweep(): Promise<void>;
  /** Carries out an operator's command. @throws CommandRefused */
  operate: Operate;
  /** In phases, within five seconds; renders that are running go back to the queue. */
  close(): Promise<void>;
}

/** What there is once the database is open. */
interface House {
  isAnyonesOrigin(origin: string): Promise<boolean>;
  askDatabase(): Promise<'ok'>;
  sweep(): Promise<void>;
  operate: Operate;
}

/** Listens at once; health says "starting" and the API answers 503 until `ready`. @throws where the port is taken. */
export async function createServer(
  config: Config,
  secrets: Secrets,
  overrides: Overrides = {},
): Promise<RunningServer> {
  const now = overrides.now ?? (() => new Date());
  const log = createLogger({ level: config.logLevel, destination: overrides.logDestination });
  const stopping = new AbortController();
  const workers = config.workers ?? defaultThreads();
  const engine = overrides.engine ?? (await openEngine({ config, secrets, workers, log, now }));
  const closing: ShutdownPhase[] = [{ name: 'engine', limitMs: 300, end: () => engine.close() }];
  let phase: Phase = 'starting';
  let engineIsWarm = false;
  let house: House | null = null;

  const api = Router();
  const app = createApp({
    api,
    isOpen: () => house !== null,
    isAllowedOrigin: async (origin) => (await house?.isAnyonesOrigin(origin)) ?? false,
    operations: OPERATIONS,
    document: openApiDocument(),
    files: [
      sdkFiles(`${ROOT}sdk/dist`, sdkPackage.version),
      ...(config.demo ? [storefront(`${ROOT}demo-store/dist`)] : []),
    ],
    health: {
      phase: () => phase,
      checks: {
        database: async () => (house ? house.askDatabase() : 'waiting'),
        queue: () => (house ? 'ok' : 'waiting'),
        engine: () => (engineIsWarm ? 'ok' : 'waiting'),
      },
    },
    problems: PROBLEMS,
    trustedProxies: config.trustedProxies,
    log,
  });
  const socket = await listen(app, config.port, config.host);

  const opened = open();
  const warmed = engine.warmUp().then(() => {
    engineIsWarm = true;
  });
  const ready = Promise.all([opened, warmed]).then(
    () => {
      if (phase === 'starting') phase = 'running';
    },
    async (error) => {
      await close();
      throw error;
    },
  );
  // Whoever closes the server before it is ready need not wait for it.
  ready.catch(() => {});

  async function open(): Promise<void> {
    // The order of closing is the order of this list: later things stand on earlier ones.
    const onOpen = (name: string, limitMs: number, end: () => Promise<unknown>) =>
      closing.unshift({ name, limitMs, end });
    const onError = (part: string, err: Error) => log.error({ err }, part);
    const state = await openState({ config, secrets, now, onOpen, onError });
    const { database, queues, objects, keys, addMasterKey, orphansStoredBefore } = state;

    const catalogue = config.demo ? await readDemoCatalogue(`${ROOT}demo-store/catalogue.json`) : null;
    const { routes, merchants, products, features, jobs } = composeFeatures({
      database,
      queues,
      objects,
      keys,
      safeFetch: overrides.safeFetch ?? safeFetch,
      shopifySecret: secrets.shopifyApiSecret,
      renderer: markProvenance(engine.renderer, now),
      drawingVersion: (kind) => engine.drawingVersion(kind),
      previewer: engine.previewer ? markProvenance(engine.previewer, now) : null,
      checkPhoto: (photo) => engine.checkPhoto(photo),
      forgetPhoto: (sha256) => engine.forgetPhoto(sha256),
      houseModelsOf: (merchant) => (merchant === DEMO_MERCHANT && catalogue ? houseModels(catalogue) : []),
      demo: config.demo,
      limits: config.limits,
      tryOnLimits: config.tryOnLimits,
      spendCap: config.spendCap,
      baseUrl: (req: Request) => config.publicUrl ?? `${req.protocol}://${req.host}`,
      stopping: stopping.signal,
      now,
    });
    if (catalogue) {
      const { keepGarment, putProduct } = products;
      const origins = demoOrigins(config, socket.port);
      const pictures = `${ROOT}demo-store/public`;
      await seedDemoMerchant({ database, catalogue, pictures, origins, keepGarment, putProduct });
    }
    await overrides.onOpen?.(database);
    for (const feature of Object.values<Feature>(features)) {
      await feature.recover?.(orphansStoredBefore === null);
      await feature.sweepOrphans?.(orphansStoredBefore);
    }
    api.use(routes, picturesRoutes({ verifyUrl: objects.verifyUrl, get: objects.signable.get }));

    await queues.render.work(jobs.render, { slots: engine.slots ?? workers });
    await queues.privacy.work(jobs.privacy, { slots: 1 });
    await queues.webhook.work(jobs.webhook, { slots: WEBHOOKS_AT_ONCE });
    const stopSweeps = startSweeps(features, now, log);
    onOpen('sweeps', 500, stopSweeps);
    onOpen('looks', 300, startLooking(features, log));
    const operate = composeOperator({ database, keys, addMasterKey, spendCap: config.spendCap, now });
    // On a PostgreSQL server an operator's command opens the database itself.
    if (!secrets.databaseUrl && process.platform !== 'win32') {
      onOpen('operator', 300, await listenForOperator(config.home, (command) => answerOperator(operate, command, log)));
    }
    house = {
      isAnyonesOrigin: merchants.isAnyonesOrigin,
      askDatabase: () => askDatabase(database),
      sweep: () => sweepAll(features, now(), log),
      operate,
    };
  }

  async function end(): Promise<void> {
    phase = 'stopping';
    stopping.abort();
    const trouble = (name: string, err: unknown) => log.error({ phase: name, err }, 'shutdown');
    await shutDown(
      [
        { name: 'connections', limitMs: 800, end: () => socket.close(500) },
        // What is just being opened is waited for, so that it can be closed. A first start's database may take longer;
        // that is no trouble: it is made under another name until it is whole.
        { name: 'opening', limitMs: 2_000, end: () => Promise.race([opened.catch(() => {}), delay(1_500)]) },
      ],
      trouble,
    );
    await shutDown(closing, trouble);
  }
  let ended: Promise<void> | undefined;
  function close(): Promise<void> {
    ended ??= end();
    return ended;
  }

  return {
    app,
    port: socket.port,
    standInUrl: engine.standInUrl ?? null,
    ready,
    sweep: async () => house?.sweep(),
    async operate(command) {
      if (!house) throw new CommandRefused('The server is still starting; try again in a moment.');
      return house.operate(command);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function houseModels({ models }: DemoCatalogue) {
  return models.map(({ id, name, image }) => ({ id, name, image_url: `/${image}` }));
}

/** The demo store is opened under any of this machine's own names. */
function demoOrigins({ publicUrl }: Config, port: number): string[] {
  const own = ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}:${port}`);
  return publicUrl && !own.includes(publicUrl) ? [...own, publicUrl] : own;
}

/** A refusal is for whoever typed the command; a fault is for the log. */
async function answerOperator(operate: Operate, command: unknown, log: Logger): Promise<SocketAnswer> {
  try {
    return { answer: await operate(command) };
  } catch (err) {
    if (err instanceof CommandRefused) return { refused: err.message };
    log.error({ err }, 'operator command failed');
    return { refused: 'The server could not do it; its log says why.' };
  }
}

/** @throws where it does not answer. */
async function askDatabase(database: Database): Promise<'ok'> {
  await sql`select 1`.execute(database.sql);
  return 'ok';
}

/** Runs the server until a signal ends it. */
export async function main(): Promise<void> {
  try {
    const config = readConfig(undefined, process.argv.slice(2));
    const secrets = readSecrets();
    const server = await createServer(config, secrets);
    onTermination(server.close);
    await server.ready;
    console.log(greeting(config, secrets, server));
  } catch (error) {
    console.error(`VisionFit cannot start: ${whatToDo(error)}`);
    process.exit(1);
  }
}

/** One sentence where we know the cause; the whole story where we do not. */
function whatToDo(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') return `${error.message}. Set PORT to a free one.`;
  if (error instanceof ThreadFault && error.cause instanceof Error) return error.cause.message;
  const known = [ConfigError, DatabaseUnreachable, NoRoom, HomeInUse, ForeignKeys, EngineUnusable, ThreadFault].some(
    (kind) => error instanceof kind,
  );
  return known ? error.message : (error.stack ?? error.message);
}

if (import.meta.main) await main();
