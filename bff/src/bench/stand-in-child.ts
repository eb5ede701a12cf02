// Google's part in a process of its own, so that what drawing costs is not counted as ours: each pair is drawn once and then
// answered with the same picture, when the model's time is over.
import { fork } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startEngineStandIn } from '../engine-stand-in/engine-stand-in.ts';
import { createLocalEngine } from '../renderers/local/local-renderer.ts';
import type { Renderer, RenderOutcome } from '../renderers/renderer.ts';
import { quickEngine } from '../testing/quick-engine.ts';
import { elsewhere } from './elsewhere.ts';

const SCRIPT = fileURLToPath(import.meta.url);
export const STAND_IN_KEY = 'stand-in';

export interface StandInChild {
  readonly url: string;
  /** Pictures that it was asked for so far. */
  asked(): Promise<number>;
}

/**
 * @param latencyMs from a request to its answer.
 * @param draws `quickly` lays the garment on the photo, where what is in the picture does not matter, and answers after half
 * to one and a half times as long, evenly spread, so that what is asked for at once does not come back at once.
 */
export async function withStandIn<T>(
  models: readonly string[],
  latencyMs: number,
  use: (standIn: StandInChild) => Promise<T>,
  draws: 'as it can' | 'quickly' = 'as it can',
): Promise<T> {
  const child = fork(SCRIPT, [JSON.stringify({ models, latencyMs, draws })], draws === 'quickly' ? elsewhere() : {});
  const exited = once(child, 'exit');
  const [url] = await Promise.race([once(child, 'message'), exited]);
  if (typeof url !== 'string') throw new Error('the stand-in did not start');
  try {
    return await use({
      url,
      async asked() {
        const answer = once(child, 'message');
        child.send('asked');
        return Number((await answer)[0]);
      },
    });
  } finally {
    child.kill();
    await exited;
  }
}

function drawnOnce({ engine, processors, render }: Renderer, onAsked: () => Promise<void>): Renderer {
  const drawn = new Map<string, Promise<RenderOutcome>>();
  return {
    engine,
    processors,
    async render(request) {
      const asked = onAsked();
      const pair = hash('sha256', request.photo) + hash('sha256', request.garment.image);
      const known = drawn.get(pair) ?? render({ ...request, signal: new AbortController().signal });
      drawn.set(pair, known);
      await asked;
      return known;
    },
  };
}

if (process.argv[1] === SCRIPT) {
  const { models, latencyMs, draws } = JSON.parse(process.argv[2] ?? '{}');
  let asked = 0;
  const isQuick = draws === 'quickly';
  const { renderer, forgetPhoto } = isQuick ? quickEngine() : createLocalEngine({ workers: 1 });
  const onAsked = async () => {
    // By the golden ratio: any few in a row are as evenly spread as all of them, and a short bench is not one of its luck.
    if (isQuick) await wait(latencyMs * (0.5 + ((++asked * 0.618_033_988_75) % 1)));
    else asked++;
  };
  const artist = { renderer: drawnOnce(renderer, onAsked), forgetPhoto };
  const { url } = await startEngineStandIn({
    ...artist,
    apiKey: STAND_IN_KEY,
    models,
    latencyMs: isQuick ? 0 : latencyMs,
  });
  process.on('message', () => process.send?.(asked));
  process.send?.(url);
}
