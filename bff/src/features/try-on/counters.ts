// What a try-on counts against: each limit has a counter in the database, and says when it begins anew.
import type { Quota } from '../../contract/common.ts';
import type { Shopper } from '../shopper.ts';
import type { Limits } from './plans.ts';

/** One count that a try-on goes into, and how high it may rise. */
export interface Counter {
  of: 'shopper' | 'address' | 'shop';
  /** As clients read it in `RateLimit`. */
  policy: 'shopper-day' | 'shopper-hour' | 'address-day' | 'shop-day';
  /** What is counted, as the table names it. */
  scope: string;
  most: number;
  windowSeconds: number;
  /** When it begins anew. */
  opensAt: Date;
}

/** `YYYY-MM-DD` in UTC. */
export function quotaDay(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/**
 * What a try-on at this moment is counted against, the shopper's own first.
 * @param addressHash null where the connection no longer says.
 */
export function countersFor(shopper: Shopper, limits: Limits, addressHash: string | null, now: Date): Counter[] {
  const { merchantId } = shopper;
  const address = `address:${merchantId}:${addressHash}`;
  const counters = [
    ...shoppersCounters(shopper, limits, now),
    daily('address', 'address-day', address, limits.per_address_day, now),
    daily('shop', 'shop-day', `shop:${merchantId}`, limits.per_shop_day, now),
  ];
  return addressHash === null ? counters.filter((counter) => counter.scope !== address) : counters;
}

/** Those that concern this shopper alone. */
export function shoppersCounters(shopper: Shopper, limits: Limits, now: Date): Counter[] {
  const day = daily('shopper', 'shopper-day', dayScope(shopper), limits.per_shopper_day, now);
  if (limits.per_shopper_hour === null) return [day];
  const opensAt = new Date(now);
  opensAt.setUTCMinutes(60, 0, 0);
  const hour: Counter = {
    of: 'shopper',
    policy: 'shopper-hour',
    scope: hourScope(shopper, now.getUTCHours()),
    most: limits.per_shopper_hour,
    windowSeconds: 3_600,
    opensAt,
  };
  return [day, hour];
}

/** What a task was charged to. */
export interface Charge {
  /** May be yesterday by now. */
  day: string;
  scopes: readonly string[];
}

/** What of it counts for the shopper alone, and what protects the shop. */
export function parted({ day, scopes }: Charge): { own: Charge; others: Charge } {
  const isOwn = (scope: string) => scope.startsWith('shopper:') || scope.startsWith('shopper-hour:');
  return {
    own: { day, scopes: scopes.filter(isOwn) },
    others: { day, scopes: scopes.filter((scope) => !isOwn(scope)) },
  };
}

/** How far each counter has come, by scope. */
export type Used = ReadonlyMap<string, number>;

export function remaining({ scope, most }: Counter, used: Used): number {
  return Math.max(0, most - (used.get(scope) ?? 0));
}

/** The tightest of the shopper's own; of two equal ones the one that stays so longer. */
export function quotaFrom(counters: readonly Counter[], used: Used): Quota {
  const [tightest] = counters
    .filter((counter) => counter.of === 'shopper')
    .sort((a, b) => remaining(a, used) - remaining(b, used) || b.opensAt.getTime() - a.opensAt.getTime());
  if (!tightest) throw new Error('every shopper has a limit');
  return quotaAt(tightest, used);
}

export function quotaAt(counter: Counter, used: Used): Quota {
  return {
    limit: counter.most,
    remaining: remaining(counter, used),
    resets_at: counter.opensAt.toISOString(),
  };
}

/** All that may count for a shopper, whatever their plan. */
export function scopesOf(shopper: Shopper): string[] {
  return [dayScope(shopper), ...Array.from({ length: 24 }, (_, hour) => hourScope(shopper, hour))];
}

/** Null: the whole day's. */
export function hourOf(scope: string): number | null {
  const hour = /^shopper-hour:.*\/(\d\d)$/.exec(scope)?.[1];
  return hour === undefined ? null : Number(hour);
}

function daily(of: Counter['of'], policy: Counter['policy'], scope: string, most: number, now: Date): Counter {
  const opensAt = new Date(now);
  opensAt.setUTCHours(24, 0, 0, 0);
  return { of, policy, scope, most, windowSeconds: 86_400, opensAt };
}

function dayScope({ id }: Shopper): string {
  return `shopper:${id}`;
}

function hourScope({ id }: Shopper, hour: number): string {
  return `shopper-hour:${id}/${String(hour).padStart(2, '0')}`;
}
