// "My try-ons": the shopper's pictures in this shop, each to be looked at again or deleted. Loaded when it is opened.
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { patience } from '../client/patience.ts';
import { asProblem } from '../client/problem.ts';
import type { Product, Render } from '../client/resources.ts';
import { deleteRender, listRenders } from '../client/vault.ts';
import { element } from '../element.ts';
import type { HistoryWords } from '../i18n/history.en.ts';
import type { Translator } from '../i18n/messages.ts';
import { fill, loadWords } from '../i18n/words.ts';
import { controls } from '../theme/controls.ts';
import { removeIcon } from '../theme/picture-icons.ts';
import { badgeStyles } from './badge.styles.ts';
import { badgeCornerAt } from './badge-corner.ts';
import type { TryOnFlow } from './flow.ts';
import { historyStyles } from './history.styles.ts';
import type { Screen } from './screen.ts';
import './past-picture.ts';

const PAGE = 12;
/** The most that the service lists at once. */
const LIST = 100;
/** Milliseconds in which a deletion can be taken back; it is done at once where the shopper leaves before. */
const SECOND_THOUGHTS = 8_000;

/** Loads what shows pictures too: its words name the badge. */
export async function historyScreen(t: Translator, flow: TryOnFlow): Promise<Screen> {
  const [words] = await Promise.all([loadWords('history', t.language), flow.loadPictures()]);
  return {
    name: 'history',
    title: words.title,
    draw: () => html`<visionfit-history .flow=${flow} .t=${t} .words=${words}></visionfit-history>`,
  };
}

/** Fires `leave` to go back to the step, `privacy` for what can be done with everything at once. */
@element('visionfit-history')
export class History extends LitElement {
  static override styles = [controls, badgeStyles, historyStyles];

  @property({ attribute: false }) flow!: TryOnFlow;
  @property({ attribute: false }) t!: Translator;
  @property({ attribute: false }) words!: HistoryWords;
  /** Null before the first page has come. */
  @state() private items: Render[] | null = null;
  @state() private opened: Render | null = null;
  /** Out of sight, and deleted as soon as it cannot be taken back any more. */
  @state() private removed: { render: Render; index: number } | null = null;
  @state() private busy = false;
  @state() private problem = '';
  #next: string | null = null;
  /** Null for one that the shop no longer has. */
  readonly #products = new Map<string, Product | null>();
  #timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.#settle);
    document.addEventListener('visibilitychange', this.#hide);
    if (!this.items) this.#more();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#settle);
    document.removeEventListener('visibilitychange', this.#hide);
    this.#settle();
  }

  protected override render() {
    const { words, opened, items } = this;
    if (opened) return this.#picture(opened);
    return html`
      ${items ? (items.length ? this.#grid(items) : this.#empty()) : this.problem ? nothing : html`<p class="muted">${words.loading}</p>`}
      ${this.problem ? html`<p class="danger" role="alert">${this.problem}</p>` : nothing}
      ${
        this.problem || this.#next
          ? html`<button class="secondary more" type="button" aria-disabled=${this.busy} @click=${this.#more}>
              ${this.problem ? this.t.text('retry') : words.more}
            </button>`
          : nothing
      }
      <div class="actions">
        ${this.#undo()}
        <button class="secondary" type="button" @click=${() => this.#fire('leave')}>${words.back}</button>
        <button class="quiet" type="button" @click=${() => this.#fire('privacy')}>${words.everything}</button>
      </div>
    `;
  }

  #grid(items: Render[]) {
    const { words } = this;
    const badge = this.flow.resultWords!.badge;
    return html`
      <ul aria-label=${words.list} data-badge=${badgeCornerAt(this)}>
        ${items.map((render) => {
          const [title, date] = [this.#title(render), this.#date(render)];
          return html`<li data-id=${render.id}>
            <button class="open" type="button" aria-label=${fill(words.show, { title, date })} @click=${() => this.#open(render)}>
              <img src=${this.flow.addressOf(render.url)} alt="" width="3" height="4" loading="lazy" @error=${this.#expired} />
              <span class="badge" part="badge">${badge}</span>
            </button>
            <p>
              <strong>${title}</strong>
              <time class="muted small" datetime=${render.created_at}>${date}</time>
            </p>
            <button class="quiet" type="button" aria-label=${fill(words.remove, { title, date })} @click=${() => this.#remove(render)}>
              ${removeIcon}
            </button>
          </li>`;
        })}
      </ul>
    `;
  }

  #empty() {
    const { words } = this;
    return html`
      <div class="empty">
        <p><strong>${words.empty}</strong></p>
        <p class="muted">${words.emptyText}</p>
        <button class="primary" type="button" @click=${() => this.#fire('leave')}>${words.start}</button>
      </div>
    `;
  }

  #undo() {
    const { words } = this;
    return html`<div class="undo" role="status" ?data-there=${this.removed}>
      ${
        this.removed
          ? html`<span>${words.removed}</span><button class="quiet" type="button" @click=${this.#takeBack}>${words.undo}</button>`
          : nothing
      }
    </div>`;
  }

  #picture(render: Render) {
    const { words } = this;
    return html`<visionfit-past-picture
      exportparts="badge"
      .flow=${this.flow}
      .picture=${render}
      .product=${this.#products.get(render.product_id) ?? null}
      .heading=${this.#title(render)}
      .date=${this.#date(render)}
      .t=${this.t}
      .back=${words.all}
      @back=${this.#close}
      @remove=${() => this.#remove(render)}
      @expired=${this.#expired}
    ></visionfit-past-picture>`;
  }

  #title({ product_id }: Render): string {
    const product = this.#products.get(product_id);
    return product === null ? this.words.gone : (product?.title ?? this.words.picture);
  }

  #date({ created_at }: Render): string {
    return new Intl.DateTimeFormat(this.t.locale, DAY_AND_TIME).format(new Date(created_at));
  }

  /** Loads the next page, or the first. */
  async #more(): Promise<void> {
    if (this.busy) return;
    const before = this.items ?? [];
    const focusNext = before.length > 0;
    if (!(await this.#list(this.#next, PAGE, before)) || !focusNext) return;
    await this.updateComplete;
    this.#focus(this.items![before.length]?.id, '.open');
  }

  /** The links have run out (15 minutes): the same pictures with fresh ones. */
  readonly #expired = async (): Promise<void> => {
    const { items } = this;
    if (this.busy || !items?.some(({ urls_expire_at }) => Date.parse(urls_expire_at) < Date.now())) return;
    await this.#list(null, Math.min(LIST, Math.max(PAGE, items.length)), []);
    this.opened &&= this.items!.find(({ id }) => id === this.opened!.id) ?? null;
  };

  /** @returns whether it came. */
  async #list(cursor: string | null, limit: number, before: Render[]): Promise<boolean> {
    this.busy = true;
    this.problem = '';
    try {
      const { items, next_cursor } = await listRenders(this.flow.visit, cursor, limit, patience());
      // Deleted in another tab or added meanwhile, a page may begin with what the last one ended with.
      const shown = new Set([...before.map(({ id }) => id), this.removed?.render.id]);
      this.items = [...before, ...items.filter(({ id }) => !shown.has(id))];
      this.#next = next_cursor;
      for (const id of new Set(items.map(({ product_id }) => product_id))) this.#learn(id);
      return true;
    } catch (cause) {
      this.problem = this.t.problem(asProblem(cause).code);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** What the product is called. */
  async #learn(id: string): Promise<void> {
    if (this.#products.has(id)) return;
    try {
      this.#products.set(id, await this.flow.visit.product(id, patience()));
    } catch (cause) {
      if (asProblem(cause).code === 'not_found') this.#products.set(id, null);
    }
    this.requestUpdate();
  }

  async #open(render: Render): Promise<void> {
    this.#settle();
    this.opened = render;
    await this.updateComplete;
    this.scrollIntoView({ block: 'nearest' });
  }

  async #close(): Promise<void> {
    const { id } = this.opened!;
    this.opened = null;
    await this.updateComplete;
    this.#focus(id, '.open');
  }

  async #remove(render: Render): Promise<void> {
    this.#settle();
    this.opened = null;
    this.removed = { render, index: this.items!.findIndex(({ id }) => id === render.id) };
    this.items = this.items!.filter(({ id }) => id !== render.id);
    this.#timer = window.setTimeout(this.#settle, SECOND_THOUGHTS);
    await this.updateComplete;
    // It is in sight wherever the page is scrolled to; where it would be without that, the page is not to go.
    this.renderRoot.querySelector<HTMLElement>('.undo button')?.focus({ preventScroll: true });
  }

  async #takeBack(): Promise<void> {
    const { render } = this.removed!;
    clearTimeout(this.#timer);
    this.#putBack();
    await this.updateComplete;
    this.#focus(render.id, '.quiet');
  }

  #putBack(removed = this.removed!): void {
    this.removed = null;
    const items = [...this.items!];
    items.splice(removed.index, 0, removed.render);
    this.items = items;
  }

  readonly #hide = (): void => {
    if (document.visibilityState === 'hidden') this.#settle();
  };

  /** It cannot be taken back any more: now it is deleted. */
  readonly #settle = async (): Promise<void> => {
    const { removed } = this;
    if (!removed) return;
    clearTimeout(this.#timer);
    const focused = this.shadowRoot!.activeElement?.closest('.undo');
    this.removed = null;
    this.flow.pictureDeleted(removed.render.id);
    const deleted = deleteRender(this.flow.visit, removed.render.id, patience());
    if (focused) this.renderRoot.querySelector<HTMLElement>('.actions .secondary')!.focus();
    try {
      await deleted;
    } catch (cause) {
      if (!this.removed) this.#putBack(removed);
      this.problem = this.t.problem(asProblem(cause).code);
    }
  };

  #focus(id: string | undefined, what: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"] ${what}`)?.focus();
  }

  #fire(what: 'leave' | 'privacy'): void {
    this.dispatchEvent(new Event(what, { bubbles: true }));
  }
}

const DAY_AND_TIME = { dateStyle: 'medium', timeStyle: 'short' } as const;

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-history': History;
  }
}
