// What the address asks of the figures: which days, which part.
import { hrefOf, type Place } from '../router.ts';

export const PERIODS = ['7', '28', '90', '365'] as const;
const USUAL = '28';

export interface Question {
  /** One of PERIODS, or `own`. */
  days: string;
  from?: string;
  to?: string;
  product?: string;
  device?: string;
  arm?: string;
  /** Of the products. */
  order?: string;
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
    ...(text('order') && { order: text('order') }),
  };
}

/** The view's address for it. */
export function addressOf({ days, ...asked }: Question): string {
  return hrefOf('/', { ...(days !== 'own' && days !== USUAL && { days }), ...asked });
}

/** As the service is asked: which day it is in the shop is the service's to say. */
export function askedOf({ days, order: _order, from, to, ...part }: Question): Record<string, string> {
  if (days === 'own') return { ...(from && { from }), ...(to && { to }), ...part };
  return { ...(days !== USUAL && { days }), ...part };
}
