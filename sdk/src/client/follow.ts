// Follows a try-on to its end: by event stream, again where a connection breaks, by polling where streams do not pass.
import type { Client } from './client.ts';
import { asProblem, Problem } from './problem.ts';
import type { TryOnStatus } from './resources.ts';
import { pause } from './retry.ts';
import { readStatusEvents } from './status-events.ts';

/** The server sends a heartbeat every 15 s: a stream silent for longer than two of them is dead. */
const SILENCE = 35_000;
const POLL_EVERY = 1_000;
/** Streams that broke without a word; after these a proxy is in the way and polling is the way. */
const STREAMS = 2;
/** From 15 s on the shopper is told that they need not wait; by now the service has tried for as long as it ever does. */
const PATIENCE = 300_000;

/** Yields every status, the last of them done, refused or failed. Throws {@link Problem} or the signal's reason. */
export async function* follow(
  client: Client,
  token: string,
  taskId: string,
  signal: AbortSignal,
): AsyncGenerator<TryOnStatus> {
  let deadline = Date.now() + PATIENCE;
  for (let silent = 0, failures = 0; Date.now() < deadline; ) {
    let heard = false;
    deadline += await offline(signal);
    try {
      const statuses = silent < STREAMS ? stream(client, token, taskId, signal) : poll(client, token, taskId, signal);
      for await (const status of statuses) {
        yield status;
        if (isFinal(status)) return;
        heard = true;
      }
      failures = 0;
    } catch (cause) {
      signal.throwIfAborted();
      const { code, status } = asProblem(cause);
      const passing = code === 'network' || code === 'unknown' || status >= 500;
      if (!passing || ++failures > 5) throw cause;
    }
    silent = heard && silent < STREAMS ? 0 : silent + 1;
    await pause(POLL_EVERY, signal);
  }
  throw new Problem('timeout');
}

/** Waits while the device knows that it is offline. @returns for how long, in milliseconds. */
async function offline(signal: AbortSignal): Promise<number> {
  const since = Date.now();
  // Elsewhere than in a browser nobody knows.
  while (navigator.onLine === false) await pause(POLL_EVERY, signal);
  return Date.now() - since;
}

export function isFinal(status: TryOnStatus): boolean {
  return status.stage === 'done' || status.stage === 'refused' || status.stage === 'failed';
}

async function* stream(client: Client, token: string, taskId: string, signal: AbortSignal) {
  const silence = new AbortController();
  const either = AbortSignal.any([signal, silence.signal]);
  const restart = () => setTimeout(() => silence.abort(new Problem('network')), SILENCE);
  let timer = restart();
  try {
    const headers = { Accept: 'text/event-stream' };
    const response = await client.fetch(`/v1/try-on/status/${taskId}`, token, { headers, signal: either });
    for await (const status of readStatusEvents(response)) {
      clearTimeout(timer);
      yield status;
      timer = restart();
    }
  } finally {
    clearTimeout(timer);
  }
}

async function* poll(client: Client, token: string, taskId: string, signal: AbortSignal) {
  yield await client.json<TryOnStatus>(`/v1/try-on/status/${taskId}`, token, { signal });
}
