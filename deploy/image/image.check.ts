// `npm run test:image`: what the image would hold, laid out in a folder that has nothing else, started there as the image starts
// it, by a user who may write to its home alone; then one try-on by the real engine, and an orderly end.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { anHttpShopper } from '../../bff/src/testing/http-shopper.ts';
import { aFreePort } from '../../bff/src/testing/server-process.ts';
import { layOut } from './lay-out.ts';

const NOBODY = 65_534;
const START_LIMIT_MS = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'visionfit-image-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('what the image holds is all that a try-on needs', async (t) => {
  const app = join(folder, 'app');
  const home = join(folder, 'home');
  layOut(app);
  mkdirSync(home);
  chmodSync(folder, 0o755);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(home, NOBODY, NOBODY);

  assert.deepEqual(globSync('bff/src/**/*.test.ts', { cwd: app }), []);
  for (const left of [
    'bff/src/testing',
    'docs',
    'tests',
    '.git',
    'node_modules/typescript',
    'node_modules/@sparticuz',
  ]) {
    assert.ok(!existsSync(join(app, left)), left);
  }
  // As the Dockerfile's last lines say.
  const said = readFileSync(new URL('Dockerfile', import.meta.url), 'utf8');
  const command: string[] = JSON.parse(/^CMD (\[.*\])$/m.exec(said)?.[1] ?? '[]');
  assert.deepEqual(command, ['node', 'bff/src/start.ts']);

  const port = await aFreePort();
  const server = spawn(process.execPath, command.slice(1), {
    cwd: app,
    env: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      VISIONFIT_HOME: home,
      VISIONFIT_WORKERS: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
  });
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = once(server, 'exit');
  try {
    const url = `http://127.0.0.1:${port}`;
    const begun = Date.now();
    while (
      !(await fetch(`${url}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      ))
    ) {
      assert.equal(server.exitCode, null, printed);
      assert.ok(Date.now() - begun < START_LIMIT_MS, printed);
      await wait(250);
    }
    t.diagnostic(`ready after ${Date.now() - begun} ms`);
    assert.equal((await fetch(`${url}/sdk/v1/loader.js`)).status, 200);
    assert.equal((await fetch(url)).status, 200, 'the demo store');
    const shopper = await anHttpShopper(url);
    await shopper.agree();
    const photo = await shopper.addPhoto(readFileSync(join(app, 'demo-store/public/models/ana.jpg')));
    const { task_id } = await shopper.tryOn(photo.id, 'breton-stripe-shirt');
    const { stage, render, reason } = await shopper.outcome(task_id);
    assert.equal(stage, 'done', JSON.stringify(reason));
    const picture = await fetch(render?.url ?? '');
    assert.ok(picture.ok && (await picture.arrayBuffer()).byteLength > 10_000);
  } finally {
    server.kill('SIGTERM');
  }
  assert.deepEqual(await ended, [0, null], printed);
});
