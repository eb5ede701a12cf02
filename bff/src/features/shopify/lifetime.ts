// How long a demand that came through Shopify is kept.

/** Shopify gives a shop thirty days to answer its customer. */
export const REQUEST_LIFETIME_MS = 30 * 86_400_000;
/** A month by law (GDPR, Art. 12(3)); the shortest has so many days. */
export const ANSWER_WITHIN_MS = 28 * 86_400_000;
