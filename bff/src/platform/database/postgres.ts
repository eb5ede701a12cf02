// The database on a PostgreSQL server of one's own, 15 or later: any number of processes, and safe against power cuts.
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { limitSilence, type PostgresConnections, sayingWhenAway, surviveLosses } from './postgres-connections.ts';
import { postgresListener } from './postgres-listener.ts';
import { sameTypesAsEmbedded } from './postgres-types.ts';
import type { Tables } from './tables.ts';
import { TRANSACTION_LIMIT_MS, withinLimit } from './transaction-limit.ts';

/** As PostgreSQL lists our servers' connections. */
export const SERVERS = 'visionfit';
/** Longer than a transaction's limit, so that it is ours that speaks first; a statement this slow is a fault. */
const STATEMENT_LIMIT_MS = 10_000;
/**
 * A little over the statement's own limit, so that a server that is there speaks first. One that went without a word would
 * keep us waiting until the system gives up, a quarter of an hour.
 */
const SILENCE_LIMIT_MS = 12_000;
/** Then the system asks whether the other side is there, and knows ten seconds later: nothing else notices on a connection that only listens. */
const ASK_AFTER_SILENCE_MS = 10_000;
/** A process that froze in the middle of a transaction keeps its row locks no longer than this. */
const IDLE_TRANSACTION_LIMIT_MS = 30_000;
/** For a connection, whether the server is slow to answer or the pool has none to give. */
const CONNECT_LIMIT_MS = 5_000;
/**
 * The driver's own ten seconds close what the next burst needs: a new connection, its process, sign-in and first plans, took
 * 80 to 225 ms of a busy server (measured), and a request waited for it.
 */
const IDLE_CONNECTION_LIMIT_MS = 5 * 60_000;
/** Any number that nothing else locks: "visionfi" in ASCII. */
export const MIGRATION_LOCK = '8532477865708381801';

export interface PostgresDatabase extends Database {
  /** For what shares these connections, such as the render queue; features use `sql`. */
  readonly connections: PostgresConnections;
  /** For changes to the schema, which take as long as the tables are large: on connections of its own, closed after the work. */
  withoutLimits<T>(work: (query: PostgresConnections['query']) => Promise<T>): Promise<T>;
}

export interface PostgresOptions {
  /** `postgres://user:password@host:5432/database`, a secret. */
  url: string;
  /** Upper bound of the pool; listening takes one connection more. */
  connections: number;
  /** Told about connections lost while nobody used them; the next use makes new ones. */
  onError(error: Error): void;
  transactionLimitMs?: number;
  /** How long a statement waits for the server to say anything; 0: for as long as it takes. */
  silenceLimitMs?: number;
  /** How the server knows us; as one of the servers where absent. */
  name?: string;
}

/** No connection could be made; the message says what the network or the server said, and repeats no password. */
export class DatabaseUnreachable extends Error {
  constructor(cause: unknown) {
    // Where a name has several addresses the driver's error is a bundle with an empty message, and only its code tells.
    const told = cause instanceof Error ? cause.message || ('code' in cause && String(cause.code)) : cause;
    super(`The server that DATABASE_URL names cannot be used: ${told}`, { cause });
    this.name = 'DatabaseUnreachable';
  }
}

/**
 * Connects and brings the schema up to date; many processes may do so at once.
 * @throws DatabaseUnreachable, or the server's error where the role may not create schemas.
 */
export async function openPostgresDatabase(options: PostgresOptions): Promise<PostgresDatabase> {
  const connection: pg.ClientConfig = {
    connectionString: options.url,
    application_name: options.name ?? SERVERS,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: ASK_AFTER_SILENCE_MS,
    types: sameTypesAsEmbedded,
  };
  await migrateAlone(connection);
  const pool = new pg.Pool({
    ...connection,
    max: options.connections,
    idleTimeoutMillis: IDLE_CONNECTION_LIMIT_MS,
    async onConnect(client) {
      limitSilence(client, options.silenceLimitMs ?? SILENCE_LIMIT_MS);
      await setLimits(client);
    },
  });
  // Without a listener, a connection that dies in the pool would end the process.
  pool.on('error', options.onError);
  return onPool(pool, connection, options);
}

function onPool(pool: pg.Pool, connection: pg.ClientConfig, options: PostgresOptions): PostgresDatabase {
  const connections = sayingWhenAway(pool);
  const sql = kyselyOn(connections);
  const limitMs = options.transactionLimitMs ?? TRANSACTION_LIMIT_MS;
  const listener = postgresListener(connection, options.onError);
  return {
    connections,
    sql,
    withoutLimits: (work) => onUnlimited(connection, (own) => work((text, values) => own.query(text, values))),
    inProcess: false,
    transaction: (work) => sql.transaction().execute((trx) => withinLimit(limitMs, work(trx))),
    listen: listener.listen,
    async close() {
      await listener.close();
      await pool.end();
    },
  };
}

/** By SQL and not as startup parameters, which connection poolers drop or refuse. */
async function setLimits(client: pg.ClientBase): Promise<void> {
  await client.query(`
    set statement_timeout = ${STATEMENT_LIMIT_MS};
    set idle_in_transaction_session_timeout = ${IDLE_TRANSACTION_LIMIT_MS};
    set timezone = 'UTC'`);
}

/**
 * Migrates without the limits, under a lock of the whole database: a second process waits and then finds nothing to do.
 * The lock goes with its connection, so a killed process leaves none behind.
 */
function migrateAlone(connection: pg.ClientConfig): Promise<void> {
  return onUnlimited(connection, async (pool) => {
    const lock = await pool.connect().catch(unreachable);
    try {
      await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await migrate(kyselyOn(pool));
    } finally {
      lock.release(true);
    }
  });
}

async function onUnlimited<T>(connection: pg.ClientConfig, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ ...connection, max: 2, onConnect: liftLimits });
  // A loss rejects the statement at hand, which is where it is told.
  pool.on('error', () => {});
  surviveLosses(pool);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** Those that the database or the role has: a project at Supabase ends every statement after some time. Which there are, its release says. */
async function liftLimits(client: pg.ClientBase): Promise<void> {
  await client.query(`
    select set_config(name, '0', false) from pg_settings
    where name in ('statement_timeout', 'lock_timeout', 'transaction_timeout', 'idle_session_timeout',
      'idle_in_transaction_session_timeout')`);
}

function unreachable(cause: unknown): never {
  throw new DatabaseUnreachable(cause);
}

function kyselyOn(pool: PostgresPool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema('app');
}
