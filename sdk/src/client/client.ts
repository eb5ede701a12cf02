// The API: the operations that the first steps need, and what all others are made of; typed requests over fetch, problem documents as typed errors.
import { Problem } from './problem.ts';
import { randomKey } from './random-key.ts';
import type { ConsentScope, ConsentText, CreateSession, GivenConsent, ProductDetails, Session } from './resources.ts';
import { retrying } from './retry.ts';

/** One shop's service. Holds no state: tokens are given to each call. Every method throws {@link Problem}. */
export class Client {
  readonly #api: string;

  /** @param api Address of the service; root-relative picture addresses are resolved against it. */
  constructor(api: string) {
    this.#api = api;
  }

  createSession(publishableKey: string, wishes: CreateSession, signal: AbortSignal): Promise<Session> {
    return this.create('/v1/sessions', publishableKey, wishes, signal);
  }

  /** @param scopes The boxes that were ticked. */
  createConsent(token: string, text: ConsentText, scopes: ConsentScope[], signal: AbortSignal): Promise<GivenConsent> {
    const { version, locale, sha256 } = text;
    return this.create('/v1/consents', token, { version, locale, text_sha256: sha256, scopes }, signal);
  }

  getProduct(token: string, id: string, signal: AbortSignal): Promise<ProductDetails> {
    return retrying(signal, () => this.json(`/v1/products/${encodeURIComponent(id)}`, token, { signal }));
  }

  /** Absolute address of a picture the service named. */
  addressOf(url: string): string {
    return new URL(url, this.#api).href;
  }

  /** Sends what is to be made, again where the way there fails: the key keeps it from being made twice. */
  create<Answer>(
    path: string,
    token: string,
    body: Blob | object,
    signal: AbortSignal,
    key = randomKey(),
  ): Promise<Answer> {
    const headers = { 'Idempotency-Key': key };
    return retrying(signal, () => this.json(path, token, { body, headers, signal }));
  }

  async json<Answer>(path: string, token: string | null, request: Request): Promise<Answer> {
    // Then an answer is given up; a photo may have to go up a slow line.
    const patience = AbortSignal.timeout(request.body instanceof Blob ? 120_000 : 30_000);
    const signal = AbortSignal.any([request.signal, patience]);
    return (await this.fetch(path, token, { ...request, signal })).json() as Promise<Answer>;
  }

  async fetch(
    path: string,
    token: string | null,
    { method, body, headers, keepalive, signal }: Request,
  ): Promise<Response> {
    const photo = body instanceof Blob;
    let response: Response;
    try {
      response = await fetch(this.addressOf(path), {
        method: method ?? (body ? 'POST' : 'GET'),
        headers: {
          ...(token && { Authorization: `Bearer ${token}` }),
          ...(body && { 'Content-Type': photo ? body.type || 'application/octet-stream' : 'application/json' }),
          ...headers,
        },
        body: body && (photo ? body : JSON.stringify(body)),
        keepalive,
        credentials: 'omit', // the token says who asks; the shop's cookies are none of our business
        signal,
      });
    } catch (cause) {
      signal.throwIfAborted();
      throw new Problem('network', 0, '', null, cause);
    }
    if (!response.ok) throw await Problem.from(response);
    return response;
  }
}

/** A POST where there is a body, else a GET. */
interface Request {
  method?: string;
  body?: Blob | object;
  headers?: Record<string, string>;
  /** Goes through even where the page is left meanwhile. */
  keepalive?: boolean;
  signal: AbortSignal;
}
