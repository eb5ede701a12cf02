// A list that is read page after page: the first at once, the others as they are wanted. Another question begins it anew.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Page<Item> {
  items: Item[];
  next_cursor?: string | null;
}

/** A Lit controller. */
export class Paged<Item> implements ReactiveController {
  /** Null: nothing has come yet. */
  items: Item[] | null = null;
  /** There is more. */
  next: string | null = null;
  fault: unknown = null;
  busy = false;
  readonly #host: ReactiveControllerHost;
  readonly #ask: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>;
  #question: string | null = null;
  #asking = new AbortController();

  constructor(
    host: ReactiveControllerHost,
    ask: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
  ) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking.abort();
    this.#question = null;
  }

  /** To be called whenever the view is drawn. @param question Whatever it is asked for; where it is another than before, it begins anew. */
  show(question: string): void {
    if (question === this.#question) return;
    this.#question = question;
    this.reload();
  }

  /** What is shown stays until the answer is there. */
  async reload(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    await this.#read(undefined, []);
  }

  async more(): Promise<void> {
    if (!this.busy && this.next) await this.#read(this.next, this.items ?? []);
  }

  /** One of them has become another, or none. */
  change(which: (item: Item) => boolean, to: (item: Item) => Item | null): void {
    this.items = (this.items ?? []).flatMap((item) => (which(item) ? (to(item) ?? []) : item));
    this.#host.requestUpdate();
  }

  async #read(cursor: string | undefined, before: Item[]): Promise<void> {
    const { signal } = this.#asking;
    this.busy = true;
    this.fault = null;
    // Not while the view is being drawn.
    queueMicrotask(() => this.#host.requestUpdate());
    try {
      const { items, next_cursor = null } = await this.#ask(cursor, signal);
      if (signal.aborted) return;
      this.items = [...before, ...items];
      this.next = next_cursor;
    } catch (cause) {
      if (signal.aborted) return;
      this.fault = cause;
      // What is there answers another question, or an older one; asking again begins anew.
      if (!cursor) this.items = this.next = null;
    }
    this.busy = false;
    this.#host.requestUpdate();
  }
}
