// `npm run test:image`: what the image would hold, laid out in a folder that has nothing else, started there as the Dockerfile
// says, by its user; then one try-on by the real engine, and an orderly end. Where this may be done (as root, on Linux), nothing
// can be written but the home folder, not even /tmp.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { anHttpShopper } from '../../bff/src/testing/http-shopper.ts';
import { aFreePort } from '../../bff/src/testing/server-process.ts';
import { layOut } from './lay-out.ts';

const START_LIMIT_MS = 120_000;
const IMAGE = imageOf(readFileSync(new URL('Dockerfile', import.meta.url), 'utf8'));
/** Of a file system of its own in which all is read-only but the folder that comes first; the rest is run there. */
const ALONE_IN = 'mount --make-rprivate / && mount --bind "$0" "$0" && mount -o remount,bind,ro / && exec setpriv "$@"';
const folder = mkdtempSync(join(tmpdir(), 'visionfit-image-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('what the image holds is all that a try-on needs', async (t) => {
  const app = join(folder, 'app');
  const home = join(folder, 'home');
  layOut(app);
  mkdirSync(home);
  chmodSync(folder, 0o755);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(home, IMAGE.uid, IMAGE.gid);

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
  const env = {
    ...IMAGE.env,
    HOST: '127.0.0.1',
    PORT: String(await aFreePort()),
    VISIONFIT_HOME: home,
    VISIONFIT_WORKERS: '1',
  };
  const port = env.PORT;
  const asUser = [`--reuid=${IMAGE.uid}`, `--regid=${IMAGE.gid}`, '--clear-groups'];
  const [program = '', ...args] = IMAGE.command.map(asHere);
  const readOnly = isRoot && spawnSync('unshare', ['-m', 'true']).status === 0;
  t.diagnostic(readOnly ? 'nothing but its home can be written' : 'not read-only: that takes root on Linux');
  const server = readOnly
    ? spawn('unshare', ['-m', 'sh', '-c', ALONE_IN, home, ...asUser, '--no-new-privs', program, ...args], inApp(env))
    : spawn(program, args, { ...inApp(env), ...(isRoot && { uid: IMAGE.uid, gid: IMAGE.gid }) });
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
    const [asks = '', ...how] = IMAGE.healthcheck.map(asHere);
    assert.equal(spawnSync(asks, how, { env: { PORT: port } }).status, 0, 'it is well');
    assert.equal(spawnSync(asks, how, { env: { PORT: '9' } }).status, 1, 'nobody is there');
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
    server.kill(IMAGE.stopSignal);
  }
  assert.deepEqual(await ended, [0, null], printed);
});

function inApp(env: Record<string, string>): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  stdio: ['ignore', 'pipe', 'pipe'];
} {
  return {
    cwd: join(folder, 'app'),
    env: { PATH: '/usr/bin:/bin', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  } as const;
}

/** The image has one Node; here it is this one. */
function asHere(word: string): string {
  return word === 'node' ? process.execPath : word;
}

/** What the Dockerfile's last stage says about running it. */
function imageOf(dockerfile: string) {
  const lines = dockerfile.replaceAll('\\\n', ' ').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  const said = (what: string) => last.find((line) => line.startsWith(`${what} `))?.slice(what.length + 1) ?? '';
  const [uid = 0, gid = 0] = said('USER').split(':').map(Number);
  const env = Object.fromEntries(
    said('ENV')
      .split(' ')
      .map((pair) => pair.split('=')),
  );
  const command: string[] = JSON.parse(said('CMD'));
  const healthcheck: string[] = JSON.parse(/CMD (\[.*\])$/.exec(said('HEALTHCHECK'))?.[1] ?? '[]');
  assert.ok(uid > 0 && gid > 0, 'the image’s user is not root');
  assert.ok(last.includes(`VOLUME ${env.VISIONFIT_HOME}`), 'its home is a volume');
  assert.ok(dockerfile.includes(`install -d -o ${uid} -g ${gid} -m 700 ${env.VISIONFIT_HOME}`), 'which is the user’s');
  return { uid, gid, env, command, healthcheck, stopSignal: said('STOPSIGNAL') as NodeJS.Signals };
}
