// How long people of a shop stay signed in, how long links to come in work, and how long failed attempts are remembered.

/** From the last use. */
export const SESSION_IDLE_MS = 7 * 86_400_000;
/** From signing in, whatever happens (OWASP Session Management Cheat Sheet: an absolute end beside the idle one). */
export const SESSION_MAX_AGE_MS = 30 * 86_400_000;
/** Long enough for somebody's holiday week. */
export const INVITATION_LIFETIME_MS = 7 * 86_400_000;
/** A restart prints another. */
export const FIRST_RUN_LIFETIME_MS = 86_400_000;
/** From the last failure. */
export const ATTEMPTS_LIFETIME_MS = 86_400_000;
/** Somebody who works for no shop and is not signed in anywhere. */
export const PERSON_WITHOUT_SHOP_MS = 30 * 86_400_000;
