// Which days a question is about: in the shop's own time zone, with as many days before them to compare with.
import type { z } from 'zod';
import { type InsightsQuery, MOST_DAYS } from '../../contract/insights.ts';
import { problem } from '../problem.ts';

/** Four weeks: as many Saturdays as in the period before. */
const USUAL_DAYS = 28;
const DAY_MS = 86_400_000;

export interface Period {
  from: string;
  to: string;
  /** How many days it has, both ends included. */
  days: number;
  before: { from: string; to: string };
}

/** @throws Problem query_invalid */
export function periodOf(
  asked: Pick<z.output<typeof InsightsQuery>, 'from' | 'to' | 'days'>,
  timeZone: string,
  now: Date,
): Period {
  const today = dayIn(timeZone, now);
  const to = asked.to && asked.to < today ? asked.to : today;
  const from = asked.from ?? addDays(to, 1 - (asked.days ?? USUAL_DAYS));
  const days = daysFrom(from, to) + 1;
  if (days < 1) throw refused('/from', 'After the last day');
  if (days > MOST_DAYS) throw refused('/from', `More than ${MOST_DAYS} days`);
  return { from, to, days, before: { from: addDays(from, -days), to: addDays(from, -1) } };
}

/** The day that it is there. */
function dayIn(timeZone: string, at: Date): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', { timeZone, ...parts }).format(at);
}

/** Of the calendar: none is longer or shorter here, whatever clocks do. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function refused(pointer: string, message: string) {
  return problem('query_invalid', { members: { errors: [{ pointer, message }] } });
}
