// Server-sent events over plain HTTP: opened for one request, kept alive through proxies, closed with the client or the server.
import type { Request, Response } from 'express';

// Proxies commonly cut a silent connection after 30 to 60 seconds.
const HEARTBEAT_MS = 15_000;

/** After the server's own end: enough for another one to take over, and not the same moment for everybody. */
const RETRY_MS = { least: 500, most: 1_500 };

export interface EventStream {
  /** @param id lets a client say where it was (Last-Event-ID). */
  send(event: string, data: unknown, id?: string): void;
  end(): void;
  /** Fires when the client is gone, the server stops or `end` was called. */
  readonly closed: AbortSignal;
}

export function wantsEventStream(req: Request): boolean {
  return req.accepts(['application/json', 'text/event-stream']) === 'text/event-stream';
}

/** @param stopping the server's own end: open streams must not hold up a shutdown, and are told when to come again. */
export function openEventStream(res: Response, stopping: AbortSignal): EventStream {
  const closing = new AbortController();
  res.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    // nginx buffers answers unless told not to.
    'X-Accel-Buffering': 'no',
  });
  res.flushHeaders();

  const heartbeat = setInterval(() => res.write(': still here\n\n'), HEARTBEAT_MS);
  const close = () => closing.abort();
  const sendElsewhere = () => {
    res.write(`retry: ${Math.round(RETRY_MS.least + Math.random() * (RETRY_MS.most - RETRY_MS.least))}\n\n`);
    close();
  };
  closing.signal.addEventListener('abort', () => {
    clearInterval(heartbeat);
    stopping.removeEventListener('abort', sendElsewhere);
    res.end();
  });
  res.once('close', close);
  stopping.addEventListener('abort', sendElsewhere);
  if (stopping.aborted) sendElsewhere();

  return {
    closed: closing.signal,
    end: close,
    send(event, data, id) {
      if (closing.signal.aborted) return;
      res.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
  };
}
