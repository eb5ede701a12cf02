// A small internet for tests: names and public addresses of its own, where real loopback servers answer for the
// addresses. Only the last step, opening the socket, is diverted, after every check of the product has passed.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { buildConnector } from 'undici';
import type { Connect } from './pinned-connection.ts';
import type { Resolve } from './resolve-names.ts';
import { createSafeFetch, SafeFetchError, type SafeFetchErrorCode } from './safe-fetch.ts';

/** Public addresses that stand for shops; nothing is ever sent there. */
export const SHOP = '93.184.215.14';
export const CDN = '151.101.1.140';
export const SHOP_V6 = '2606:2800:21f:cb07:6820:80da:af6b:8b2c';

export type Handler = (socket: Socket, request: string) => void;

export class Internet implements AsyncDisposable {
  /** What the next lookups of a name answer; the last one stays. */
  readonly #answers = new Map<string, string[][]>();
  /** The real port on this machine, by `address:port`. */
  readonly #ports = new Map<string, number>();
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #trusted: string[] = [];
  /** Names looked up, in order. */
  readonly lookups: string[] = [];
  /** `address:port` of every connection asked for, in order. */
  readonly connections: string[] = [];
  /** Server names sent in TLS, in order. */
  readonly serverNames: string[] = [];
  /** Heads of the requests received, in order; of a POST, what came in the same packet. */
  readonly requests: string[] = [];

  readonly resolve: Resolve = async (name) => {
    this.lookups.push(name);
    const answers = this.#answers.get(name);
    const next = answers && answers.length > 1 ? answers.shift() : answers?.[0];
    if (!next) throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
    return next;
  };

  readonly connect: Connect = (options, callback) => {
    const port = options.port || (options.protocol === 'https:' ? '443' : '80');
    this.connections.push(`${options.hostname}:${port}`);
    const real = this.#ports.get(`${options.hostname}:${port}`);
    if (!real) return callback(new Error(`connect ECONNREFUSED ${options.hostname}:${port}`), null);
    const dial = buildConnector({ allowH2: false, ca: this.#trusted.length > 0 ? this.#trusted : undefined });
    dial({ ...options, hostname: '127.0.0.1', port: String(real) }, callback);
  };

  readonly fetch = createSafeFetch({ resolve: this.resolve, connect: this.connect });

  name(hostName: string, ...answers: string[][]): this {
    this.#answers.set(hostName, answers);
    return this;
  }

  /** Puts a server at a public address that answers every connection by `handler`. */
  async serve(address: string, handler: Handler, tls?: { key: string; cert: string }): Promise<this> {
    const onConnection = (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.once('data', (chunk: Buffer) => {
        this.requests.push(chunk.toString());
        handler(socket, chunk.toString());
      });
    };
    const server = tls
      ? createTlsServer({
          ...tls,
          SNICallback: (name, done) => {
            this.serverNames.push(name);
            done(null);
          },
        })
      : createServer();
    server.on(tls ? 'secureConnection' : 'connection', onConnection);
    return this.put(address, tls ? 443 : 80, server);
  }

  /** Puts a server of the test's own at a public address, and starts it. */
  async put(address: string, port: 80 | 443, server: Server): Promise<this> {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    this.#servers.push(server);
    this.#ports.set(`${address}:${port}`, (server.address() as AddressInfo).port);
    return this;
  }

  /** For another process: what `Internet.of` makes the same internet from, as it is now. */
  described(): string {
    return JSON.stringify({ answers: [...this.#answers], ports: [...this.#ports], trusted: this.#trusted });
  }

  static of(described: string): Internet {
    const { answers, ports, trusted } = JSON.parse(described);
    const internet = new Internet();
    for (const [name, addresses] of answers) internet.#answers.set(name, addresses);
    for (const [address, port] of ports) internet.#ports.set(address, port);
    internet.#trusted.push(...trusted);
    return internet;
  }

  trust(cert: string): this {
    this.#trusted.push(cert);
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    for (const server of this.#servers) server.close();
  }
}

/** An internet with one shop, `shop.example`, that answers everybody by `handler`. */
export async function aShop(handler: Handler): Promise<Internet> {
  return new Internet().name('shop.example', [SHOP]).serve(SHOP, handler);
}

/** Sends exactly this and hangs up. */
export function sends(...parts: (string | Uint8Array)[]): Handler {
  return (socket) => socket.end(Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));
}

/** A well-formed answer. */
export function answers(headers: Record<string, string>, body: string | Uint8Array = '', status = '200 OK'): Handler {
  const bytes = Buffer.from(body as Uint8Array);
  const lines = Object.entries({ 'Content-Length': String(bytes.length), ...headers });
  return sends(`HTTP/1.1 ${status}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`, bytes);
}

/** Answers by the request's path; 404 for the others. */
export function byPath(paths: Record<string, Handler>): Handler {
  return (socket, request) => {
    const path = request.split(' ')[1] ?? '';
    (paths[path] ?? answers({}, '', '404 Not Found'))(socket, request);
  };
}

export function redirectsTo(location: string, status = 302): Handler {
  return answers({ Location: location }, '', `${status} Redirect`);
}

/** Passes when the promise is rejected with this code and a message that gives nothing away. */
export async function assertRefused(work: Promise<unknown>, code: SafeFetchErrorCode): Promise<void> {
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof SafeFetchError, String(error));
    assert.equal(error.code, code, String(error.cause));
    assert.doesNotMatch(error.message, /\d+\.\d+|::|[a-z]+\.(example|internal)/);
    return true;
  });
}
