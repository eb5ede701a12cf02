// `npm start` as a supervisor sees it: a signal that it sends to npm is meant for the server.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { aFolder } from './platform/home/home.fixture.ts';
import { COMPILE_CACHE } from './testing/compile-cache.ts';
import { putReadyDatabase } from './testing/ready-database.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('npm start', () => {
  it('ends the server when npm gets the signal, and leaves no process behind', async () => {
    await using home = await aFolder();
    await putReadyDatabase(home.path);
    // Without the build that comes before; in a group of its own, so that nothing outlives a test that fails.
    const npm = spawn('npm', ['start', '--ignore-scripts'], {
      cwd: ROOT,
      env: { ...COMPILE_CACHE, PATH: process.env.PATH, VISIONFIT_HOME: home.path, PORT: '0', VISIONFIT_WORKERS: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    const lines = createInterface(npm.stdout);
    try {
      await new Promise<void>((resolve) => {
        lines.on('line', (line) => line.includes('VisionFit is ready') && resolve());
        npm.on('exit', () => resolve());
      });
      // The server writes to it too: it is closed when both are gone.
      const gone = once(npm, 'close').then(() => 'gone');
      npm.kill('SIGTERM');
      assert.equal(await Promise.race([gone, wait(10_000, 'still there', { ref: false })]), 'gone');
    } finally {
      killGroup(npm.pid ?? 0);
    }
  });

  it('refuses arguments that it does not know', async () => {
    await using home = await aFolder();
    const { status, stderr } = spawnSync(process.execPath, [MAIN, '--engine-standin'], {
      env: { ...COMPILE_CACHE, VISIONFIT_HOME: home.path, PORT: '0', VISIONFIT_WORKERS: '1' },
      encoding: 'utf8',
      timeout: 20_000,
    });
    assert.equal(status, 1);
    assert.match(stderr, /^VisionFit cannot start: it takes no "--engine-standin", --engine-stand-in alone\. .+\n$/);
  });
});

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}
