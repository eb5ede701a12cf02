// Google's part in a process of its own, so that what drawing costs is not counted as ours: each pair is drawn once and then
// answered with the same picture, when the model's time is over.
import { fork } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startEngineStandIn } from '../engine-stand-in/engine-stand-in.ts';
import { createLocalEngine } from '../renderers/local/local-renderer.ts';
import type { Renderer, RenderOutcome } from '../renderers/renderer.ts';

const SCRIPT = fileURLToPath(import.meta.url);
export const STAND_IN_KEY = 'stand-in';

export interface StandInChild {
  readonly url: string;
}

/** @param latencyMs from a request to its answer. */
export async function withStandIn<T>(
  models: readonly string[],
  latencyMs: number,
  use: (standIn: StandInChild) => Promise<T>,
): Promise<T> {
  const child = fork(SCRIPT, [JSON.stringify({ models, latencyMs })]);
  const exited = once(child, 'exit');
  const [url] = await Promise.race([once(child, 'message'), exited]);
  if (typeof url !== 'string') throw new Error('the stand-in did not start');
  try {
    return await use({ url });
  } finally {
    child.kill();
    await exited;
  }
}

function drawnOnce({ engine, processors, render }: Renderer): Renderer {
  const drawn = new Map<string, Promise<RenderOutcome>>();
  return {
    engine,
    processors,
    render(request) {
      const pair = hash('sha256', request.photo) + hash('sha256', request.garment.image);
      const known = drawn.get(pair) ?? render({ ...request, signal: new AbortController().signal });
      drawn.set(pair, known);
      return known;
    },
  };
}

if (process.argv[1] === SCRIPT) {
  const { models, latencyMs } = JSON.parse(process.argv[2] ?? '{}');
  const { renderer, forgetPhoto } = createLocalEngine({ workers: 1 });
  const artist = { renderer: drawnOnce(renderer), forgetPhoto };
  const { url } = await startEngineStandIn({ ...artist, apiKey: STAND_IN_KEY, models, latencyMs });
  process.send?.(url);
}
