// What may be called how, as types: paths, parameters, bodies and answers, all from the contract.
import type { paths } from '../wire.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Operations a shop's server calls with its secret key. */
export type MerchantPath = Extract<keyof paths, '/v1/merchant' | `/v1/merchant/${string}`>;
/** Operations a shopper's session calls; sessions themselves are begun by the client. */
export type ShopperPath = Exclude<
  Extract<keyof paths, `/v1/${string}`>,
  MerchantPath | '/v1/sessions' | `/v1/shopify/${string}`
>;

/** The operation of a path and method as the contract describes it; never where there is none. */
type Operation<Path extends keyof paths, How extends Method> =
  paths[Path] extends Record<How, infer Found extends object> ? Found : never;

/** Of these paths, the ones with that method. */
export type PathsWith<Path extends keyof paths, How extends Method> = Path extends Path
  ? [Operation<Path, How>] extends [never]
    ? never
    : Path
  : never;

/** Given to every call. */
export interface CallOptions {
  /** Ends the call, and every wait between its attempts, with the signal's reason. */
  signal?: AbortSignal;
  /**
   * Names the wish behind a call that makes something, so that repeating it does nothing twice. Each call has a fresh one;
   * give your own to go on with a wish of before, e.g. after a restart.
   */
  idempotencyKey?: string;
  /** Milliseconds until an attempt is given up; 30,000 when left out, 120,000 for a photo. */
  timeout?: number;
}

type PathOf<Found> = Found extends { parameters: { path: infer Given extends object } } ? { path: Given } : unknown;
type QueryOf<Found> = Found extends { parameters: infer Named }
  ? Named extends { query: infer Given extends object }
    ? { query: Given }
    : Named extends { query?: infer Given extends object }
      ? { query?: Given }
      : unknown
  : unknown;
type BodyOf<Found> = Found extends { requestBody: { content: infer Content } }
  ? { body: Content extends { 'application/json': infer Given } ? Given : Blob }
  : unknown;

/** What a call needs beside its path: `path` for the names in braces, `query`, `body`, and the options of every call. */
export type Needs<Path extends keyof paths, How extends Method> = PathOf<Operation<Path, How>> &
  QueryOf<Operation<Path, How>> &
  BodyOf<Operation<Path, How>> &
  CallOptions;

/** A parameter list in which the needs may be left out where all of them may. */
export type Given<Required> = Partial<Required> extends Required ? [needs?: Required] : [needs: Required];

type Succeeded<Found> = Found extends { responses: infer All } ? All[Extract<keyof All, 200 | 201 | 202 | 204>] : never;

/** The answer: an object of the contract, a Blob where it is a file, nothing where there is nothing to say. */
export type Answer<Path extends keyof paths, How extends Method> =
  Succeeded<Operation<Path, How>> extends {
    content: infer Content extends object;
  }
    ? Content extends { 'application/json': infer Json }
      ? Json
      : Blob
    : undefined;

/** What a list that is read page by page has in it. */
export type Listed<Path extends keyof paths> =
  Answer<Path, 'get'> extends { items: (infer Item)[]; next_cursor: string | null } ? Item : never;

/** Of these paths, the lists. */
export type Lists<Path extends keyof paths> = Path extends Path
  ? [Listed<Path>] extends [never]
    ? never
    : Path
  : never;
