// An engine that runs elsewhere and did not deliver. Not a refusal: the pair is fine, and the queue decides about a second try.

export type EngineFaultKind =
  /** It asks to be left alone for a while; nothing was drawn. */
  | 'overloaded'
  | 'timed_out'
  /** It failed, or answered what is no answer. */
  | 'broken';

export class EngineFault extends Error {
  readonly kind: EngineFaultKind;
  /** For `overloaded`: how long it asks to be left alone, where it says so. Milliseconds. */
  readonly retryAfterMs: number | null;
  /** @param what for the log: no word of the engine's own, nothing of the shopper's. */
  constructor(kind: EngineFaultKind, what: string, retryAfterMs: number | null = null) {
    super(what);
    this.name = 'EngineFault';
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}
