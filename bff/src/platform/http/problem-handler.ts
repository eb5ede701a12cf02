// Last in the chain: turns whatever was thrown into problem+json (RFC 9457). What is not a Problem is a 500 that tells the client nothing.
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { storageFault } from '../faults/storage-fault.ts';
import { httpProblem, Problem, type ProblemCatalogue } from './problem.ts';
import { requestIdOf } from './request-id.ts';

const TYPE_BASE = 'https://visionfit.dev/problems/';

export interface RequestLog {
  error(fields: object, message: string): void;
  info(fields: object, message: string): void;
}

/** @param log gets the unexpected as errors; a refused request is ordinary life, and there for whoever looks up its id. */
export function problemHandler(catalogue: ProblemCatalogue, log: RequestLog): ErrorRequestHandler {
  return (thrown, req, res, _next) => {
    const problem = asProblem(thrown);
    const kind = catalogue[problem.code] ?? catalogue.internal;
    const request_id = requestIdOf(res);
    if (kind.status >= 500 && problem.code !== 'not_ready') {
      log.error({ err: problem.cause ?? problem, request_id, method: req.method, path: req.path }, 'request failed');
    } else {
      // By its route: what fills it, or stands in no route, is the sender's.
      const route: string | undefined = req.route?.path;
      log.info({ request_id, method: req.method, route, status: kind.status, code: problem.code }, 'request refused');
    }
    // Too late for a status line: a cut connection is the only honest signal left. Not Express' own: it prints the error.
    if (res.headersSent) return void res.destroy();
    res
      .status(kind.status)
      .set({ 'Cache-Control': 'no-store', ...problem.headers })
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: TYPE_BASE + problem.code,
          title: kind.title,
          status: kind.status,
          code: problem.code,
          detail: problem.detail ?? kind.detail,
          request_id,
          ...problem.members,
        }),
      );
  };
}

/** For whatever no route took. */
export const unknownRoute: RequestHandler = () => {
  throw httpProblem('not_found', { detail: 'No such address; see /openapi.json.' });
};

function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  // A path that does not percent-decode never reaches a route (Express throws it as a 400).
  if (thrown instanceof URIError) return httpProblem('not_found', { cause: thrown });
  const fault = storageFault(thrown);
  if (fault) return httpProblem(STORAGE_PROBLEMS[fault], { cause: thrown, headers: { 'Retry-After': RETRY_SECONDS } });
  return httpProblem('internal', { cause: thrown });
}

const STORAGE_PROBLEMS = { full: 'storage_full', away: 'storage_unavailable' } as const;
/** Storage comes back by itself, and within ten seconds of the reason's end. */
const RETRY_SECONDS = '5';
