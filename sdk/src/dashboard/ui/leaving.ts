// What is taken out of a list at once and done away with only when that can no longer be taken back: until then it is merely not
// shown.
import type { LitElement, ReactiveController } from 'lit';
import type { App } from '../app.ts';
import { sentenceOf } from './states.ts';

/** A Lit controller. */
export class Leaving implements ReactiveController {
  readonly #host: LitElement & { app: App };
  #ids: ReadonlySet<string> = new Set();

  constructor(host: LitElement & { app: App }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** @param text What has happened. @param remove Does it, and has the list read anew. */
  leave(id: string, text: string, remove: () => Promise<unknown>): void {
    const { app } = this.#host;
    this.#become(new Set([...this.#ids, id]));
    app.toast({
      text,
      undo: () => this.#stay(id),
      commit: async () => {
        try {
          await remove();
        } catch (cause) {
          app.toast({ text: sentenceOf(cause), tone: 'danger' });
        }
        this.#stay(id);
      },
    });
  }

  #stay(id: string): void {
    this.#become(new Set([...this.#ids].filter((one) => one !== id)));
  }

  #become(ids: ReadonlySet<string>): void {
    this.#ids = ids;
    this.#host.requestUpdate();
  }
}
