// Follows a try-on to its end: by event stream, again where a connection breaks, by polling where streams do not pass.
import type { Client } from './client.ts';
import { asProblem, Problem } from './problem.ts';
import type { TryOnStatus } from './resources.ts';
import { pause } from './retry.ts';
import { readStatusEvents } from './status-events.ts';

/** The server sends a heartbeat every 15 s: a stream silent for longer than two of them is dead, or an answer that long. */
const SILENCE = 35_000;
const AS_STREAM = { Accept: 'text/event-stream' };
const POLL_EVERY = 1_000;
/** Streams that broke without a word; after these a proxy is in the way and polling is the way. */
const STREAMS = 2;
/** From 15 s on the shopper is told that they need not wait; by now the service has tried for as long as it ever does. */
const PATIENCE = 300_000;
/** When that is over: a device that has slept for most of it has not asked meanwhile. */
const LAST_LOOKS = 5;

/** Does the work with a token that holds: where one has run out meanwhile, once more with the next. */
export type WithToken = <Answer>(signal: AbortSignal, work: (token: string) => Promise<Answer>) => Promise<Answer>;

/** Yields every status, the last of them done, refused or failed. Throws {@link Problem} or the signal's reason. */
export async function* follow(
  client: Client,
  withToken: WithToken,
  taskId: string,
  signal: AbortSignal,
): AsyncGenerator<TryOnStatus> {
  let deadline = Date.now() + PATIENCE;
  for (let silent = 0, failures = 0, looks = LAST_LOOKS; Date.now() < deadline || looks--; ) {
    deadline += await offline(signal);
    try {
      const headers = silent < STREAMS ? AS_STREAM : {};
      const open = (until: AbortSignal) =>
        withToken(until, (token) => client.fetch(`/v1/try-on/status/${taskId}`, token, { headers, signal: until }));
      for await (const status of listen(open, signal)) {
        yield status;
        if (isFinal(status)) return;
        failures = 0;
        // This one has said something; what polls has shown that streams do not pass.
        if (silent < STREAMS) silent = -1;
      }
    } catch (cause) {
      signal.throwIfAborted();
      const { code, status } = asProblem(cause);
      const passing = code === 'network' || code === 'unknown' || status >= 500;
      if (!passing || ++failures > 5) throw cause;
    }
    silent++;
    await pause(POLL_EVERY, signal);
  }
  throw new Problem('timeout');
}

/** Waits while the device knows that it is offline. @returns for how long, in milliseconds. */
async function offline(signal: AbortSignal): Promise<number> {
  const since = Date.now();
  // Elsewhere than in a browser nobody knows.
  while (globalThis.navigator?.onLine === false) await pause(POLL_EVERY, signal);
  return Date.now() - since;
}

export function isFinal(status: TryOnStatus): boolean {
  return status.stage === 'done' || status.stage === 'refused' || status.stage === 'failed';
}

async function* listen(open: (signal: AbortSignal) => Promise<Response>, signal: AbortSignal) {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hear = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(new Problem('network')), SILENCE);
  };
  hear();
  try {
    for await (const status of readStatusEvents(await open(AbortSignal.any([signal, silence.signal])), hear)) {
      clearTimeout(timer);
      yield status;
      hear();
    }
  } finally {
    clearTimeout(timer);
  }
}
