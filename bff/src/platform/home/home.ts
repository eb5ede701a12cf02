// The home folder (database, objects, keys) belongs to one process at a time, and this lock is what makes it so:
// two processes on one PGlite folder see no error and lose each other's rows.
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { processStart } from './process-start.ts';

/** Proof that this process holds the folder; what needs the folder to itself asks for this instead of a path. */
export interface LockedHome {
  /** Absolute. */
  readonly path: string;
  release(): Promise<void>;
}

/** Another living process holds the folder. */
export class HomeInUse extends Error {
  /** Process id of the holder, on `host`. */
  readonly pid: number;
  readonly host: string;
  /** Where it takes an operator's commands, or will once it has started; null where it takes none. */
  readonly operatorSocket: string | null;
  constructor(path: string, holder: Holder) {
    const where = holder.host === hostname() ? '' : ` on ${holder.host}`;
    super(
      `${path} is in use by process ${holder.pid}${where} (since ${holder.locked_at}). ` +
        'Stop it first, or set VISIONFIT_HOME to another folder.',
    );
    this.name = 'HomeInUse';
    this.pid = holder.pid;
    this.host = holder.host;
    this.operatorSocket = holder.operator_socket ?? null;
  }
}

interface Holder {
  /** Tells our lock from one that another process put in its place. */
  nonce: string;
  pid: number;
  /** Against reused process ids; null where the system does not say. */
  started: string | null;
  host: string;
  locked_at: string;
  /** Told here: its place may depend on the environment, and the other process has one of its own. */
  operator_socket: string | null;
}

/** The lock file's time is renewed this often; only a holder on another host is judged by it. */
const RENEW_MS = 10_000;
const FOREIGN_STALE_MS = 60_000;

/**
 * Makes the folder (mode 700) where it is missing and takes it for this process.
 * A lock left behind by a killed process is taken over.
 * @param operatorSocket of a process that takes an operator's commands, as soon as it can.
 * @throws HomeInUse
 */
export async function lockHome(folder: string, operatorSocket: string | null = null): Promise<LockedHome> {
  const path = resolve(folder);
  await mkdir(path, { recursive: true, mode: 0o700 });
  const file = join(path, 'lock');
  const holder: Holder = {
    nonce: randomUUID(),
    pid: process.pid,
    started: processStart(process.pid),
    host: hostname(),
    locked_at: new Date().toISOString(),
    operator_socket: operatorSocket,
  };
  while (!(await place(file, holder))) {
    const present = await readHolder(file);
    if (present === null) continue;
    if (await isAlive(file, present)) throw new HomeInUse(path, present);
    await remove(file, present);
  }
  const renewal = setInterval(() => {
    // A failed renewal is not worth a crash: on this host the process id is what counts.
    utimes(file, new Date(), new Date()).catch(() => {});
  }, RENEW_MS).unref();
  return {
    path,
    async release() {
      clearInterval(renewal);
      await remove(file, holder);
    },
  };
}

/** Writes the whole file under another name and links it: exclusive like O_EXCL, and never seen half written. */
async function place(file: string, holder: Holder): Promise<boolean> {
  const draft = `${file}.${holder.nonce}`;
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readHolder(file: string): Promise<Holder | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
  return JSON.parse(text) as Holder;
}

async function isAlive(file: string, holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) {
    const written = await stat(file).catch(() => null);
    return written !== null && Date.now() - written.mtimeMs < FOREIGN_STALE_MS;
  }
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM means it lives but is someone else's.
    if (isCode(error, 'ESRCH')) return false;
  }
  // The same id may belong to a later process: in containers nearly always, as everything there is process 1.
  const started = processStart(holder.pid);
  return started === null || holder.started === null || started === holder.started;
}

/** Removes exactly this holder's lock; one that somebody else placed meanwhile is put back. */
async function remove(file: string, holder: Holder): Promise<void> {
  const grave = `${file}.${randomUUID()}`;
  try {
    await rename(file, grave);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const taken = await readHolder(grave);
  if (taken !== null && taken.nonce !== holder.nonce) await link(grave, file);
  await rm(grave, { force: true });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
