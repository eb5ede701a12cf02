// A load balancer as plain as they come: asks /readyz, keeps connections, takes turns, and never tries anything twice. What a
// server drops, its visitors see.
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Real ones look every few seconds; a server's drain has to be longer than that. */
export const LOOK_EVERY_MS = 300;

export interface Balancer extends AsyncDisposable {
  readonly url: string;
  /** Requests that a server did not answer, by what went wrong. */
  readonly dropped: readonly string[];
  add(url: string): void;
  remove(url: string): void;
}

export async function startBalancer(): Promise<Balancer> {
  const ready = new Map<string, boolean>();
  const dropped: string[] = [];
  const agent = new Agent({ keepAlive: true });
  let turn = 0;

  const server = createServer((req, res) => {
    const open = [...ready].flatMap(([url, isReady]) => (isReady ? [url] : []));
    const to = open[turn++ % open.length];
    if (to === undefined) return refuse(res, 'nobody is ready');
    pass(req, res, to);
  });

  function pass(req: IncomingMessage, res: ServerResponse, to: string): void {
    const { method, url = '/', headers } = req;
    const { hostname, port } = new URL(to);
    const onward = request({ agent, hostname, port, method, path: url, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, onwardHeaders(answer));
      answer.pipe(res);
      answer.once('error', () => res.destroy());
    });
    onward.once('error', (error: NodeJS.ErrnoException) => {
      if (res.destroyed) return;
      refuse(res, `${method} ${url.replace(/[\da-f-]{36}/, ':id')}: ${error.code}`);
    });
    res.once('close', () => {
      if (!res.writableFinished) onward.destroy();
    });
    req.pipe(onward);
  }

  function refuse(res: ServerResponse, why: string): void {
    dropped.push(why);
    if (res.headersSent) res.destroy();
    else res.writeHead(502).end();
  }

  async function look(url: string): Promise<void> {
    const isReady = await fetch(`${url}/readyz`, { headers: { connection: 'close' } }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready.has(url)) ready.set(url, isReady);
  }
  const looking = setInterval(() => {
    for (const url of ready.keys()) void look(url);
  }, LOOK_EVERY_MS);

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    dropped,
    add: (url) => void ready.set(url, true),
    remove: (url) => void ready.delete(url),
    async [Symbol.asyncDispose]() {
      clearInterval(looking);
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** `Connection` is between two neighbours. */
function onwardHeaders({ headers }: IncomingMessage) {
  const { connection, 'keep-alive': _, 'transfer-encoding': __, ...rest } = headers;
  return rest;
}
