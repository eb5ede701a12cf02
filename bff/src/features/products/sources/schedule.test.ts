// What an answer says of a source, and when it is looked at next.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DAY_MS, type Judged, judge, type Known, type Seen } from './schedule.ts';

const HOUR_MS = 3_600_000;
const START = new Date('2026-11-26T08:00:00Z');
const NEW: Known = {
  ...{ state: 'unchanged', since: START, firstFingerprint: null, fingerprint: null, missingSince: null, unreached: 0 },
};
const read = (fingerprint: string): Seen => ({ kind: 'read', fingerprint });

/** Looks as often as the schedule has it, and sees these one after the other. */
function after(...seen: Seen[]): Judged {
  let [at, known] = [START, NEW];
  let judged: Judged | undefined;
  for (const one of seen) {
    judged = judge(known, one, at, 0.5);
    ({ nextAt: at } = judged);
    known = judged;
  }
  return judged!;
}
const hoursUntilNext = (seen: Seen, chance: number, known = NEW) =>
  (judge(known, seen, START, chance).nextAt.getTime() - START.getTime()) / HOUR_MS;

describe('what is seen of a source', () => {
  it('takes the first reading for how it has always been, and tells every other one once', () => {
    assert.deepEqual([after(read('a')).state, after(read('a')).told], ['unchanged', false]);
    assert.deepEqual([after(read('a'), read('b')).state, after(read('a'), read('b')).told], ['changed', true]);
    assert.equal(after(read('a'), read('b'), read('b')).told, false);
    assert.equal(after(read('a'), read('b'), { kind: 'same' }).told, false);
    const again = after(read('a'), read('b'), read('c'));
    assert.deepEqual([again.state, again.told], ['changed', true]);
    assert.deepEqual([after(read('a'), read('b'), read('a')).state], ['unchanged']);
  });

  it('is gone when it is missing a day later too, and comes back as it then is', () => {
    const missing: Seen = { kind: 'missing' };
    assert.deepEqual([after(read('a'), missing).state, after(read('a'), missing).told], ['unchanged', false]);
    assert.equal(after(read('a'), missing, read('a'), missing).state, 'unchanged');
    const gone = after(read('a'), missing, missing);
    assert.deepEqual([gone.state, gone.told], ['gone', true]);
    assert.equal(after(read('a'), missing, missing, missing).told, false);
    assert.deepEqual([after(read('a'), missing, missing, read('b')).state], ['changed']);
    assert.deepEqual([after(read('a'), missing, missing, { kind: 'same' }).state], ['unchanged']);
  });

  it('says nothing where it could not be reached', () => {
    const lost: Seen = { kind: 'not reached' };
    const changed = after(read('a'), read('b'));
    const later = judge(changed, lost, changed.nextAt);
    assert.deepEqual([later.state, later.since, later.told], ['changed', changed.since, false]);
    assert.equal(after(read('a'), { kind: 'missing' }, lost, { kind: 'missing' }).state, 'gone');
  });

  it('is looked at about once a day at another hour each time, and less and less often while it cannot be reached', () => {
    assert.deepEqual([hoursUntilNext(read('a'), 0), hoursUntilNext({ kind: 'same' }, 0.999)].map(Math.round), [20, 28]);
    const waits = [0, 1, 2, 3, 9].map((unreached) =>
      hoursUntilNext({ kind: 'not reached' }, 0.5, { ...NEW, unreached }),
    );
    assert.deepEqual(waits, [1, 2, 4, 8, 24]);
    assert.ok(hoursUntilNext({ kind: 'missing' }, 0) * HOUR_MS >= DAY_MS);
  });
});
