// That something which was opened by itself is now done away with: the list it stood in may be in sight by then, and would go on
// showing it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const GONE = 'gone';
const told = new EventTarget();

export function tellGone(): void {
  told.dispatchEvent(new Event(GONE));
}

/** A Lit controller. */
export class WhenGone implements ReactiveController {
  readonly #reload: () => unknown;

  constructor(host: ReactiveControllerHost, reload: () => unknown) {
    this.#reload = reload;
    host.addController(this);
  }

  hostConnected(): void {
    told.addEventListener(GONE, this.#look);
  }

  hostDisconnected(): void {
    told.removeEventListener(GONE, this.#look);
  }

  readonly #look = (): void => void this.#reload();
}
