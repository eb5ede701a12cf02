// The one door for every request to the outside: pages and pictures that merchants point at, and webhooks.
import { Client } from 'undici';
import { allowedUrl } from './allowed-url.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import { type Connect, connectByNetwork, pinnedConnector, publicAddressesOf } from './pinned-connection.ts';
import { mediaTypeOf, OFFERED_ENCODINGS, readBody } from './read-body.ts';
import { type Resolve, resolveByNameServers } from './resolve-names.ts';
import { SafeFetchError } from './safe-fetch-error.ts';

export { allowedUrl } from './allowed-url.ts';
export { SafeFetchError, type SafeFetchErrorCode } from './safe-fetch-error.ts';

export interface SafeFetchOptions {
  /**
   * Media types that may come, such as `['text/html']` or `['image/*']`; an answer of another type or of none is
   * refused unread. Left out: any. An empty list: the status alone matters and no body is read (webhooks).
   */
  accept?: readonly string[];
  /** Most bytes of a body, compressed as well as decompressed. 10 MB unless given. */
  maxBytes?: number;
  /** From the call to the last byte, lookups and redirects included, in milliseconds. 8,000 unless given. */
  timeoutMs?: number;
  /** What an earlier answer has said of its version: where it is still the same, a 304 without a body comes. */
  ifChanged?: { etag?: string; lastModified?: string };
  /** Sends this instead of asking with GET. Redirects are then refused: the body was meant for one host. */
  post?: WebhookPost;
  signal?: AbortSignal;
}

export interface WebhookPost {
  contentType: string;
  body: string | Uint8Array;
  /** Standard Webhooks' own (`webhook-id`, ...); no others can be set, so none can be forwarded. */
  headers?: Readonly<Record<`webhook-${string}`, string>>;
}

export interface SafeFetchAnswer {
  status: number;
  /** Where the answer came from after all redirects. */
  url: string;
  /** `type/subtype` in lower case; null where the answer gives none. The charset is in `headers`. */
  contentType: string | null;
  /** Without cookies. */
  headers: Headers;
  /** Decompressed. Empty for every status outside 2xx: an error page is not what was asked for. */
  bytes: Uint8Array;
}

export type SafeFetch = (url: string | URL, options?: SafeFetchOptions) => Promise<SafeFetchAnswer>;

const DEFAULT_MAX_BYTES = 10_000_000;
const DEFAULT_TIMEOUT_MS = 8_000;
const SILENCE_MS = 3_000;
const MAX_HEADER_BYTES = 16_384;
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches from the public internet and from nowhere else, whoever chose the URL (SSRF, OWASP API7:2023).
 *
 * http and https, ports 80 and 443, host names only, no credentials; every address of the name must be public and the
 * connection goes to the checked one; each redirect (5 at most, never from https down to http) passes all of it again.
 * One connection per request, HTTP/1.1, nothing kept or shared between requests; proxies from the environment are not
 * used. No cookie, authorisation or referrer is ever sent. An egress firewall behind it is still a good idea.
 *
 * @throws SafeFetchError with a stable `code`; TypeError for options that make no sense.
 *
 * Sources: OWASP SSRF Prevention Cheat Sheet; RFC 9110 (redirects, content coding); RFC 6890; the URL Standard.
 */
export const safeFetch: SafeFetch = createSafeFetch();

/**
 * The same door in other surroundings, such as a resolver of one's own. Neither part can open it wider: what `resolve`
 * says is checked, and `connect` is asked only for addresses that have passed.
 */
export function createSafeFetch(parts: { resolve?: Resolve; connect?: Connect } = {}): SafeFetch {
  const { resolve = resolveByNameServers(), connect = connectByNetwork } = parts;

  return async (first, options = {}) => {
    const headers = requestHeaders(options);
    const { timeoutMs = DEFAULT_TIMEOUT_MS, maxBytes = DEFAULT_MAX_BYTES } = options;
    requirePositive({ timeoutMs, maxBytes });
    using deadline = startDeadline(timeoutMs, options.signal);
    try {
      let url = allowedUrl(String(first));
      for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        const addresses = await deadline.within(publicAddressesOf(url.hostname, resolve, deadline.signal));
        const connector = pinnedConnector(url.hostname, addresses, connect, deadline.signal);
        // Whoever takes a webhook may do the work first and answer then.
        const client = oneConnection(url, connector, options.post ? timeoutMs : SILENCE_MS);
        try {
          const answer = await ask(client, url, headers, { ...options, maxBytes }, deadline);
          if (!(answer instanceof URL)) return answer;
          url = answer;
        } finally {
          client.destroy(() => {});
        }
      }
      throw new SafeFetchError('too_many_redirects');
    } catch (error) {
      throw deadline.explain(error);
    }
  };
}

/** Used for one request and thrown away, so that bytes a host sends too many can never become another one's answer. */
function oneConnection(url: URL, connect: Connect, silenceMs: number): Client {
  return new Client(url.origin, {
    connect,
    allowH2: false,
    pipelining: 0,
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
  });
}

/** @returns the answer, or the URL it redirects to. */
async function ask(
  client: Client,
  url: URL,
  requestHeaders: Record<string, string>,
  { accept, maxBytes, post }: SafeFetchOptions & { maxBytes: number },
  { signal }: Deadline,
): Promise<SafeFetchAnswer | URL> {
  const { statusCode: status, ...answer } = await client.request({
    method: post ? 'POST' : 'GET',
    path: url.pathname + url.search,
    headers: requestHeaders,
    body: post?.body,
    signal,
  });
  // The client is destroyed before an unread body has ended; that is no error.
  answer.body.on('error', () => {});

  const { location } = answer.headers;
  if (REDIRECTS.has(status) && location !== undefined) {
    if (post || typeof location !== 'string') throw new SafeFetchError('redirect_not_allowed');
    return redirectTarget(location, url);
  }

  const headers = withoutCookies(answer.headers);
  const hasBody = status >= 200 && status < 300 && status !== 204 && status !== 205 && accept?.length !== 0;
  const bytes = hasBody ? await readBody(answer.body, headers, { accept, maxBytes, signal }) : new Uint8Array();
  return { status, url: url.href, contentType: mediaTypeOf(headers), headers, bytes };
}

/**
 * A step down from https to http is refused: whoever sits on the way could then choose the picture that a shopper is
 * shown, and a shop that still needs it today is one whose import had better fail visibly.
 */
function redirectTarget(location: string, from: URL): URL {
  // Many shops put raw UTF-8 into Location, as browsers understand it; the HTTP parser hands over bytes as Latin-1.
  const target = allowedUrl(Buffer.from(location, 'latin1').toString('utf8'), from);
  if (from.protocol === 'https:' && target.protocol === 'http:') throw new SafeFetchError('redirect_not_allowed');
  return target;
}

function requestHeaders({ accept = ['*/*'], ifChanged, post }: SafeFetchOptions): Record<string, string> {
  const headers: Record<string, string> = { 'user-agent': 'VisionFit', 'accept-encoding': OFFERED_ENCODINGS };
  headers.accept = accept.join(', ') || '*/*';
  if (ifChanged?.etag !== undefined) headers['if-none-match'] = plain(ifChanged.etag);
  if (ifChanged?.lastModified !== undefined) headers['if-modified-since'] = plain(ifChanged.lastModified);
  if (!post) return headers;
  for (const [name, value] of Object.entries(post.headers ?? {})) {
    if (!/^webhook-[a-z-]+$/.test(name)) throw new TypeError(`header not allowed in a webhook: ${name}`);
    headers[name] = plain(value);
  }
  return { ...headers, 'content-type': plain(post.contentType) };
}

/** Visible ASCII and single spaces: nothing that could end the line and begin another header. */
function plain(value: string): string {
  if (!/^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(value)) throw new TypeError('not a plain header value');
  return value;
}

function requirePositive(limits: Record<string, number>): void {
  for (const [name, value] of Object.entries(limits)) {
    if (!Number.isInteger(value) || value < 1) throw new TypeError(`${name} must be a positive whole number`);
  }
}

function withoutCookies(received: Record<string, string | string[] | undefined>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(received)) {
    if (name === 'set-cookie' || value === undefined) continue;
    for (const each of [value].flat()) headers.append(name, each);
  }
  return headers;
}
