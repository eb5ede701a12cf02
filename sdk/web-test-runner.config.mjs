// Runs the element's tests in a real Chromium, with a stand-in for the service behind the same address.
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner';
import { CHROMIUM_ARGS, chromiumPath } from '../tools/chromium.ts';
import { cameraFrames } from './camera-frames.ts';
import { respond } from './http-adapter.ts';
import { apiStandIn } from './src/testing/api-stand-in.ts';
import { shop } from './stand-in-shop.ts';

const folder = import.meta.dirname;
/** The test line builds here, not into dist/: a running server must not see its files come and go. */
const built = join(folder, '.cache/built');
/** What the fake camera sees. */
const frames = join(folder, '.cache/camera.y4m');
await cameraFrames(frames);

/** @param {(flag: string) => string | null} change Of one of the flags that every run has; null leaves it out. */
const chromium = async (change = (flag) => flag) =>
  chromeLauncher({
    launchOptions: {
      executablePath: await chromiumPath(),
      headless: 'shell',
      args: [
        ...CHROMIUM_ARGS.map(change).filter((flag) => flag !== null),
        `--use-file-for-fake-video-capture=${frames}`,
        '--js-flags=--expose-gc',
      ],
    },
  });
/** Files that want a browser of their own: its flags alone decide on cameras and permissions, and nobody else is on the device. */
const apart = {
  holdout: (flag) => flag,
  'camera-denied': (flag) => (flag === '--use-fake-ui-for-media-stream' ? `${flag}=deny` : flag),
  'camera-missing': (flag) => (flag === '--use-fake-device-for-media-stream' ? null : flag),
};

export default {
  rootDir: join(folder, '..'),
  files: [
    join(folder, 'src/**/*.test.ts'),
    ...Object.keys(apart).map((name) => `!${join(folder, `src/**/${name}.test.ts`)}`),
  ],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: join(folder, 'tsconfig.json'), target: 'es2022' }),
    { name: 'forced-colours', executeCommand: forceColours },
  ],
  middleware: [
    async (context, next) => {
      if (await respond(answer, context.req, context.res)) context.respond = false;
      else await next();
    },
  ],
  concurrency: 2,
  testFramework: { config: { timeout: 15_000 } },
  // One file walks every step in three looks; a busy machine takes its time.
  testsFinishTimeout: 300_000,
  browsers: [await chromium()],
  groups: await Promise.all(
    Object.entries(apart).map(async ([name, change]) => ({
      name,
      files: join(folder, `src/**/${name}.test.ts`),
      browsers: [await chromium(change)],
    })),
  ),
};

async function answer(request) {
  return (await shop(request, built)) ?? apiStandIn(request);
}

/** Windows' contrast themes; Puppeteer's own emulation does not know them. */
async function forceColours({ command, payload, session }) {
  if (command !== 'force-colours') return undefined;
  const client = await session.browser.getPage(session.id).createCDPSession();
  const features = [{ name: 'forced-colors', value: payload ? 'active' : 'none' }];
  await client.send('Emulation.setEmulatedMedia', { features });
  return true;
}
