// Every environment variable, read and checked once; nothing else in the server looks at process.env.
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DatabaseUrl } from './database-url.ts';
import type { PrivateKeyOfProject } from './platform/realtime/project-key.ts';
import { ASPECT_RATIOS, type AspectRatio, IMAGE_SIZES, type ImageSize } from './renderers/gemini/shapes.ts';
import { ROLES, type Role } from './role.ts';
import { PublishableKey, SecretKey, SigningKey, SupabaseUrl } from './supabase-settings.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Coerced, a blank would be zero: a price of nothing, a cap that lets nothing through. */
const numeral = (number: z.ZodNumber) =>
  z
    .string()
    .trim()
    .regex(/^-?(\d+\.?\d*|\.\d+)$/, 'must be a number')
    .transform(Number)
    .pipe(number);
const whole = () => z.int('must be a whole number');

const Port = numeral(whole().min(0).max(65_535));
const Count = numeral(whole().min(1).max(100_000));

export const ENGINES = ['local', 'gemini', 'vertex'] as const;

/** A day's. */
const TryOns = numeral(whole().min(1).max(10_000_000));

const Environment = z
  .object({
    PORT: Port.default(8787),
    HOST: z.string().default('127.0.0.1'),
    /** Address under which browsers reach this server, where that is not the one they asked for (a proxy in front). */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** Proxies in front whose X-Forwarded-For may be believed. */
    VISIONFIT_TRUSTED_PROXIES: numeral(whole().min(0).max(10)).default(0),
    /** What this process does, of several on one PostgreSQL database: answers requests, works through the queues, or both. */
    VISIONFIT_ROLE: z.enum(ROLES).default('all'),
    /**
     * After the signal to stop, requests are still taken for so long while /readyz already says no: load balancers look every
     * few seconds.
     */
    VISIONFIT_DRAIN_SECONDS: numeral(z.number().min(0).max(600)).default(0),
    /** What requests and renders that have begun get to finish; renders that do not go back to the queue. */
    VISIONFIT_FINISH_SECONDS: numeral(z.number().min(0).max(3_600)).default(0.5),
    /** A silent connection is kept for longer than whatever stands in front keeps it, or requests meet its end. */
    VISIONFIT_KEEP_ALIVE_SECONDS: numeral(whole().min(1).max(3_600)).default(65),
    VISIONFIT_HOME: z.string().default(`${ROOT}.visionfit`),
    /** The master keys, kept by somebody else: a mounted secret that all processes share. Left out: the home folder's own. */
    VISIONFIT_KEYS_FILE: z.string().optional(),
    VISIONFIT_DEMO: z.stringbool().default(true),
    /** Vision worker threads; each costs about 0.5 GB. Left out, the engine decides by the machine. */
    VISIONFIT_WORKERS: numeral(whole().min(1).max(64)).optional(),
    VISIONFIT_SESSIONS_PER_MINUTE: Count.default(60),
    VISIONFIT_PHOTOS_PER_MINUTE: Count.default(60),
    /** Each draws all of a shopper's pictures anew; nobody needs it more often. */
    VISIONFIT_EXPORTS_PER_MINUTE: Count.default(10),
    /** Batches of up to 50 events that pages tell. */
    VISIONFIT_EVENTS_PER_MINUTE: Count.default(300),
    /** Of the people who work for shops; each costs a hash that is meant to be slow. */
    VISIONFIT_SIGN_INS_PER_MINUTE: Count.default(30),
    /** Whether anybody may open a shop of their own on this server. */
    VISIONFIT_SIGN_UP: z.stringbool().default(false),
    VISIONFIT_TRY_ONS_PER_SHOPPER: TryOns.optional(),
    VISIONFIT_TRY_ONS_PER_ADDRESS: TryOns.optional(),
    VISIONFIT_TRY_ONS_PER_SHOP: TryOns.optional(),
    /**
     * Of one process, to a PostgreSQL server; listening takes one more. A statement here takes about a millisecond, so five
     * carry thousands a second, and two processes fit into the fifteen that a small Supabase pooler has.
     */
    VISIONFIT_DATABASE_CONNECTIONS: numeral(whole().min(2).max(100)).default(5),
    /** This one alone. Left out: all that there are keys for, and the local one where none of them draws. */
    VISIONFIT_ENGINE: z.enum(ENGINES).optional(),
    /** Of one render by an engine that runs elsewhere; all that are asked for one picture get 90 seconds together. */
    VISIONFIT_ENGINE_SECONDS: numeral(whole().min(5).max(85)).default(60),
    /**
     * Gemini's models, the best first; another one is asked where one is gone, busy, slow or drawing badly. The default, the
     * fast and the slow one of November 2026.
     */
    VISIONFIT_GEMINI_MODELS: z
      .string()
      .default('gemini-nano-banana-2.1,gemini-3.1-flash-lite-image,gemini-3-pro-image')
      .transform((list) => list.split(',').map((model) => model.trim().replace(/^models\//, '')))
      .pipe(z.array(z.string().regex(/^[a-z\d][\w.-]*$/)).min(1)),
    /** Copies size charts out of texts and pictures; models that draw cannot be told the shape of an answer. */
    VISIONFIT_GEMINI_READING_MODEL: z
      .string()
      .regex(/^[a-z\d][\w.-]*$/)
      .default('gemini-3.8-flash'),
    VISIONFIT_GEMINI_ASPECT_RATIO: z.enum(['nearest', ...ASPECT_RATIOS]).default('nearest'),
    VISIONFIT_GEMINI_IMAGE_SIZE: z.enum(IMAGE_SIZES).default('1K'),
    /**
     * The operator's word that the key's project is on the paid tier; nothing on the wire tells. Without it Gemini gets nobody's
     * photo who may be in the EEA, the United Kingdom or Switzerland, and the others are told what Google may do with it.
     */
    VISIONFIT_GEMINI_PAID: z.stringbool().default(false),
    /** A gateway in front of Google's address; it sees every photo. */
    VISIONFIT_GEMINI_URL: z.url({ protocol: /^https$/ }).optional(),
    /** A region that has the model: photos are processed there. */
    VISIONFIT_VERTEX_LOCATION: z
      .string()
      .regex(/^[a-z]+-[a-z]+\d+$/)
      .default('europe-west4'),
    VISIONFIT_VERTEX_MODEL: z
      .string()
      .regex(/^[a-z\d][\w.-]*$/)
      .default('virtual-try-on-001'),
    /** Where the file of the service account lies, as everywhere in Google's world. */
    GOOGLE_APPLICATION_CREDENTIALS: z.string().optional(),
    /** Photos and pictures go into this bucket of Google Cloud Storage, instead of the home folder. */
    GCS_BUCKET: z
      .string()
      .regex(/^[a-z\d][a-z\d._-]{1,220}[a-z\d]$/, 'the name of a bucket, without gs://')
      .optional(),
    /**
     * Of a service account that may use the bucket. Left out: GOOGLE_APPLICATION_CREDENTIALS, which also says that Vertex AI
     * shall draw. Without either: the account that this machine of Google's runs as.
     */
    GCS_CREDENTIALS: z.string().optional(),
    /** Encrypts what is put into the bucket; left out, as the bucket says. */
    GCS_KMS_KEY: z
      .string()
      .regex(
        /^projects\/[^/]+\/locations\/[^/]+\/keyRings\/[^/]+\/cryptoKeys\/[^/]+$/,
        'must look like projects/P/locations/L/keyRings/R/cryptoKeys/K',
      )
      .optional(),
    /** A server that speaks the API of Google Cloud Storage, and IAM's `signBlob`; it gets no key. For tests. */
    GCS_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    /** Of a project at Supabase, whose Auth keeps the accounts of those who work for a shop. Left out, they are kept here. */
    SUPABASE_URL: SupabaseUrl.optional(),
    SUPABASE_PUBLISHABLE_KEY: PublishableKey.optional(),
    /** What it was called before. */
    SUPABASE_ANON_KEY: PublishableKey.optional(),
    /** Tells shoppers through Supabase Realtime, too, that their picture is there. */
    VISIONFIT_REALTIME: z.stringbool().default(false),
    /** In dollars per picture, in place of what is known of a model: `gemini-4-image=0.05,another=0.02`. */
    VISIONFIT_PRICES: z
      .string()
      .default('')
      .transform((list) => list.split(',').flatMap((pair) => pair.trim() || []))
      .pipe(z.array(z.string().regex(/^[a-z\d][\w.-]*=\d*\.?\d+$/, 'must look like gemini-4-image=0.05')))
      .transform((pairs) => Object.fromEntries(pairs.map((pair) => pair.split('='))))
      .pipe(z.record(z.string(), numeral(z.number().max(100)))),
    /** In dollars: what each shop's pictures may cost in a month, where nothing else is set for it. Left out: no cap. */
    VISIONFIT_SPEND_CAP: numeral(z.number().min(0).max(10_000_000)).optional(),
    /** What a picture takes at the stand-in, in milliseconds; left out, as long as drawing it takes. */
    VISIONFIT_STAND_IN_MS: numeral(whole().min(0).max(60_000)).optional(),
    /** Of whoever takes OpenTelemetry's traces over HTTP, such as a Collector: `http://127.0.0.1:4318`. Left out: none are made. */
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    OTEL_SERVICE_NAME: z.string().default('visionfit'),
    /** Of all traces, by their id. */
    OTEL_TRACES_SAMPLER_ARG: numeral(z.number().min(0).max(1)).default(1),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('warn'),
  })
  .superRefine((given, { addIssue }) => {
    const missing = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message });
    const hasPublishableKey = given.SUPABASE_PUBLISHABLE_KEY ?? given.SUPABASE_ANON_KEY;
    if (given.SUPABASE_URL && !hasPublishableKey) {
      missing('SUPABASE_PUBLISHABLE_KEY', 'must be set beside SUPABASE_URL: people sign in with it');
    }
    if (!given.SUPABASE_URL && (hasPublishableKey || given.VISIONFIT_REALTIME)) {
      missing('SUPABASE_URL', 'must be set too: it says which project is meant');
    }
  });

const SecretEnvironment = z
  .object({
    GEMINI_API_KEY: z.string().optional(),
    DATABASE_URL: DatabaseUrl.optional(),
    SHOPIFY_API_SECRET: z.string().min(8).optional(),
    /** Whoever has it may read /metrics; without it there is none. */
    VISIONFIT_METRICS_TOKEN: z
      .string()
      .regex(/^[\w.~+/-]{16,512}=*$/, 'at least 16 letters and digits')
      .optional(),
    /** May do everything in the project: invites and removes people, and broadcasts. */
    SUPABASE_SECRET_KEY: SecretKey.optional(),
    /** What it was called before. */
    SUPABASE_SERVICE_ROLE_KEY: SecretKey.optional(),
    /** Signs what lets a shopper into their own channel of Supabase Realtime. */
    SUPABASE_JWT_KEY: SigningKey.optional(),
    /** Looked at, to say what is missing beside it. */
    SUPABASE_URL: z.string().optional(),
    VISIONFIT_REALTIME: z.stringbool().optional(),
  })
  .superRefine((given, { addIssue }) => {
    const missing = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message });
    if (given.SUPABASE_URL && !given.SUPABASE_SECRET_KEY && !given.SUPABASE_SERVICE_ROLE_KEY) {
      missing('SUPABASE_SECRET_KEY', 'must be set beside SUPABASE_URL: people are invited and removed with it');
    }
    if (given.VISIONFIT_REALTIME && !given.SUPABASE_JWT_KEY) {
      missing('SUPABASE_JWT_KEY', 'must be set for VISIONFIT_REALTIME: it lets shoppers into their channels');
    }
  });

export interface Config {
  port: number;
  host: string;
  publicUrl: string | undefined;
  trustedProxies: number;
  role: Role;
  /** Of the end: how long requests are still taken, and how long what has begun may take. */
  stop: { drainMs: number; finishMs: number };
  keepAliveMs: number;
  home: string;
  /** Undefined: in the home folder. */
  keysFile: string | undefined;
  demo: boolean;
  workers: number | undefined;
  /** Per client address. */
  limits: {
    sessionsPerMinute: number;
    photosPerMinute: number;
    exportsPerMinute: number;
    eventsPerMinute: number;
    signInsPerMinute: number;
  };
  signUpIsOpen: boolean;
  /** A day's, in place of what the plans say; none where they shall count. */
  tryOnLimits: { per_shopper_day?: number; per_address_day?: number; per_shop_day?: number };
  databaseConnections: number;
  /** This one alone; left out: what the secrets allow. */
  engine: (typeof ENGINES)[number] | undefined;
  gemini: {
    models: readonly string[];
    readingModel: string;
    aspectRatio: AspectRatio | 'nearest';
    imageSize: ImageSize;
    timeoutMs: number;
    tier: 'paid' | 'unpaid';
    baseUrl: string | undefined;
  };
  vertex: { model: string; location: string; timeoutMs: number; accountFile: string | undefined };
  /** Whether Google's part is played by a server on this machine, and what a picture takes there at least. */
  engineStandIn: { latencyMs: number | undefined } | null;
  /** Null: photos and pictures are files in the home folder. */
  gcs: {
    bucket: string;
    accountFile: string | undefined;
    kmsKey: string | undefined;
    endpoint: string | undefined;
  } | null;
  /** Null: accounts are kept here. */
  supabase: { url: string; publishableKey: string } | null;
  /** Whether shoppers are also told through Supabase Realtime. */
  realtime: boolean;
  /** By model, in dollars per picture. */
  prices: Readonly<Record<string, number>>;
  /** Of a shop in a month, in millionths of a dollar, where none is set for it; null: none. */
  spendCap: number | null;
  /** Null: nothing is traced. */
  traces: { endpoint: string; serviceName: string; ratio: number } | null;
  logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
}

/** Kept apart so that a config can be logged and a secret cannot slip along. */
export interface Secrets {
  geminiApiKey: string | undefined;
  /** With its password; left out, the embedded database is used. */
  databaseUrl: string | undefined;
  /** Of the app in Shopify: its webhooks are signed with it. */
  shopifyApiSecret: string | undefined;
  /** Opens /metrics. */
  metricsToken: string | undefined;
  supabaseSecretKey: string | undefined;
  /** Known to the project as one of its own. */
  supabaseJwtKey: PrivateKeyOfProject | undefined;
}

/**
 * @param args of the command line.
 * @throws ConfigError naming every variable that is wrong, not the first alone.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env, args: readonly string[] = []): Config {
  const parsed = Environment.safeParse(withoutBlanks(env));
  if (!parsed.success) throw new ConfigError(parsed.error);
  const given = parsed.data;
  return {
    port: given.PORT,
    host: given.HOST,
    publicUrl: given.PUBLIC_URL && new URL(given.PUBLIC_URL).origin,
    trustedProxies: given.VISIONFIT_TRUSTED_PROXIES,
    role: given.VISIONFIT_ROLE,
    stop: { drainMs: given.VISIONFIT_DRAIN_SECONDS * 1_000, finishMs: given.VISIONFIT_FINISH_SECONDS * 1_000 },
    keepAliveMs: given.VISIONFIT_KEEP_ALIVE_SECONDS * 1_000,
    home: given.VISIONFIT_HOME,
    keysFile: given.VISIONFIT_KEYS_FILE,
    demo: given.VISIONFIT_DEMO,
    workers: given.VISIONFIT_WORKERS,
    limits: {
      sessionsPerMinute: given.VISIONFIT_SESSIONS_PER_MINUTE,
      photosPerMinute: given.VISIONFIT_PHOTOS_PER_MINUTE,
      exportsPerMinute: given.VISIONFIT_EXPORTS_PER_MINUTE,
      eventsPerMinute: given.VISIONFIT_EVENTS_PER_MINUTE,
      signInsPerMinute: given.VISIONFIT_SIGN_INS_PER_MINUTE,
    },
    signUpIsOpen: given.VISIONFIT_SIGN_UP,
    tryOnLimits: withoutGaps({
      per_shopper_day: given.VISIONFIT_TRY_ONS_PER_SHOPPER,
      per_address_day: given.VISIONFIT_TRY_ONS_PER_ADDRESS,
      per_shop_day: given.VISIONFIT_TRY_ONS_PER_SHOP,
    }),
    databaseConnections: given.VISIONFIT_DATABASE_CONNECTIONS,
    engine: given.VISIONFIT_ENGINE,
    gemini: {
      models: given.VISIONFIT_GEMINI_MODELS,
      readingModel: given.VISIONFIT_GEMINI_READING_MODEL,
      aspectRatio: given.VISIONFIT_GEMINI_ASPECT_RATIO,
      imageSize: given.VISIONFIT_GEMINI_IMAGE_SIZE,
      timeoutMs: given.VISIONFIT_ENGINE_SECONDS * 1_000,
      tier: given.VISIONFIT_GEMINI_PAID ? 'paid' : 'unpaid',
      baseUrl: given.VISIONFIT_GEMINI_URL,
    },
    vertex: {
      model: given.VISIONFIT_VERTEX_MODEL,
      location: given.VISIONFIT_VERTEX_LOCATION,
      timeoutMs: given.VISIONFIT_ENGINE_SECONDS * 1_000,
      accountFile: given.GOOGLE_APPLICATION_CREDENTIALS,
    },
    gcs: bucketOf(given),
    supabase: projectOf(given),
    realtime: given.VISIONFIT_REALTIME,
    engineStandIn: args.includes('--engine-stand-in') ? { latencyMs: given.VISIONFIT_STAND_IN_MS } : null,
    prices: given.VISIONFIT_PRICES,
    spendCap: given.VISIONFIT_SPEND_CAP === undefined ? null : Math.round(given.VISIONFIT_SPEND_CAP * 1_000_000),
    traces: given.OTEL_EXPORTER_OTLP_ENDPOINT
      ? {
          endpoint: given.OTEL_EXPORTER_OTLP_ENDPOINT,
          serviceName: given.OTEL_SERVICE_NAME,
          ratio: given.OTEL_TRACES_SAMPLER_ARG,
        }
      : null,
    logLevel: given.LOG_LEVEL,
  };
}

/** @throws ConfigError, which repeats no value. */
export function readSecrets(env: NodeJS.ProcessEnv = process.env): Secrets {
  const parsed = SecretEnvironment.safeParse(withoutBlanks(env));
  if (!parsed.success) throw new ConfigError(parsed.error);
  return {
    geminiApiKey: parsed.data.GEMINI_API_KEY,
    databaseUrl: parsed.data.DATABASE_URL,
    shopifyApiSecret: parsed.data.SHOPIFY_API_SECRET,
    metricsToken: parsed.data.VISIONFIT_METRICS_TOKEN,
    supabaseSecretKey: parsed.data.SUPABASE_SECRET_KEY ?? parsed.data.SUPABASE_SERVICE_ROLE_KEY,
    supabaseJwtKey: parsed.data.SUPABASE_JWT_KEY,
  };
}

/** The server cannot start with these settings; the message is for whoever set them. */
export class ConfigError extends Error {
  constructor(cause: z.ZodError) {
    const lines = cause.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    super(`These environment variables cannot be used:\n${lines.join('\n')}`, { cause });
    this.name = 'ConfigError';
  }
}

function bucketOf(given: z.infer<typeof Environment>): Config['gcs'] {
  if (!given.GCS_BUCKET) return null;
  const accountFile = given.GCS_CREDENTIALS ?? given.GOOGLE_APPLICATION_CREDENTIALS;
  return { bucket: given.GCS_BUCKET, accountFile, kmsKey: given.GCS_KMS_KEY, endpoint: given.GCS_ENDPOINT };
}

function projectOf(given: z.infer<typeof Environment>): Config['supabase'] {
  const publishableKey = given.SUPABASE_PUBLISHABLE_KEY ?? given.SUPABASE_ANON_KEY;
  if (!given.SUPABASE_URL || !publishableKey) return null;
  return { url: new URL(given.SUPABASE_URL).origin, publishableKey };
}

/** So that what is not set does not hide the plan's when both are merged. */
function withoutGaps<Name extends string>(given: Record<Name, number | undefined>): Partial<Record<Name, number>> {
  const set = Object.entries<number | undefined>(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as Partial<Record<Name, number>>;
}

/** `PORT= npm start` means "not set", not "zero". */
function withoutBlanks(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}
