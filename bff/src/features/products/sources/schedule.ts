// When a source is looked at next, and what an answer says of it. A page that is away for an hour is not gone, and one that
// could not be reached says nothing at all.

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** Daily or so, at another hour each time, so that a whole catalogue is never asked for at once. */
const EVERY_MS = { least: 20 * HOUR_MS, most: 28 * HOUR_MS };
/** Between the two looks after which a source counts as gone. */
const GONE_AFTER_MS = DAY_MS;
const FIRST_RETRY_MS = HOUR_MS;

export interface Known {
  state: 'unchanged' | 'changed' | 'gone';
  since: Date;
  /** As it was when it was taken over; null until it has been read once. */
  firstFingerprint: string | null;
  /** As it was read last. */
  fingerprint: string | null;
  missingSince: Date | null;
  /** Looks in a row that came to nothing. */
  unreached: number;
}

export type Seen =
  | { kind: 'same' }
  | { kind: 'read'; fingerprint: string }
  /** It answers that there is no such thing. */
  | { kind: 'missing' }
  | { kind: 'not reached' };

export interface Judged extends Known {
  nextAt: Date;
  /** Whether the merchant is to be told. */
  told: boolean;
}

/** @param chance from 0 to below 1. */
export function judge(known: Known, seen: Seen, at: Date, chance = Math.random()): Judged {
  const daily = after(at, EVERY_MS.least + chance * (EVERY_MS.most - EVERY_MS.least));
  if (seen.kind === 'not reached') {
    const wait = Math.min(DAY_MS, FIRST_RETRY_MS * 2 ** known.unreached) * (0.75 + chance / 2);
    return { ...known, unreached: known.unreached + 1, nextAt: after(at, wait), told: false };
  }
  if (seen.kind === 'missing') {
    const missingSince = known.missingSince ?? at;
    const isGone = at.getTime() - missingSince.getTime() >= GONE_AFTER_MS;
    const nextAt = known.missingSince ? daily : after(at, GONE_AFTER_MS + chance * 2 * HOUR_MS);
    return { ...turnedTo(known, isGone ? 'gone' : known.state, at), missingSince, unreached: 0, nextAt };
  }
  const fingerprint = seen.kind === 'read' ? seen.fingerprint : known.fingerprint;
  const firstFingerprint = known.firstFingerprint ?? fingerprint;
  const state = fingerprint === firstFingerprint ? 'unchanged' : 'changed';
  const changedAgain = state === 'changed' && known.state === 'changed' && fingerprint !== known.fingerprint;
  const turned = changedAgain ? { ...known, since: at, told: true } : turnedTo(known, state, at);
  return { ...turned, firstFingerprint, fingerprint, missingSince: null, unreached: 0, nextAt: daily };
}

/** Somewhere in the day after it was taken over. */
export function firstLook(at: Date, chance = Math.random()): Date {
  return after(at, chance * DAY_MS);
}

function turnedTo(known: Known, state: Known['state'], at: Date) {
  return state === known.state ? { ...known, told: false } : { ...known, state, since: at, told: true };
}

function after(at: Date, milliseconds: number): Date {
  return new Date(at.getTime() + Math.round(milliseconds));
}
