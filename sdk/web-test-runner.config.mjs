// Runs the element's tests in a real Chromium, with a stand-in for the service behind the same address.
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner';
import { CHROMIUM_ARGS, chromiumPath } from '../tools/chromium.ts';
import { respond } from './http-adapter.ts';
import { apiStandIn } from './src/testing/api-stand-in.ts';
import { shop } from './stand-in-shop.ts';

const folder = import.meta.dirname;
/** The test line builds here, not into dist/: a running server must not see its files come and go. */
const built = join(folder, '.cache/built');

export default {
  rootDir: join(folder, '..'),
  files: join(folder, 'src/**/*.test.ts'),
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: join(folder, 'tsconfig.json'), target: 'es2022' })],
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
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: await chromiumPath(),
        headless: 'shell',
        args: [...CHROMIUM_ARGS, '--js-flags=--expose-gc'],
      },
    }),
  ],
};

async function answer(request) {
  return (await shop(request, built)) ?? apiStandIn(request);
}
