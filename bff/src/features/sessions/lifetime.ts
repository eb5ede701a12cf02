// How long a visit lasts, and the key that belongs to it.

export const SESSION_LIFETIME_MS = 30 * 60_000;
/** No photo lives longer than two hours, so a key without a session is useless after three. */
export const KEY_LIFETIME_MS = 3 * 3_600_000;
