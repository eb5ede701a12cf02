// A course that is kept in memory alone: for whoever looks at an engine by hand, and for tests.
import type { Attempt, RenderCourse } from './course.ts';

/** @param agreedTo names of the companies that may get the photo. */
export function privateCourse(agreedTo: readonly string[]): RenderCourse {
  const attempts: Attempt[] = [];
  return {
    agreedTo: async () => agreedTo,
    askedAt: new Date(),
    attempts: async () => [...attempts],
    recent: async () => [],
    async begin({ why: _, probe: __, ...planned }) {
      const unknown = { outcome: null, milliseconds: null, retryAfterMs: null };
      attempts.push({ ...planned, ...unknown, startedAt: new Date() });
      return true;
    },
    async end(number, { outcome, milliseconds, retryAfterMs }) {
      const attempt = attempts.find((one) => one.number === number);
      if (attempt) Object.assign(attempt, { outcome, milliseconds, retryAfterMs });
    },
    async turnDown() {
      const last = attempts.at(-1);
      if (last) last.outcome = 'not_kept';
    },
  };
}
