// Nobody is left who could draw this picture. Not a fault that goes away by trying again: the try-on has ended.

export type NoEngineReason =
  /** The shop has set aside no more money for this month. */
  | 'spend_cap'
  /** The photo may go to none of those who could. */
  | 'not_agreed'
  /** Nobody here draws this kind of garment. */
  | 'kind'
  /** Pictures came, and none could be shown. */
  | 'not_kept'
  /** All were asked, or as many as a try-on may cost. */
  | 'tried_all';

export class NoEngineLeft extends Error {
  readonly reason: NoEngineReason;
  constructor(reason: NoEngineReason) {
    super(`no engine is left that could draw this: ${reason}`);
    this.name = 'NoEngineLeft';
    this.reason = reason;
  }
}
