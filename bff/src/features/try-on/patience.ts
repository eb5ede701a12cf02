// How long anybody waits for a picture, counted from when the shopper asked; in one place, because each of these only makes
// sense beside the other.

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
