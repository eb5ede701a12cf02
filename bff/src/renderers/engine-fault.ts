// An engine that runs elsewhere and did not deliver. Not a refusal: the pair is fine, and the queue decides about a second try.

export type EngineFaultKind =
  /** It asks to be left alone for a while; nothing was drawn. */
  | 'overloaded'
  | 'timed_out'
  /** It failed, or answered what is no answer. */
  | 'broken'
  /** The model is not there any more, or not for this key. */
  | 'gone';

interface EngineFaultFacts {
  retryAfterMs: number | null;
  billed: boolean;
}

export class EngineFault extends Error {
  readonly kind: EngineFaultKind;
  /** For `overloaded`: how long it asks to be left alone, where it says so. Milliseconds. */
  readonly retryAfterMs: number | null;
  /** Whether it has to be paid for all the same; where nobody knows, it has. */
  readonly billed: boolean;
  /** @param what for the log: no word of the engine's own, nothing of the shopper's. */
  constructor(
    kind: EngineFaultKind,
    what: string,
    { retryAfterMs = null, billed = kind === 'timed_out' || kind === 'broken' }: Partial<EngineFaultFacts> = {},
  ) {
    super(what);
    this.name = 'EngineFault';
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
    this.billed = billed;
  }
}
