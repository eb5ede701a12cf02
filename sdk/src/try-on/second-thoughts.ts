// Something that is out of sight, and gone for good only when it cannot be taken back any more.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds in which it can be taken back; it is done at once where the shopper leaves before. */
const SECOND_THOUGHTS = 8_000;

/** A Lit controller. */
export class SecondThoughts<Item> implements ReactiveController {
  held: Item | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #carryOut: (item: Item) => void;
  #timer = 0;

  constructor(host: ReactiveControllerHost, carryOut: (item: Item) => void) {
    this.#host = host;
    this.#carryOut = carryOut;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.settle);
    document.addEventListener('visibilitychange', this.#hide);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.settle);
    document.removeEventListener('visibilitychange', this.#hide);
    this.settle();
  }

  /** @param item Takes the place of one that is still held, which is then settled. */
  hold(item: Item): void {
    this.settle();
    this.held = item;
    this.#timer = window.setTimeout(this.settle, SECOND_THOUGHTS);
    this.#host.requestUpdate();
  }

  takeBack(): Item | null {
    const { held } = this;
    clearTimeout(this.#timer);
    this.held = null;
    this.#host.requestUpdate();
    return held;
  }

  /** It cannot be taken back any more. */
  readonly settle = (): void => {
    const held = this.held && this.takeBack();
    if (held) this.#carryOut(held);
  };

  readonly #hide = (): void => {
    if (document.visibilityState === 'hidden') this.settle();
  };
}
