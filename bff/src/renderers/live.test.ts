// The same sentences over Google's real services: `LIVE=1 GEMINI_API_KEY=... node --test bff/src/renderers/live.test.ts`, or
// with GOOGLE_APPLICATION_CREDENTIALS for Vertex. About eight pictures each are drawn and billed, and the demo store's
// model photos are sent to Google.
import { describe } from 'node:test';
import { readConfig, readSecrets } from '../config.ts';
import { openEngine } from '../engine.ts';
import { createLogger } from '../platform/telemetry/logger.ts';
import { keepsTheRendererContract } from './renderer.contract.ts';
import type { Renderer } from './renderer.ts';
import { privateCourse } from './router/private-course.ts';

const config = readConfig();
const secrets = readSecrets();
const live = process.env.LIVE === '1';
const log = createLogger({ level: 'warn' });

for (const [engine, isKnown, setting] of [
  ['gemini', secrets.geminiApiKey !== undefined, 'GEMINI_API_KEY'],
  ['vertex', config.vertex.accountFile !== undefined, 'GOOGLE_APPLICATION_CREDENTIALS'],
] as const) {
  const skip = live && isKnown ? false : `set LIVE=1 and ${setting}`;
  describe(`the ${engine} engine keeps the contract of all engines, at Google:`, { skip }, () => {
    keepsTheRendererContract(async () => {
      const opened = await openEngine({
        config: { ...config, engine },
        secrets,
        workers: 1,
        log,
        now: () => new Date(),
      });
      await opened.warmUp();
      return { renderer: agreed(opened.renderer), [Symbol.asyncDispose]: opened.close };
    });
  });
}

/** Whoever runs this has agreed by running it. */
function agreed(renderer: Renderer): Renderer {
  const names = renderer.processors.map(({ name }) => name);
  return { ...renderer, render: (request) => renderer.render({ ...request, course: privateCourse(names) }) };
}
