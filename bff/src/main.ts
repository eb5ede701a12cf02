// The one composition root: chooses every adapter, opens them in order and closes them in the reverse one.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Express, type Request, Router } from 'express';
import { sql } from 'kysely';
import sdkPackage from '../../sdk/package.json' with { type: 'json' };
import { dashboardUrl, openAccounts } from './accounts.ts';
import { type Config, ConfigError, readConfig, readSecrets, type Secrets } from './config.ts';
import { openApiDocument } from './contract/openapi.ts';
import { OPERATIONS } from './contract/operations.ts';
import { PROBLEMS } from './contract/problems.ts';
import { endInPhases } from './ending.ts';
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
import { composeOperator, type Operate, type OperatorAnswer } from './features/operate.ts';
import { startLooking, startSweeps, sweepAll } from './features/sweeps.ts';
import { houseModelsIn } from './features/test-renders/index.ts';
import { greeting } from './greeting.ts';
import { MasterKeysUnusable } from './platform/crypto/master-keys.ts';
import type { Database } from './platform/database/database.ts';
import { NoRoom } from './platform/database/embedded.ts';
import { DatabaseUnreachable } from './platform/database/postgres.ts';
import { ServiceAccountUnusable } from './platform/google-account.ts';
import { HomeInUse } from './platform/home/home.ts';
import { listenForOperator, type SocketAnswer } from './platform/home/operator-socket.ts';
import { createApp } from './platform/http/app.ts';
import { dashboardFiles } from './platform/http/dashboard-files.ts';
import type { Phase } from './platform/http/health.ts';
import { keepRelease } from './platform/http/keep-release.ts';
import { listen } from './platform/http/listen.ts';
import { metricsRoute } from './platform/http/metrics-route.ts';
import { picturesRoutes } from './platform/http/pictures.ts';
import { sdkFiles } from './platform/http/sdk-files.ts';
import { storefront } from './platform/http/static-files.ts';
import { gcsOrigin } from './platform/objects/gcs/gcs-bucket.ts';
import { BucketUnusable } from './platform/objects/gcs/gcs-objects.ts';
import type { TellProgress } from './platform/process/progress.ts';
import { onTermination, type ShutdownPhase } from './platform/process/shutdown.ts';
import { QUEUE_NAMES } from './platform/queue/queues.ts';
import { type SafeFetch, safeFetch } from './platform/safe-fetch/safe-fetch.ts';
import { createLogger, type Logger, type LoggerOptions } from './platform/telemetry/logger.ts';
import { openMetrics } from './platform/telemetry/metrics.ts';
import { openTracing } from './platform/telemetry/open-tracing.ts';
import { openReadingModel } from './reading-model.ts';
import { openRealtime } from './realtime.ts';
import { EngineUnusable } from './renderers/engine-unusable.ts';
import { markProvenance } from './renderers/provenance/mark-provenance.ts';
import { tracedRenderer } from './renderers/traced-renderer.ts';
import { answersRequests, checkRole, RoleRefused, worksQueues } from './role.ts';
import { keepPausesShort } from './short-pauses.ts';
import { ForeignKeys, ImportUnfinished, openState } from './state.ts';
import { systemRefusal } from './system-refusal.ts';
import { OWN_NAMES } from './this-machine.ts';
import { defaultThreads, ThreadFault } from './vision/pool.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** They wait for other people's servers and cost nothing meanwhile. */
const WEBHOOKS_AT_ONCE = 32;
/** Each waits for somebody else's server, and then reads a page in the one thread for that. */
const SOURCES_AT_ONCE = 2;

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
  /** By which the first person comes in; null where somebody has, and before `ready`. For the console alone. */
  readonly firstRunUrl: string | null;
  /** Resolves when everything is up and warm. @throws why it cannot start; everything is closed again then. */
  ready: Promise<void>;
  /** Deletes now what has outlived its purpose; the server does so by itself every minute. */
  sweep(): Promise<void>;
  /** Carries out an operator's command. @throws CommandRefused */
  operate: Operate;
  /**
   * In phases: /readyz says no, requests are still taken for as long as the settings say, then what has begun may finish,
   * and renders that do not go back to the queue. With the settings left out, within five seconds.
   */
  close(): Promise<void>;
}

/** What there is once the database is open. */
interface House {
  isAnyonesOrigin(origin: string): Promise<boolean>;
  askDatabase(): Promise<'ok'>;
  sweep(): Promise<void>;
  firstRunUrl: string | null;
  operate: Operate;
}

/** Listens at once; health says "starting" and the API answers 503 until `ready`. @throws where the port is taken. */
export async function createServer(
  config: Config,
  secrets: Secrets,
  overrides: Overrides = {},
): Promise<RunningServer> {
  checkRole(config.role, secrets.databaseUrl ? 'on a server' : 'embedded');
  const answers = answersRequests(config.role);
  const now = overrides.now ?? (() => new Date());
  const log = createLogger({ level: config.logLevel, destination: overrides.logDestination });
  const metrics = openMetrics(secrets.metricsToken ? 'the process too' : 'the product');
  const stopping = new AbortController();
  const workers = config.workers ?? defaultThreads();
  const { role, traces } = config;
  const tracing = await openTracing(traces && { ...traces, role, version: sdkPackage.version });
  const engine = overrides.engine ?? (await openEngine({ config, secrets, workers, log, now, tracing }));
  const closing: ShutdownPhase[] = [
    { name: 'engine', limitMs: 300, end: () => engine.close() },
    { name: 'traces', limitMs: 2_000, end: () => tracing.close() },
  ];
  let phase: Phase = 'starting';
  let engineIsWarm = false;
  let house: House | null = null;
  let stopWorking = async (_graceMs: number) => {};

  const sdk = { built: `${ROOT}sdk/dist`, version: sdkPackage.version, kept: join(config.home, 'sdk') };
  const api = Router();
  const app = createApp({
    api,
    isOpen: () => house !== null,
    isAllowedOrigin: async (origin) => (await house?.isAnyonesOrigin(origin)) ?? false,
    operations: answers ? OPERATIONS : [],
    document: openApiDocument,
    files: answers
      ? [
          sdkFiles(sdk),
          dashboardFiles(join(sdk.built, 'dashboard')),
          ...(config.demo ? [storefront(`${ROOT}demo-store/dist`)] : []),
        ]
      : [],
    picturesFrom: config.gcs && gcsOrigin(config.gcs),
    health: {
      phase: () => phase,
      checks: {
        database: async () => (house ? house.askDatabase() : 'waiting'),
        queue: () => (house ? 'ok' : 'waiting'),
        engine: () => (engineIsWarm ? 'ok' : 'waiting'),
      },
    },
    problems: PROBLEMS,
    measure: metrics.measureRequests,
    trace: tracing.traceRequests,
    metrics: metricsRoute(metrics, secrets.metricsToken),
    trustedProxies: config.trustedProxies,
    log,
  });
  const socket = await listen(app, config.port, config.host, config.keepAliveMs);

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
    const state = await openState({ config, secrets, now, tracing, onOpen, onError });
    const { database, queues, objects, pictures, keys, addMasterKey, orphansStoredBefore } = state;

    const accountsKept = openAccounts({ config, secrets, database, now });
    // Its people are house models everywhere; without the store there are none.
    const shipped = readDemoCatalogue(`${ROOT}demo-store/catalogue.json`);
    const catalogue = config.demo ? await shipped : null;
    const people = await shipped.then(({ models }) => models).catch(() => []);
    const { routes, merchants, accounts, products, features, jobs, spentThisMonth, shoppersAreHere } = composeFeatures({
      database,
      queues,
      objects,
      keys,
      accounts: accountsKept,
      signUpIsOpen: config.signUpIsOpen,
      safeFetch: overrides.safeFetch ?? safeFetch,
      shopifySecret: secrets.shopifyApiSecret,
      renderer: tracedRenderer(markProvenance(engine.renderer, now), tracing, 'render'),
      drawingVersion: (kind) => engine.drawingVersion(kind),
      previewer: engine.previewer ? markProvenance(engine.previewer, now) : null,
      checkPhoto: (photo) => engine.checkPhoto(photo),
      forgetPhoto: (sha256) => engine.forgetPhoto(sha256),
      judgePicture: engine.judgePicture?.bind(engine) ?? null,
      worksQueues: worksQueues(config.role),
      houseModelsOf: (merchant) => (merchant === DEMO_MERCHANT && catalogue ? houseModels(catalogue) : []),
      testModels: houseModelsIn(`${ROOT}demo-store/public`, people),
      demo: config.demo,
      limits: config.limits,
      tryOnLimits: config.tryOnLimits,
      spendCap: config.spendCap,
      realtime: openRealtime(config, secrets, (error) => onError('realtime', error)),
      readingModel: openReadingModel(config, secrets, engine.standInUrl),
      baseUrl: (req: Request) => config.publicUrl ?? `${req.protocol}://${req.host}`,
      measureTryOn: metrics.measureTryOn,
      log,
      stopping: stopping.signal,
      now,
    });
    // By the addresses that this process is opened under, so not by one that nobody opens.
    if (catalogue && answers) {
      const { keepGarment, putProduct } = products;
      const origins = demoOrigins(config, socket.port);
      const files = `${ROOT}demo-store/public`;
      await seedDemoMerchant({ database, catalogue, pictures: files, origins, keepGarment, putProduct });
    }
    // Its absence is felt at the next release at the earliest: no reason not to start.
    try {
      keepRelease(sdk);
    } catch (err) {
      log.warn({ err }, 'SDK release not kept');
    }
    await overrides.onOpen?.(database);
    for (const feature of Object.values<Feature>(features)) {
      await feature.recover?.(orphansStoredBefore === null);
      await feature.sweepOrphans?.(orphansStoredBefore);
    }
    metrics.watchQueues(() =>
      Promise.all(QUEUE_NAMES.map(async (queue) => ({ queue, ...(await queues[queue].look()) }))),
    );
    metrics.watchSpend(spentThisMonth);
    if (answers) api.use(routes, ...(pictures ? [picturesRoutes(pictures)] : []));
    stopWorking = queues.stopWorking;
    if (worksQueues(config.role)) {
      await queues.privacy.work(jobs.privacy, { slots: 1 });
      await queues.catalogue.work(jobs.catalogue, { slots: 1 });
      await queues.sources.work(jobs.sources, { slots: SOURCES_AT_ONCE });
      await queues.figures.work(jobs.figures, { slots: 1 });
      await queues.webhook.work(jobs.webhook, { slots: WEBHOOKS_AT_ONCE });
      await queues.render.work(jobs.render, { slots: engine.slots ?? workers });
    }
    const stopSweeps = startSweeps(features, now, log);
    onOpen('sweeps', 500, stopSweeps);
    onOpen('looks', 300, startLooking(features, log));
    const dashboard = dashboardUrl({ ...config, port: socket.port });
    const operate = composeOperator({
      database,
      keys,
      accounts: accountsKept,
      dashboard,
      addMasterKey,
      spendCap: config.spendCap,
      shoppersAreHere,
      now,
    });
    const firstRun = answers ? await accounts.makeFirstRunLink() : null;
    // On a PostgreSQL server an operator's command opens the database itself.
    if (state.operatorSocket) {
      const answer = (command: unknown, tell: TellProgress) => answerOperator(() => operate(command, tell), log);
      onOpen('operator', 300, await listenForOperator(state.operatorSocket, answer));
    }
    house = {
      isAnyonesOrigin: merchants.isAnyonesOrigin,
      askDatabase: () => askDatabase(database),
      sweep: () => sweepAll(features, now(), log),
      firstRunUrl: firstRun && `${dashboard.href}#first-run=${firstRun}`,
      operate,
    };
  }

  async function end(): Promise<void> {
    // Of one that never was ready, no balancer knows.
    const times = phase === 'running' ? config.stop : { ...config.stop, drainMs: 0 };
    phase = 'stopping';
    await endInPhases({ socket, times, stopping, stopWorking: (ms) => stopWorking(ms), opened, closing, log });
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
    get firstRunUrl() {
      return house?.firstRunUrl ?? null;
    },
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
  const own = OWN_NAMES.map((host) => `http://${host}:${port}`);
  return publicUrl && !own.includes(publicUrl) ? [...own, publicUrl] : own;
}

/** A refusal is for whoever typed the command; a fault is for the log. */
async function answerOperator(operate: () => Promise<OperatorAnswer>, log: Logger): Promise<SocketAnswer> {
  try {
    return { answer: await operate() };
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
  keepPausesShort();
  try {
    const args = process.argv.slice(2);
    refuseUnknown(args);
    const config = readConfig(undefined, args);
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

class ArgumentRefused extends Error {}

/** A misspelt one would start another server than the one that was meant. */
function refuseUnknown(args: readonly string[]): void {
  const unknown = args.find((arg) => arg !== '--engine-stand-in');
  if (unknown === undefined) return;
  throw new ArgumentRefused(
    `it takes no "${unknown}", --engine-stand-in alone. All else is set by environment variables.`,
  );
}

const SAID_IN_A_SENTENCE = [
  ArgumentRefused,
  BucketUnusable,
  ConfigError,
  DatabaseUnreachable,
  EngineUnusable,
  ForeignKeys,
  HomeInUse,
  ImportUnfinished,
  MasterKeysUnusable,
  NoRoom,
  RoleRefused,
  ServiceAccountUnusable,
  ThreadFault,
];

/** One sentence where we know the cause; the whole story where we do not. */
function whatToDo(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof ThreadFault && error.cause instanceof Error) return error.cause.message;
  const known = SAID_IN_A_SENTENCE.some((kind) => error instanceof kind);
  return known ? error.message : (systemRefusal(error) ?? error.stack ?? error.message);
}

if (import.meta.main) await main();
