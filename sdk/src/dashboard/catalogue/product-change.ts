// What a part of a product's page asks of the page, which alone writes: so that one ETag guards all of it.

/** What a part of the page wants changed. `undo`: what takes it back. */
export class ProductChange extends Event {
  readonly change: object;
  readonly undo: object | null;
  readonly said: string;

  constructor(change: object, said: string, undo: object | null = null) {
    super('product-change', { bubbles: true, composed: true });
    this.change = change;
    this.said = said;
    this.undo = undo;
  }
}
