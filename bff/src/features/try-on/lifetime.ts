// How long is known what was tried on, and how often.

/** A day, like the pictures: what a task still tells is only about its picture. */
export const TASK_LIFETIME_MS = 24 * 3_600_000;
/** Counters of days gone by say nothing any more; yesterday's may still be given back. */
export const QUOTA_LIFETIME_MS = 48 * 3_600_000;
