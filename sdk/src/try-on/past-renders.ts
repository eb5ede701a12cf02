// What "My try-ons" lists: the shopper's pictures, fetched a page at a time, and what each product is called.
import { patience } from '../client/patience.ts';
import { asProblem } from '../client/problem.ts';
import type { Product, Render } from '../client/resources.ts';
import { listRenders } from '../client/vault.ts';
import type { TryOnFlow } from './flow.ts';

const PAGE = 12;
/** The most that the service lists at once. */
const LIST = 100;

/** The element around it: given a flow before it is connected, drawn anew after each change here. */
interface Host {
  flow: TryOnFlow;
  requestUpdate(): void;
}

export class PastRenders {
  /** Newest first; null before the first page has come. */
  items: Render[] | null = null;
  /** Whether there are more. */
  next: string | null = null;
  busy = false;
  /** Code of what went wrong last. */
  problem = '';
  /** Null for one that the shop no longer has. */
  readonly products = new Map<string, Product | null>();
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The next page, or the first. @param hidden one that is about to be deleted. @returns whether it came. */
  more(hidden?: string): Promise<boolean> {
    return this.#list(this.next, PAGE, this.items ?? [], hidden);
  }

  /** The same pictures, with fresh links where theirs have run out (15 minutes). @returns whether they came. */
  async refresh(hidden?: string): Promise<boolean> {
    const { items } = this;
    if (this.busy || !items?.some(({ urls_expire_at }) => Date.parse(urls_expire_at) < Date.now())) return false;
    return this.#list(null, Math.min(LIST, Math.max(PAGE, items.length)), [], hidden);
  }

  /** @returns where it was. */
  take({ id: taken }: Render): number {
    const index = this.items!.findIndex(({ id }) => id === taken);
    this.items = this.items!.filter(({ id }) => id !== taken);
    this.#host.requestUpdate();
    return index;
  }

  putBack(render: Render, index: number): void {
    this.items = [...this.items!.slice(0, index), render, ...this.items!.slice(index)];
    this.#host.requestUpdate();
  }

  fail(cause: unknown): void {
    this.problem = asProblem(cause).code;
    this.#host.requestUpdate();
  }

  async #list(cursor: string | null, limit: number, before: Render[], hidden?: string): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = '';
    this.#host.requestUpdate();
    try {
      const { items, next_cursor } = await listRenders(this.#host.flow.visit, cursor, limit, patience());
      // Deleted in another tab or added meanwhile, a page may begin with what the last one ended with.
      const shown = new Set([...before.map(({ id }) => id), hidden]);
      this.items = [...before, ...items.filter(({ id }) => !shown.has(id))];
      this.next = next_cursor;
      for (const id of new Set(items.map(({ product_id }) => product_id))) this.#learn(id);
      return true;
    } catch (cause) {
      this.fail(cause);
      return false;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  /** What the product is called. */
  async #learn(id: string): Promise<void> {
    if (this.products.has(id)) return;
    try {
      this.products.set(id, await this.#host.flow.visit.product(id, patience()));
    } catch (cause) {
      if (asProblem(cause).code === 'not_found') this.products.set(id, null);
    }
    this.#host.requestUpdate();
  }
}
