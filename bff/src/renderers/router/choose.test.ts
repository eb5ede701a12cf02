// Whom the router asks: by kind, agreement, health, figures and price, and the same again for the same figures.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { GarmentKind, Renderer } from '../renderer.ts';
import { ALL_KINDS, type Candidate, nameOf } from './candidate.ts';
import { type Ballot, choose, MOST_PAID_CALLS } from './choose.ts';
import type { Attempt, AttemptOutcome, RecentAttempt } from './course.ts';

const NOW = new Date('2026-11-26T12:00:00Z');
const CENT = 10_000;
const GOOGLE = { name: 'Google', keepsMs: 1, tier: 'paid' } as const;
const OTHER = { name: 'Other', keepsMs: 1, tier: 'paid' } as const;
const renderer: Renderer = {
  engine: 'e',
  processors: [],
  render: () => assert.fail('nobody is asked here'),
};

function candidate(model: string, changes: Partial<Candidate> = {}): Candidate {
  const all = { renderer, processors: [GOOGLE], kinds: ALL_KINDS, microdollars: 4 * CENT };
  return { engine: 'e', model, ...all, ...changes };
}
const [A, B, C] = ['a', 'b', 'c'].map((model) => candidate(model)) as [Candidate, Candidate, Candidate];

function ballot(changes: Partial<Ballot> = {}): Ballot {
  const none = { attempts: [], overloaded: [], tooDear: [], recent: [] };
  return { candidates: [A, B, C], kind: 'top', agreedTo: ['Google'], ...none, now: NOW, ...changes };
}

/** So many calls of a model, a second apart, the last one a minute ago. */
function calls(
  of: Candidate,
  times: number,
  { outcome = 'rendered', seconds = 8, kind = 'top', minutesAgo = 1 }: Partial<Calls> = {},
): RecentAttempt[] {
  return Array.from({ length: times }, (_, i) => ({
    engine: of.engine,
    model: of.model,
    garmentKind: kind,
    outcome,
    startedAt: new Date(NOW.getTime() - minutesAgo * 60_000 - i * 1_000),
    milliseconds: seconds * 1_000,
    retryAfterMs: null,
  }));
}
interface Calls {
  outcome: AttemptOutcome;
  seconds: number;
  kind: GarmentKind;
  minutesAgo: number;
}

const tried = (of: Candidate, outcome: AttemptOutcome | null, number = 1): Attempt => ({
  ...calls(of, 1)[0]!,
  number,
  outcome,
  microdollars: outcome === 'overloaded' || outcome === 'gone' ? 0 : of.microdollars,
});

function asked(changes: Partial<Ballot> = {}) {
  const choice = choose(ballot(changes));
  assert.ok(choice.kind === 'ask', JSON.stringify(choice));
  return { model: choice.candidate.model, why: choice.why };
}
const nobody = (changes: Partial<Ballot>) => {
  const choice = choose(ballot(changes));
  assert.ok(choice.kind === 'none', JSON.stringify(choice));
  return choice.reason;
};

describe('the choice of an engine', () => {
  it('is the operator’s first while nothing is known', () => {
    assert.deepEqual(asked(), { model: 'a', why: 'preferred' });
  });

  it('leaves out whoever does not draw the garment, and whoever the shopper has not agreed to', () => {
    const tops = candidate('a', { kinds: ['top'] });
    assert.equal(asked({ candidates: [tops, B], kind: 'dress' }).model, 'b');
    assert.equal(nobody({ candidates: [tops], kind: 'dress' }), 'kind');
    const elsewhere = candidate('a', { processors: [OTHER] });
    assert.equal(asked({ candidates: [elsewhere, B] }).model, 'b');
    assert.equal(nobody({ candidates: [elsewhere, B], agreedTo: [] }), 'not_agreed');
  });

  it('changes with latency where the first is slower by more than a place is worth, and says so', () => {
    const b = calls(B, 20, { seconds: 3 });
    assert.equal(asked({ recent: [...calls(A, 20, { seconds: 10 }), ...b] }).model, 'a');
    const slow = asked({ recent: [...calls(A, 20, { seconds: 14 }), ...b] });
    assert.deepEqual(slow, { model: 'b', why: 'e/a does worse lately' });
  });

  it('minds the slow tail', () => {
    const mostlyQuick = [...calls(A, 18, { seconds: 6 }), ...calls(A, 4, { seconds: 45, minutesAgo: 3 })];
    assert.equal(asked({ recent: [...mostlyQuick, ...calls(B, 20, { seconds: 5 })] }).model, 'b');
  });

  it('changes with refusals and thrown-away pictures of this kind of garment, and of no other kind', () => {
    for (const outcome of ['refused', 'not_kept'] as const) {
      const bad = calls(A, 20, { outcome, kind: 'dress' });
      assert.equal(asked({ recent: bad, kind: 'dress' }).model, 'b', outcome);
      assert.equal(asked({ recent: bad, kind: 'top' }).model, 'a', outcome);
    }
  });

  it('forgets after half an hour, so that the first is tried anew', () => {
    assert.equal(asked({ recent: calls(A, 20, { seconds: 30, minutesAgo: 31 }) }).model, 'a');
  });

  it('takes one of whom nobody knows for as quick as the quickest, so that it is tried', () => {
    assert.equal(asked({ recent: calls(B, 20, { seconds: 1 }) }).model, 'a');
    assert.equal(asked({ recent: calls(A, 20, { seconds: 20 }) }).model, 'a', 'nobody is known to be quicker');
  });

  it('is never overturned by price alone', () => {
    const anyPrice = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(anyPrice, anyPrice, fc.integer({ min: 1, max: 60 }), (first, second, seconds) => {
        const candidates = [candidate('a', { microdollars: first }), candidate('b', { microdollars: second })];
        const recent = candidates.flatMap((one) => calls(one, 20, { seconds }));
        assert.equal(asked({ candidates, recent }).model, 'a');
      }),
    );
  });

  it('is decided by price where it tips the scales', () => {
    const candidates = [candidate('a', { microdollars: 13 * CENT }), candidate('b', { microdollars: CENT })];
    const recent = [...calls(A, 20, { seconds: 9 }), ...calls(B, 20, { seconds: 4 })];
    assert.equal(asked({ candidates, recent }).model, 'b');
    assert.equal(asked({ candidates: [A, B], recent }).model, 'a');
  });

  it('is the same for the same figures, whatever they are', () => {
    const outcome = fc.constantFrom<AttemptOutcome>('rendered', 'refused', 'not_kept', 'broken', 'overloaded');
    const some = fc.record({ times: fc.nat({ max: 9 }), outcome, seconds: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(fc.array(some, { minLength: 3, maxLength: 3 }), (each) => {
        const recent = [A, B, C].flatMap((one, i) => calls(one, each[i]!.times, each[i]));
        assert.deepEqual(choose(ballot({ recent })), choose(ballot({ recent: structuredClone(recent) })));
      }),
    );
  });

  it('never repeats a refusal or a call that took too long, and asks another first after any other failure', () => {
    for (const outcome of ['refused', 'timed_out', 'gone', 'broken', 'not_kept', 'cut_off'] as const) {
      assert.equal(asked({ attempts: [tried(A, outcome)] }).model, 'b', outcome);
    }
    for (const outcome of ['refused', 'timed_out', 'gone'] as const) {
      assert.equal(nobody({ candidates: [A], attempts: [tried(A, outcome)] }), 'tried_all', outcome);
    }
    const again = asked({ candidates: [A], attempts: [tried(A, 'broken')] });
    assert.deepEqual(again, { model: 'a', why: 'once more, for want of another' });
    assert.equal(nobody({ candidates: [A], attempts: [tried(A, 'broken'), tried(A, 'broken', 2)] }), 'tried_all');
    assert.equal(nobody({ candidates: [A], attempts: [tried(A, 'broken'), tried(A, 'not_kept', 2)] }), 'not_kept');
  });

  it('does not count against anybody what was cut off by our own end, however often', () => {
    for (const outcome of ['cut_off', 'aborted'] as const) {
      const often = [1, 2, 3, 4, 5].map((number) => tried(A, outcome, number));
      assert.deepEqual(asked({ candidates: [A], attempts: often }).model, 'a', outcome);
      assert.equal(asked({ candidates: [A, B], attempts: often }).model, 'b', outcome);
      const failed = [tried(A, 'broken', 6), tried(A, 'broken', 7)];
      assert.equal(nobody({ candidates: [A], attempts: [...often, ...failed] }), 'tried_all', outcome);
    }
  });

  it('pays for three calls of one try-on and no more; what was not billed does not count', () => {
    const others = Array.from({ length: 9 }, (_, i) => candidate(`m${i}`));
    const attempts = others.slice(0, MOST_PAID_CALLS).map((one, i) => tried(one, 'broken', i + 1));
    assert.equal(nobody({ candidates: others, attempts }), 'tried_all');
    const free = others.slice(0, 8).map((one, i) => tried(one, 'gone', i + 1));
    assert.equal(asked({ candidates: others, attempts: free }).model, 'm8');
  });

  it('waits for the first that is free again where all are shut out, and gives up where one is only too dear', () => {
    const busy = (of: Candidate, seconds: number) =>
      calls(of, 1, { outcome: 'overloaded', minutesAgo: 0, seconds: 0 }).map((one) => ({
        ...one,
        retryAfterMs: seconds * 1_000,
      }));
    const recent = [...busy(A, 30), ...busy(B, 20), ...busy(C, 40)];
    assert.deepEqual(choose(ballot({ recent })), { kind: 'wait', milliseconds: 20_000 });
    assert.equal(nobody({ tooDear: [A, B, C] }), 'spend_cap');
    assert.equal(asked({ tooDear: [A] }).why, 'e/a costs more than is left this month');
  });

  it('says of everybody preferred why they were passed over', () => {
    const { model, why } = asked({
      attempts: [tried(B, 'timed_out')],
      recent: calls(A, 3, { outcome: 'broken', minutesAgo: 0, seconds: 0 }),
    });
    assert.equal(model, 'c');
    assert.equal(why, `${nameOf(A)} is shut out after faults; ${nameOf(B)} has had its turn (timed_out)`);
  });
});
