// A PostgreSQL server of the tests' own: one per test process, in a temporary folder, gone with the process however it ends.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import pg from 'pg';
import { postgresBinaries } from './postgres-binaries.ts';
import { aFreePort } from './server-process.ts';

export interface PostgresServer {
  /** Makes an empty database, owned by a role that is no superuser, as at a hosting provider. @returns its URL. */
  newDatabase(): Promise<string>;
  /** Where the server lives; for tests of this very file. */
  folder: string;
  /** Ends it now; without this it ends with the process. */
  stop(): Promise<void>;
}

let running: Promise<PostgresServer> | undefined;

/** The test process' own server, started by whoever asks first. */
export function postgresServer(): Promise<PostgresServer> {
  running ??= startPostgresServer();
  return running;
}

/** @throws with the server's own words, where it does not start. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'visionfit-postgres-'));
  try {
    return await start(folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function start(folder: string): Promise<PostgresServer> {
  const bin = await postgresBinaries(join(folder, 'native'));
  const password = randomBytes(16).toString('hex');
  await writeFile(join(folder, 'password'), password);
  await chmod(folder, 0o755);
  if (NOBODY) await run('chown', ['-R', `${NOBODY.uid}:${NOBODY.gid}`, folder]);

  const port = await aFreePort();
  const child = spawn('/bin/sh', ['-c', KEEPER, 'postgres-keeper', bin, folder, String(port)], {
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

  const urlOf = (role: string, database: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const asAdmin = (...statements: string[]) => execute(urlOf('postgres', 'postgres'), statements);
  // Supabase's API roles exist, so that what is closed to them can be seen to be closed.
  await asAdmin(`create role shop login password '${password}'`, 'create role anon', 'create role authenticated');
  let made = 0;
  return {
    folder,
    async newDatabase() {
      const name = `test_${++made}`;
      await asAdmin(`create database ${name} owner shop`);
      return urlOf('shop', name);
    },
    async stop() {
      child.stdin?.end();
      await exited;
    },
  };
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
  "$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60 \\
    -c shared_buffers=32MB -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c jit=off </dev/null &
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

async function execute(url: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
