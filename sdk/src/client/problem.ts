// What can go wrong on the way to the service, as one typed error with the service's stable code.
import type { ProblemDocument, Quota } from './resources.ts';

/**
 * Codes made here, beside those of the service's catalogue: `network` (no answer at all), `timeout` (an answer that
 * never ends), `unknown` (an answer that is no problem document, for instance a proxy's error page).
 */
export class Problem extends Error {
  /** Stable; see the API reference. */
  readonly code: string;
  /** HTTP status, 0 when there was no answer. */
  readonly status: number;
  /** The service's sentence for a person, in English; empty when there is none. */
  readonly detail: string;
  /** What is left of the day, where the service said so. */
  readonly quota: Quota | null;

  constructor(code: string, status = 0, detail = '', quota: Quota | null = null, cause?: unknown) {
    super(`${code}${detail && `: ${detail}`}`, { cause });
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.quota = quota;
  }

  /** Its cause is the response: there are headers that a program may want (client/index.ts). */
  static async from(response: Response): Promise<Problem> {
    const { status } = response;
    // What is not our document says what its status says.
    const document: Partial<ProblemDocument> | null = await response.json().catch(() => null);
    const code = document?.code ?? (status === 429 ? 'rate_limited' : 'unknown');
    return new Problem(code, status, document?.detail, document?.quota, response);
  }
}

/** Any failure as a Problem, so that a screen has one thing to show. */
export function asProblem(cause: unknown): Problem {
  if (cause instanceof Problem) return cause;
  const late = cause instanceof DOMException && cause.name === 'TimeoutError';
  return new Problem(late ? 'timeout' : 'unknown', 0, '', null, cause);
}

/** A script that does not come is a connection that fails. Throws Problem. */
export function notLoaded(cause: unknown): never {
  throw new Problem('network', 0, '', null, cause);
}
