// What the address asks of the figures: which days, which part.
import { hrefOf, type Place } from '../router.ts';

export const PERIODS = ['7', '28', '90', '365'] as const;
const USUAL = '28';
const DAY_MS = 86_400_000;

export interface Question {
  /** One of PERIODS, or `own`. */
  days: string;
  from?: string;
  to?: string;
  product?: string;
  device?: string;
  arm?: string;
}

export const DEVICES = ['phone', 'tablet', 'desktop', 'unknown'] as const;
export const ARMS = ['shown', 'held_out', 'none'] as const;

/** An address that was typed wrongly asks for what is usual. */
export function questionOf({ query }: Place): Question {
  const text = (name: string) => query.get(name) || undefined;
  const day = (name: string) => (/^\d{4}-\d\d-\d\d$/.test(query.get(name) ?? '') ? text(name) : undefined);
  const one = (name: string, of: readonly string[]) => of.find((value) => value === query.get(name));
  const [from, to] = [day('from'), day('to')];
  return {
    days: from || to ? 'own' : (one('days', PERIODS) ?? USUAL),
    ...(from && { from }),
    ...(to && { to }),
    ...(text('product') && { product: text('product') }),
    ...(one('device', DEVICES) && { device: one('device', DEVICES) }),
    ...(one('arm', ARMS) && { arm: one('arm', ARMS) }),
  };
}

/** The view's address for it. */
export function addressOf({ days, ...asked }: Question): string {
  return hrefOf('/', { ...(days !== 'own' && days !== USUAL && { days }), ...asked });
}

/** As the service is asked. @param today in the browser's zone: the service makes its own today of it where that is later. */
export function askedOf({ days, from, to, ...part }: Question, today = new Date()): Record<string, string> {
  if (days === 'own') return { ...(from && { from }), ...(to && { to }), ...part };
  // The shop's own today is the service's to say: only other lengths than the usual are counted back from here.
  if (days === USUAL) return { ...part };
  const end = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()));
  const start = new Date(end.getTime() - (Number(days) - 1) * DAY_MS);
  return { from: start.toISOString().slice(0, 10), ...part };
}
