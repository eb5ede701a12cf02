// How long a visit lasts, for how long one may come back to it, and the key that belongs to it.

export const SESSION_LIFETIME_MS = 30 * 60_000;
/** After its last use; longer where the shop keeps pictures longer, so that nobody loses the way to theirs. */
export const RESUME_LIFETIME_MS = 30 * 86_400_000;
/** As long as any shop keeps a picture: afterwards there is nothing of a customer's to come back to. */
export const CUSTOMER_LIFETIME_MS = 365 * 86_400_000;
/** No photo of a visit lives longer than two hours, so a key that nothing else needs is useless after three. */
export const KEY_LIFETIME_MS = 3 * 3_600_000;
