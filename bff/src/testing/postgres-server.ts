// A PostgreSQL server of the tests' own: one for a whole run, or for a test file that is run by itself, in a temporary folder,
// gone with the process that started it however that ends.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import pg from 'pg';
import { postgresBinaries } from './postgres-binaries.ts';
import { aFreePort } from './server-process.ts';

interface Databases {
  /** Makes an empty database, owned by a role that is no superuser, as at a hosting provider. @returns its URL. */
  newDatabase(): Promise<string>;
  /** One as `fill` leaves it: run by whoever asks first, on an empty one of which all are copies. */
  newCopy(fill: (url: string) => Promise<void>): Promise<string>;
}

export interface PostgresServer extends Databases {
  /** What another process needs to make databases on it: `databasesOn`. */
  address: string;
  /** Where the server lives; for tests of this very file. */
  folder: string;
  /** Ends it now; without this it ends with the process. */
  stop(): Promise<void>;
}

/** By this the processes of a run find the server that all of them share: see `run-all.ts`. */
export const SHARED_SERVER = 'VISIONFIT_TEST_POSTGRES_SERVER';

let found: Promise<Databases> | undefined;

/** The run's server, or else the test process' own, started by whoever asks first. */
export function postgresServer(): Promise<Databases> {
  const shared = process.env[SHARED_SERVER];
  found ??= shared ? Promise.resolve(databasesOn(shared)) : startPostgresServer();
  return found;
}

/**
 * @param sharedBuffers memory in which it keeps what it has read. Tests have little data, and several servers.
 * @throws with the server's own words, where it does not start.
 */
export async function startPostgresServer({ sharedBuffers = '32MB' } = {}): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'visionfit-postgres-'));
  try {
    return await start(folder, sharedBuffers);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function start(folder: string, sharedBuffers: string): Promise<PostgresServer> {
  const bin = await postgresBinaries(join(folder, 'native'));
  const password = randomBytes(16).toString('hex');
  await writeFile(join(folder, 'password'), password);
  await chmod(folder, 0o755);
  if (NOBODY) await run('chown', ['-R', `${NOBODY.uid}:${NOBODY.gid}`, folder]);

  const port = await aFreePort();
  const child = spawn('/bin/sh', ['-c', KEEPER, 'postgres-keeper', bin, folder, String(port), sharedBuffers], {
    cwd: folder,
    // A session of its own, so that Ctrl-C in the terminal does not kill the keeper before it has cleaned up.
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' },
    ...NOBODY,
  });
  const exited = once(child, 'exit');
  await saysItIsReady(child, exited);
  letProcessEnd(child);

  const address = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  // Supabase's API roles exist, so that what is closed to them can be seen to be closed.
  await execute(
    address,
    `create role shop login password '${password}'`,
    'create role anon',
    'create role authenticated',
    // As on Supabase: whoever owns the database may act as them.
    'grant anon, authenticated to shop',
  );
  return {
    ...databasesOn(address),
    address,
    folder,
    async stop() {
      // Whoever waits for the end is kept alive until it has come.
      child.ref();
      child.stdin?.end();
      await exited;
    },
  };
}

function databasesOn(address: string): Databases {
  let made = 0;
  let original: Promise<void> | undefined;
  const urlOf = (name: string) => Object.assign(new URL(address), { username: 'shop', pathname: `/${name}` }).href;
  async function make(more = ''): Promise<string> {
    if (made === 0) await dropLeftDatabases(address);
    const name = `test_${process.pid}_${++made}`;
    await execute(address, `create database ${name} owner shop ${more}`);
    return urlOf(name);
  }
  return {
    newDatabase: () => make(),
    async newCopy(fill) {
      original ??= makeOriginal(address, fill, urlOf);
      await original;
      return make(`template ${ORIGINAL}`);
    },
  };
}

const ORIGINAL = 'original';

/** For all processes that share the server; the others wait for the first. */
async function makeOriginal(
  address: string,
  fill: (url: string) => Promise<void>,
  urlOf: (name: string) => string,
): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    // Until the connection ends.
    await client.query('select pg_advisory_lock(1)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [ORIGINAL]);
    if (rowCount) return;
    await client.query('drop database if exists unfinished with (force)');
    await client.query('create database unfinished owner shop');
    await fill(urlOf('unfinished'));
    await client.query(`alter database unfinished rename to ${ORIGINAL}`);
  } finally {
    await client.end();
  }
}

/** Of test files that are done: all of a run's together would be a gigabyte. */
async function dropLeftDatabases(address: string): Promise<void> {
  for (const { name, pid } of await execute(
    address,
    `select datname as name, split_part(datname, '_', 2) as pid from pg_database where datname like 'test\\_%'`,
  )) {
    if (existsSync(`/proc/${pid}`)) continue;
    // Another process may be dropping it as well.
    await execute(address, `drop database if exists ${name} with (force)`).catch(() => {});
  }
}

/** Root's tests run the server as nobody: PostgreSQL refuses root. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;

/**
 * Keeps the server as long as somebody holds the other end of its standard input. That end closes when the test process
 * is gone, a SIGKILL included, and then server and folder go too. Nothing is flushed: nothing has to survive.
 */
const KEEPER = `
  "$1/initdb" -D "$2/data" -U postgres -A scram-sha-256 --pwfile="$2/password" -E UTF8 --locale=C --no-sync >"$2/initdb" 2>&1 ||
    { sed 's/^/FATAL: /' "$2/initdb" >&2; rm -rf "$2"; exit 1; }
  "$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 \\
    -c shared_buffers="$4" -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c jit=off </dev/null &
  server=$!
  read -r _
  kill -QUIT "$server"
  wait "$server"
  rm -rf "$2"
`;

const run = promisify(execFile);

async function saysItIsReady(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  const said: string[] = [];
  const ready = Promise.withResolvers<void>();
  // Read to the end, or the server would stop at a full pipe.
  createInterface(child.stderr as NodeJS.ReadableStream).on('line', (line) => {
    if (line.includes('ready to accept connections')) ready.resolve();
    if (said.length < 100) said.push(line);
    // The keeper itself lives on when its server does not.
    if (/\bFATAL\b|not found|cannot|error while loading/.test(line)) ready.reject(new Error(said.join('\n')));
  });
  await Promise.race([ready.promise, exited.then(() => Promise.reject(new Error(said.join('\n'))))]);
}

/** The process that started the server may end without stopping it. */
function letProcessEnd(child: ChildProcess): void {
  child.unref();
  (child.stdin as Socket).unref();
  (child.stderr as unknown as Socket).unref();
}

/** @returns the rows of the last statement. */
async function execute(url: string, ...statements: string[]): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, string>[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}
