// Whether an engine's model is asked at all just now. Worked out from its last calls, which all processes share, so that
// none has to find out for itself what another one knows, and a restart forgets nothing.
import type { RecentAttempt } from './course.ts';

/** A bad minute has more than one fault, a bad request has one. */
const FAULTS_TO_OPEN = 3;
/** It stays shut for as long as it has been failing, but so long at least and at most. */
const SHORTEST_MS = 15_000;
const LONGEST_MS = 300_000;
/** A model that is gone may be their mistake, so it is asked for again now and then. */
const GONE_MS = 600_000;
/** No call takes longer: one that is still open after it belongs to a process that is gone. */
const CALL_LIMIT_MS = 120_000;

export type Breaker =
  | { state: 'closed' }
  /** One call may find out whether it is well again. */
  | { state: 'half-open' }
  | { state: 'open'; until: Date };

const FAULTS: ReadonlySet<RecentAttempt['outcome']> = new Set(['overloaded', 'timed_out', 'broken', 'gone']);
const ANSWERS: ReadonlySet<RecentAttempt['outcome']> = new Set(['rendered', 'not_kept', 'refused']);

/** @param recent calls of one model, newest first. */
export function breakerOf(recent: readonly RecentAttempt[], now: Date): Breaker {
  // Calls that nobody waited for say nothing; any answer, also a refusal, says that it is well.
  const telling = recent.filter(({ outcome }) => FAULTS.has(outcome) || ANSWERS.has(outcome));
  const firstAnswer = telling.findIndex(({ outcome }) => ANSWERS.has(outcome));
  const faults = firstAnswer < 0 ? telling : telling.slice(0, firstAnswer);
  const [last] = faults;
  const first = faults.at(-1);
  if (!last || !first) return { state: 'closed' };

  const asked = Math.max(...faults.map((fault) => endOf(fault) + waitOf(fault)));
  const failing = endOf(last) - first.startedAt.getTime();
  const shut = faults.length >= FAULTS_TO_OPEN;
  const until = shut ? Math.max(asked, endOf(last) + Math.min(LONGEST_MS, Math.max(SHORTEST_MS, failing))) : asked;
  if (now.getTime() < until) return { state: 'open', until: new Date(until) };
  if (!shut) return { state: 'closed' };
  const probe = recent.find(
    ({ outcome, startedAt }) =>
      outcome === null && startedAt.getTime() >= until && now.getTime() - startedAt.getTime() < CALL_LIMIT_MS,
  );
  return probe ? { state: 'open', until: new Date(now.getTime() + SHORTEST_MS) } : { state: 'half-open' };
}

const endOf = ({ startedAt, milliseconds }: RecentAttempt) => startedAt.getTime() + (milliseconds ?? 0);

const waitOf = ({ outcome, retryAfterMs }: RecentAttempt) => (outcome === 'gone' ? GONE_MS : (retryAfterMs ?? 0));
