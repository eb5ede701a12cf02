// How long a shopper looks at something that is on its way before they are told that it did not come.

/** Of one answer, to be tried again by hand; what is larger than an answer has a patience of its own. */
export function patience(): AbortSignal {
  return AbortSignal.timeout(20_000);
}
