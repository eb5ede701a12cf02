// How long what is counted is remembered.

const DAY_MS = 86_400_000;

/** An event may come so late, as from a phone that was offline. */
export const LATEST_MS = 7 * DAY_MS;
/** What a page's clock may be off by: more is not made good, or an old batch could be sent again under a new date. */
export const CLOCK_OFF_MS = DAY_MS;
/** What may seem to lie ahead once the clock is made good. */
export const AHEAD_MS = 5 * 60_000;
/** Longer than the latest event with the worst clock: what is sent again is always known, or set aside. */
export const MARK_LIFETIME_MS = LATEST_MS + 2 * CLOCK_OFF_MS;
/** A season and its returns, and the same season of the year before to compare it with. */
export const ORDER_LIFETIME_MS = 400 * DAY_MS;
export const ASIDE_LIFETIME_MS = 90 * DAY_MS;
/** They are about nobody; older than two years they say nothing about the shop any more. */
export const COUNT_LIFETIME_MS = 760 * DAY_MS;
/** Putting a list of orders aside takes seconds: what is not done with it then was cut off. */
export const READING_LIST_LIFETIME_MS = 3_600_000;
/** What a list of orders has come to, with the numbers of those that could not count, for whoever asks later. */
export const ORDER_LIST_LIFETIME_MS = 7 * DAY_MS;
