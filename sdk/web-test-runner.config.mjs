// Runs the element's tests in a real Chromium, with a stand-in for the service behind the same address.
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner';
import { CHROMIUM_ARGS, chromiumPath } from '../tools/chromium.ts';
import { respond } from './http-adapter.ts';
import { apiStandIn } from './src/testing/api-stand-in.ts';

const folder = import.meta.dirname;

export default {
  rootDir: join(folder, '..'),
  files: join(folder, 'src/**/*.test.ts'),
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: join(folder, 'tsconfig.json'), target: 'es2022' })],
  middleware: [
    async (context, next) => {
      if (await respond(apiStandIn, context.req, context.res)) context.respond = false;
      else await next();
    },
  ],
  concurrency: 2,
  testFramework: { config: { timeout: 8000 } },
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
