// The API as somebody who is signed in calls it: the browser's cookie says who asks, a header says for which shop.
import { Client } from '../client/client.ts';
import { type Calls, callsOf } from '../client/developer/calls.ts';
import type { MerchantPath } from '../client/developer/operations.ts';
import { patienceOf } from '../client/developer/patience.ts';
import { Problem } from '../client/problem.ts';
import type { ProblemDocument } from '../client/resources.ts';
import type { paths } from '../client/wire.ts';

export type AccountPath = Extract<keyof paths, '/v1/account' | `/v1/account/${string}`>;
export type DashboardPath = MerchantPath | AccountPath | Extract<keyof paths, '/v1/status' | '/v1/receipts/{id}'>;

/** Characters, which may be three bytes each. */
const MOST_OUTLIVING = 20_000;

/** What is wrong with which part of what was sent, where the service says so. */
export type FieldErrors = NonNullable<ProblemDocument['errors']>;

export function fieldErrorsOf(cause: unknown): FieldErrors {
  return cause instanceof FieldProblem ? cause.errors : [];
}

class FieldProblem extends Problem {
  readonly errors: FieldErrors;

  constructor(document: ProblemDocument, response: Response) {
    super(document.code, response.status, document.detail, null, response);
    this.errors = document.errors ?? [];
  }
}

export interface Sent {
  method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: object;
  ifMatch?: string | null;
  signal?: AbortSignal;
}

export interface Etagged<Value> {
  value: Value;
  /** For `If-Match`. */
  etag: string | null;
}

/** Typed by the contract (`get`, `post`, …); every method throws Problem. */
export interface Api extends Calls<DashboardPath> {
  /** An answer with the tag that says whether somebody else has changed it since. @param path whole, with its ids in it. */
  etagged<Value>(path: string, request?: Sent): Promise<Etagged<Value>>;
  /** A table as a file. @param path whole, with its query. */
  csv(path: string): Promise<Blob>;
}

/**
 * @param merchantId Whose shop is meant; null before one is chosen.
 * @param signedOut Called when the service no longer knows who asks.
 */
export function apiFor(merchantId: string | null, signedOut: () => void): Api {
  const client = new CookieClient(merchantId, signedOut);
  const calls = callsOf<DashboardPath>(client, (_signal, work) => work(''), patienceOf({ attempts: 3 }), {});
  return {
    ...calls,
    async etagged<Value>(path: string, { method, body, ifMatch, signal = AbortSignal.timeout(30_000) }: Sent = {}) {
      const headers = ifMatch ? { 'If-Match': ifMatch } : undefined;
      const response = await client.fetch(path, null, { method, body, headers, signal });
      const value = (response.status === 204 ? undefined : await response.json()) as Value;
      return { value, etag: response.headers.get('ETag') };
    },
    async csv(path: string) {
      const headers = { Accept: 'text/csv' };
      return (await client.fetch(path, null, { headers, signal: AbortSignal.timeout(60_000) })).blob();
    },
  };
}

class CookieClient extends Client {
  readonly #merchantId: string | null;
  readonly #signedOut: () => void;

  constructor(merchantId: string | null, signedOut: () => void) {
    super(location.origin);
    this.#merchantId = merchantId;
    this.#signedOut = signedOut;
  }

  override async fetch(
    path: string,
    _token: string | null,
    { method, body, headers, keepalive, signal }: Parameters<Client['fetch']>[2],
  ): Promise<Response> {
    const file = body instanceof Blob;
    const sent = body && !file ? JSON.stringify(body) : body;
    // What is done as the page is left goes through all the same; browsers take up to 64 kB of such.
    const how = method ?? (body ? 'POST' : 'GET');
    const outlives = keepalive ?? (typeof sent === 'string' ? sent.length < MOST_OUTLIVING : how !== 'GET' && !file);
    let response: Response;
    try {
      response = await fetch(this.addressOf(path), {
        method: how,
        headers: {
          ...(this.#merchantId && { 'VisionFit-Merchant': this.#merchantId }),
          ...(body && { 'Content-Type': file ? body.type || 'application/octet-stream' : 'application/json' }),
          ...headers,
        },
        body: sent,
        keepalive: outlives,
        credentials: 'same-origin',
        signal,
      });
    } catch (cause) {
      signal.throwIfAborted();
      throw new Problem('network', 0, '', null, cause);
    }
    if (response.ok) return response;
    const document: Partial<ProblemDocument> = await response.json().catch(() => ({}));
    // A wrong password is a 401 too, said by the form that asked.
    if (response.status === 401 && path !== '/v1/account/sessions') this.#signedOut();
    const code = document.code ?? (response.status === 429 ? 'rate_limited' : 'unknown');
    throw new FieldProblem({ ...document, code } as ProblemDocument, response);
  }
}
