// How a feature says no: by a code of the public catalogue, which the compiler knows.
import { PROBLEMS, type ProblemCode } from '../contract/problems.ts';
import { Problem } from '../platform/http/problem.ts';

export function problem(code: ProblemCode, options?: ConstructorParameters<typeof Problem>[1]): Problem {
  return new Problem(code, { detail: PROBLEMS[code].detail, ...options });
}
