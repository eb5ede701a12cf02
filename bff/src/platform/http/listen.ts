// The listening socket: opened early, closed politely, and never left hanging on a client that will not go.
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BODY_LIMITS, limitBody } from './body-time.ts';

const HEADERS_LIMIT_MS = 10_000;
/** Longer than the longest body, so that whoever is late hears it from us. */
const MORE_MS = 60_000;

/** In milliseconds. Proxies keep a silent connection for a minute, and must be the ones that close it. */
const KEEP_ALIVE_MS = 65_000;

export interface Listening {
  port: number;
  /** From now on every answer says `Connection: close`, so that whoever keeps connections opens the next one elsewhere. */
  letGo(): void;
  /** Takes no new connections, lets running answers end for `graceMs`, then cuts what is left. */
  close(graceMs: number): Promise<void>;
}

/** @throws with code EADDRINUSE where something else has the port. */
export async function listen(
  handle: RequestListener,
  port: number,
  host: string,
  keepAliveTimeout = KEEP_ALIVE_MS,
  bodyLimits = BODY_LIMITS,
): Promise<Listening> {
  const requestTimeout = bodyLimits.list + MORE_MS;
  const limits = { requestTimeout, headersTimeout: HEADERS_LIMIT_MS, keepAliveTimeout };
  let lettingGo = false;
  const server = createServer(limits, (req, res) => {
    if (lettingGo) res.shouldKeepAlive = false;
    limitBody(req, bodyLimits);
    underWay.add(res);
    res.once('close', () => underWay.delete(res));
    handle(req, res);
  });
  const underWay = new Set<ServerResponse>();
  const letGo = () => {
    lettingGo = true;
    for (const res of underWay) res.shouldKeepAlive = false;
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    letGo,
    close: (graceMs) =>
      new Promise((resolve) => {
        letGo();
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
      }),
  };
}
