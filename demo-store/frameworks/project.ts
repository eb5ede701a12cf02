// A shop of its own in an empty folder, as its developer makes it: what the framework and the packed SDK are comes from npm.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { aFreePort } from '../../bff/src/testing/server-process.ts';

const SDK = join(import.meta.dirname, '../../sdk');
/** What is beneath the pinned versions is as it was on this day. */
const AS_OF = '2026-11-26';
const READY_MS = 60_000;
/** The workspace's own npm settings (npm run sets them) are not this project's. */
const OURS = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$|^NODE_(ENV|TEST_CONTEXT)$/i.test(name)),
);
const QUIET = { NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', CI: '1' };
const run = promisify(execFile);

export class Project implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'visionfit-framework-'));
  readonly #env: NodeJS.ProcessEnv;

  /** @param name Folder beside this file. @param env Where its fitting room is. */
  constructor(name: string, env: Record<string, string>) {
    this.#env = { ...OURS, ...QUIET, ...env };
    cpSync(join(import.meta.dirname, name), this.folder, { recursive: true });
  }

  /** Packs what is built, and installs it beside the framework. */
  async install(): Promise<void> {
    const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', this.folder];
    const { stdout } = await run('npm', pack, { cwd: SDK });
    renameSync(join(this.folder, stdout.trim()), join(this.folder, 'visionfit-sdk.tgz'));
    await this.#npm('install', '--no-audit', '--no-fund', '--no-package-lock', `--before=${AS_OF}`);
  }

  /** @throws what it printed, where it fails. */
  async script(name: 'types' | 'build'): Promise<void> {
    await this.#npm('run', name);
  }

  /** Leaves the file as it was. */
  async with<Result>(file: string, change: (text: string) => string, work: () => Promise<Result>): Promise<Result> {
    const path = join(this.folder, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`nothing to change in ${file}`);
    writeFileSync(path, after);
    try {
      return await work();
    } finally {
      writeFileSync(path, before);
    }
  }

  /** Its own server, of what was built. */
  async start(): Promise<AsyncDisposable & { url: string }> {
    const port = await aFreePort();
    // A group of its own: npm starts a shell, which starts the server.
    const env = { ...this.#env, HOST: '127.0.0.1', PORT: String(port) };
    const child = spawn('npm', ['start'], { cwd: this.folder, env, detached: true });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
    const ended = once(child, 'exit');
    const url = `http://127.0.0.1:${port}`;
    const stop = async () => {
      if (child.exitCode === null) process.kill(-child.pid!, 'SIGTERM');
      await ended;
    };
    for (const begun = Date.now(); !(await answers(url)); await wait(100))
      if (child.exitCode !== null || Date.now() - begun > READY_MS) {
        await stop();
        throw new Error(`it does not answer:\n${printed}`);
      }
    return { url, [Symbol.asyncDispose]: stop };
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  async #npm(...args: string[]): Promise<void> {
    await run('npm', args, { cwd: this.folder, env: this.#env, maxBuffer: 2 ** 26 }).catch(({ stdout, stderr }) => {
      throw new Error(`npm ${args.join(' ')}:\n${stdout}${stderr}`);
    });
  }
}

const answers = (url: string) =>
  fetch(url).then(
    (answer) => answer.ok,
    () => false,
  );
