// Telling one failure from another.
import { Problem } from '../problem.ts';
import type { ProblemCode } from '../wire.ts';

/** The service's codes, and the three made here: no answer at all, none in time, none that is the service's. */
export type KnownCode = ProblemCode | 'network' | 'timeout' | 'unknown';

/** Whether something that was thrown is a Problem, and one of these where codes are given. */
export function isProblem(thrown: unknown, ...codes: KnownCode[]): thrown is Problem {
  return thrown instanceof Problem && (codes.length === 0 || codes.some((code) => code === thrown.code));
}

/** Names the request in the service's log; null where there was no answer. */
export function requestIdOf({ cause }: Problem): string | null {
  return cause instanceof Response ? cause.headers.get('X-Request-Id') : null;
}
