// When a model is left alone, for how long, and who may see whether it is well again.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breakerOf } from './breaker.ts';
import type { AttemptOutcome, RecentAttempt } from './course.ts';

const NOW = new Date('2026-11-26T12:00:00Z');
const SECOND = 1_000;

/** Each began so many seconds before NOW and took one. */
function call(secondsAgo: number, outcome: AttemptOutcome | null, retryAfterMs: number | null = null): RecentAttempt {
  const startedAt = new Date(NOW.getTime() - secondsAgo * SECOND);
  const milliseconds = outcome === null || outcome === 'cut_off' ? null : SECOND;
  return { engine: 'e', model: 'm', garmentKind: 'top', startedAt, outcome, milliseconds, retryAfterMs };
}
const stateOf = (...calls: RecentAttempt[]) => breakerOf(calls, NOW);
/** In seconds after NOW. */
const opensAfter = (...calls: RecentAttempt[]) => {
  const breaker = stateOf(...calls);
  assert.ok(breaker.state === 'open', breaker.state);
  return (breaker.until.getTime() - NOW.getTime()) / SECOND;
};

describe('the breaker of a model', () => {
  it('is closed while nothing is known, and after one fault or two', () => {
    assert.equal(stateOf().state, 'closed');
    assert.equal(stateOf(call(2, 'broken'), call(3, 'timed_out')).state, 'closed');
  });

  it('opens with the third fault in a row, of whatever kind', () => {
    const faults = (['broken', 'timed_out', 'overloaded'] as const).map((kind, i) => call(2 + i, kind));
    assert.equal(opensAfter(...faults), 14);
  });

  it('takes any answer as a sign of health, a refusal and a picture that was thrown away too', () => {
    for (const answer of ['rendered', 'refused', 'not_kept'] as const) {
      const calls = [call(2, 'broken'), call(3, 'broken'), call(4, answer), call(5, 'broken'), call(6, 'broken')];
      assert.equal(stateOf(...calls).state, 'closed', answer);
    }
  });

  it('learns nothing from calls that nobody waited for or that a kill ended', () => {
    const calls = [call(2, 'broken'), call(3, 'aborted'), call(4, 'broken'), call(5, 'cut_off')];
    assert.equal(stateOf(...calls).state, 'closed');
    assert.equal(stateOf(...calls, call(6, 'broken')).state, 'open');
  });

  it('stays open for as long as it has been failing, fifteen seconds at least and five minutes at most', () => {
    const failingFor = (seconds: number) =>
      opensAfter(call(1, 'broken'), call(2, 'broken'), call(1 + seconds, 'broken'));
    assert.equal(failingFor(5), 15);
    assert.equal(failingFor(60), 61);
    assert.equal(failingFor(4_000), 300);
  });

  it('honours what the engine asks for, after the first fault already and however long', () => {
    assert.equal(opensAfter(call(1, 'overloaded', 40 * SECOND)), 40);
    assert.equal(opensAfter(call(1, 'overloaded'), call(3, 'overloaded', 3_600 * SECOND)), 3_598);
    assert.equal(stateOf(call(41, 'overloaded', 40 * SECOND)).state, 'closed');
  });

  it('is half open afterwards, for one call at a time', () => {
    const faults = [call(30, 'broken'), call(31, 'broken'), call(32, 'broken')];
    assert.equal(stateOf(...faults).state, 'half-open');
    assert.equal(stateOf(call(3, null), ...faults).state, 'open');
    assert.equal(stateOf(call(3, 'rendered'), ...faults).state, 'closed');
    assert.equal(stateOf(call(3, 'broken'), ...faults).state, 'open');
  });

  it('does not wait for the probe of a process that is gone', () => {
    const faults = [call(330, 'broken'), call(331, 'broken'), call(332, 'broken')];
    assert.equal(stateOf(call(130, null), ...faults).state, 'half-open');
  });

  it('leaves a model alone that is gone, and asks for it again after ten minutes', () => {
    assert.equal(opensAfter(call(1, 'gone')), 600);
    assert.equal(stateOf(call(700, 'gone')).state, 'closed');
  });
});
