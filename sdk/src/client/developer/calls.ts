// One typed method per HTTP method, over the requests the tag makes too: parameters into the address, answers out of it.
import type { Client } from '../client.ts';
import { asProblem } from '../problem.ts';
import { randomKey } from '../random-key.ts';
import { type Patience, retrying } from '../retry.ts';
import type { paths } from '../wire.ts';
import type { Answer, CallOptions, Given, Listed, Lists, Method, Needs, PathsWith } from './operations.ts';

/** Calls one of these paths. Every method throws Problem, or the signal's reason when it is aborted. */
export interface Calls<Path extends keyof paths> {
  get<Which extends PathsWith<Path, 'get'>>(
    path: Which,
    ...given: Given<Needs<Which, 'get'>>
  ): Promise<Answer<Which, 'get'>>;
  post<Which extends PathsWith<Path, 'post'>>(
    path: Which,
    ...given: Given<Needs<Which, 'post'>>
  ): Promise<Answer<Which, 'post'>>;
  put<Which extends PathsWith<Path, 'put'>>(
    path: Which,
    ...given: Given<Needs<Which, 'put'>>
  ): Promise<Answer<Which, 'put'>>;
  patch<Which extends PathsWith<Path, 'patch'>>(
    path: Which,
    ...given: Given<Needs<Which, 'patch'>>
  ): Promise<Answer<Which, 'patch'>>;
  delete<Which extends PathsWith<Path, 'delete'>>(
    path: Which,
    ...given: Given<Needs<Which, 'delete'>>
  ): Promise<Answer<Which, 'delete'>>;
  /** Every item of a list, page after page as they are wanted. */
  list<Which extends Lists<Path>>(path: Which, ...given: Given<Needs<Which, 'get'>>): AsyncGenerator<Listed<Which>>;
}

/** Does the work with a token that holds. */
export type WithToken = <Done>(signal: AbortSignal, work: (token: string) => Promise<Done>) => Promise<Done>;

/** Whatever a call was given, its types forgotten. */
interface Loose extends CallOptions {
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: Blob | object;
}

export const NEVER = new AbortController().signal;

/** @param headers Sent with each call. */
export function callsOf<Path extends keyof paths>(
  client: Client,
  withToken: WithToken,
  patience: Patience,
  headers: Record<string, string>,
): Calls<Path> {
  const call = (method: Method, template: string, given: Loose = {}) => {
    const { signal = NEVER, idempotencyKey, body } = given;
    const timeout = given.timeout ?? (body instanceof Blob ? 120_000 : 30_000);
    const own = { ...headers };
    // One key for all attempts: what an attempt without an answer did is not done again.
    if (method === 'post') own['Idempotency-Key'] = idempotencyKey ?? randomKey();
    const path = addressOf(template, given);
    const attempt = (token: string) => {
      const either = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
      const request = { method: method.toUpperCase(), headers: own, body, signal: either };
      return client.fetch(path, token, request).then(contentOf);
    };
    return problems(
      signal,
      retrying(signal, () => withToken(signal, attempt), patience),
    );
  };
  async function* list(template: string, given: Loose = {}) {
    let cursor: unknown = given.query?.cursor;
    do {
      const query = { ...given.query, ...(cursor ? { cursor } : {}) };
      const page = (await call('get', template, { ...given, query })) as {
        items: unknown[];
        next_cursor: string | null;
      };
      yield* page.items;
      cursor = page.next_cursor;
    } while (cursor);
  }
  const method = (name: Method) => (path: string, given?: Loose) => call(name, path, given);
  // The types above say what the loose functions below mean; wire.ts keeps both honest.
  return {
    get: method('get'),
    post: method('post'),
    put: method('put'),
    patch: method('patch'),
    delete: method('delete'),
    list,
  } as unknown as Calls<Path>;
}

/** Whatever fails, fails as a Problem, but for the caller's own signal. */
export async function problems<Done>(signal: AbortSignal, work: Promise<Done>): Promise<Done> {
  try {
    return await work;
  } catch (cause) {
    signal.throwIfAborted();
    throw asProblem(cause);
  }
}

function addressOf(template: string, { path = {}, query = {} }: Loose): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const said = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return said.length ? `${filled}?${new URLSearchParams(said)}` : filled;
}

async function contentOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json');
  return isJson ? response.json() : response.blob();
}
