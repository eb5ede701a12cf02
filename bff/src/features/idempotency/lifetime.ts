/** How long a repeated request gets the first one's answer. */
export const ANSWER_LIFETIME_MS = 24 * 3_600_000;
