// How long a demand that came through Shopify is kept.

/** Shopify gives a shop thirty days to answer its customer. */
export const REQUEST_LIFETIME_MS = 30 * 86_400_000;
