// How long anybody waits for a picture, in one place, because each of these only makes sense beside the others. All but the
// last count from when the shopper asked.

/**
 * A shopper waits no longer than this: by then they have the final picture, a preview, an honest no, or their try-on back
 * and the word that the picture will be in their vault. The render goes on, since a call that is aborted is billed like one
 * that is answered, and a picture that comes after all pleases somebody.
 */
export const SHOPPER_WAITS_MS = 15_000;

/**
 * An engine that has too much to do is asked again for so long: such answers are not billed, and a minute is what its
 * limits count by. Later the shopper's wish is stale, and asking on would keep others out.
 */
export const ENGINE_IS_ASKED_MS = 60_000;

/**
 * One attempt; beyond it an engine hangs, and the queue tries again, twice. Far above the slowest machine's honest render,
 * and above what any engine's own time limit may be set to. All in all a task ends within five minutes of its first attempt,
 * which is as long as an open dialog follows it.
 */
export const ATTEMPT_TAKES_MS = 90_000;
