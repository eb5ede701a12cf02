// How long a block lasts. A shop may lift it earlier.

/** Of a shopper or customer: long enough to be felt, not for life. */
export const BLOCK_LIFETIME_MS = 730 * 86_400_000;
/** Of an address: it changes hands, and whoever has it next has done nothing. */
export const ADDRESS_BLOCK_LIFETIME_MS = 180 * 86_400_000;
