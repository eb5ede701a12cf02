// The server that is killed, starved and looked at: started, left to finish its work, and held to a quiet log.
import assert from 'node:assert/strict';
import { readdir, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type ServerProcess, startServerProcess } from '../server-process.ts';
import { stateFolder } from './remembered.ts';

/** Printed when no task is open and no render waits. */
export const SETTLED = 'VisionFit has settled';
const PROGRAM = join(import.meta.dirname, 'quick-server.ts');
/** Nobody is to be refused for coming too often; two renders at once. Starts are most of a run, so code is compiled once. */
export const PLENTY = {
  NODE_COMPILE_CACHE: join(tmpdir(), 'visionfit-crash-compiled'),
  VISIONFIT_SESSIONS_PER_MINUTE: '100000',
  VISIONFIT_PHOTOS_PER_MINUTE: '100000',
  VISIONFIT_WORKERS: '2',
};
/** On PostgreSQL a killed process' task is found by its missing heartbeat, and may have waited behind others. */
const SETTLE_LIMIT_MS = 180_000;
const TWO_HOURS_S = 7_200;

export interface QuickServerOptions {
  home: string;
  port: number;
  /** What `engine.environment()` says. */
  env: Record<string, string>;
  through?: readonly string[];
}

export function startQuickServer({ home, port, env, through = [] }: QuickServerOptions): Promise<ServerProcess> {
  return startServerProcess({ home, port, env: { ...PLENTY, ...env }, program: PROGRAM, through });
}

/** Resolves when the server has nothing left to do. */
export async function settle(server: ServerProcess): Promise<void> {
  server.signal('SIGHUP');
  const giveUpAt = Date.now() + SETTLE_LIMIT_MS;
  while (!server.printed().includes(SETTLED)) {
    assert.ok(Date.now() < giveUpAt, `tasks are still open after ${SETTLE_LIMIT_MS / 1_000} s:\n${server.printed()}`);
    await wait(200);
  }
}

/**
 * One more start, with the sweep of objects that no row names. On PostgreSQL it leaves young ones alone, because other
 * processes may be about to write their rows: here there is none, so they are made old.
 */
export async function sweepAtStart(options: QuickServerOptions): Promise<void> {
  const objects = join(await stateFolder(options.home), 'objects');
  const before = Date.now() / 1_000 - TWO_HOURS_S;
  for (const kind of ['sealed', 'signable', 'drafts']) {
    for (const name of await readdir(join(objects, kind))) await utimes(join(objects, kind, name), before, before);
  }
  const server = await startQuickServer(options);
  assert.equal(await server.stop(), 0);
}

const UNFIT = /\bvfs_\w{8}|"(?:token|authorization|signature)":"(?!\[removed\])|[\w+/-]{200,}|signature=\w|unhandled/i;

/** Nothing of what it printed shows or unlocks a person, and nothing was left to die of. */
export function assertQuietLog(server: ServerProcess): void {
  for (const line of server.printed().split('\n')) assert.doesNotMatch(line, UNFIT);
}
