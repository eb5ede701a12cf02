// The listening socket: opened early, closed politely, and never left hanging on a client that will not go.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Fifteen megabytes from a slow phone; whoever needs longer is not uploading a photo. */
const REQUEST_LIMIT_MS = 60_000;
const HEADERS_LIMIT_MS = 10_000;

export interface Listening {
  port: number;
  /** Takes no new connections, lets running answers end for `graceMs`, then cuts what is left. */
  close(graceMs: number): Promise<void>;
}

/** @throws with code EADDRINUSE where something else has the port. */
export async function listen(handle: RequestListener, port: number, host: string): Promise<Listening> {
  const server = createServer({ requestTimeout: REQUEST_LIMIT_MS, headersTimeout: HEADERS_LIMIT_MS }, handle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: (graceMs) =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
      }),
  };
}
