// "My try-ons": the shopper's pictures in this shop, each to be looked at again or deleted. Loaded when it is opened.
import { html, LitElement, nothing } from 'lit';
import { patience } from '../client/patience.ts';
import type { Render } from '../client/resources.ts';
import { deleteRender } from '../client/vault.ts';
import { element, property, state } from '../element.ts';
import type { HistoryWords } from '../i18n/history.en.ts';
import type { Translator } from '../i18n/messages.ts';
import { fill, loadWords } from '../i18n/words.ts';
import { controls } from '../theme/controls.ts';
import { removeIcon } from '../theme/picture-icons.ts';
import { badgeStyles } from './badge.styles.ts';
import { badgeCornerAt } from './badge-corner.ts';
import type { TryOnFlow } from './flow.ts';
import { historyStyles } from './history.styles.ts';
import { PastRenders } from './past-renders.ts';
import type { Screen } from './screen.ts';
import { SecondThoughts } from './second-thoughts.ts';
import './past-picture.ts';

/** Out of sight, and where it was. */
interface Removed {
  render: Render;
  index: number;
}

/** Loads what shows pictures too: its words name the badge. */
export async function historyScreen(t: Translator, flow: TryOnFlow): Promise<Screen> {
  const [words] = await Promise.all([
    loadWords('history', t.language),
    flow.prepare().then(({ picture }) => picture.load()),
  ]);
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
  @state() private opened: Render | null = null;
  readonly #past = new PastRenders(this);
  readonly #removal = new SecondThoughts<Removed>(this, (removed) => this.#delete(removed));

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#past.items) this.#more();
  }

  protected override render() {
    const { words, opened, t } = this;
    const { items, problem, next, busy } = this.#past;
    if (opened) return this.#picture(opened);
    return html`
      ${items ? (items.length ? this.#grid(items) : this.#empty()) : problem ? nothing : html`<p class="muted">${words.loading}</p>`}
      ${problem ? html`<p class="danger" role="alert">${t.problem(problem)}</p>` : nothing}
      ${
        problem || next
          ? html`<button class="secondary more" type="button" aria-disabled=${busy} @click=${this.#more}>
              ${problem ? t.text('retry') : words.more}
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
    return html`<div class="undo" role="status" ?data-there=${this.#removal.held}>
      ${
        this.#removal.held
          ? html`<span>${words.removed}</span><button class="quiet" type="button" @click=${this.#takeBack}>${words.undo}</button>`
          : nothing
      }
    </div>`;
  }

  #picture(render: Render) {
    const { words } = this;
    return html`<visionfit-past-picture
      .flow=${this.flow}
      .picture=${render}
      .product=${this.#past.products.get(render.product_id) ?? null}
      .heading=${this.#title(render)}
      .date=${this.#date(render)}
      .t=${this.t}
      .back=${words.all}
      @back=${this.#close}
      @remove=${() => this.#remove(render)}
      @expired=${this.#expired}
    ></visionfit-past-picture>`;
  }

  #title({ product_id, colour }: Render): string {
    const product = this.#past.products.get(product_id);
    const title = product === null ? this.words.gone : (product?.title ?? this.words.picture);
    return colour ? `${title} · ${colour}` : title;
  }

  #date({ created_at }: Render): string {
    return new Intl.DateTimeFormat(this.t.locale, DAY_AND_TIME).format(new Date(created_at));
  }

  /** Loads the next page, or the first. */
  async #more(): Promise<void> {
    const before = this.#past.items?.length;
    if (!(await this.#past.more(this.#held)) || !before) return;
    await this.updateComplete;
    this.#focus(this.#past.items![before]?.id, '.open');
  }

  readonly #expired = async (): Promise<void> => {
    if (await this.#past.refresh(this.#held))
      this.opened &&= this.#past.items!.find(({ id }) => id === this.opened!.id) ?? null;
  };

  get #held(): string | undefined {
    return this.#removal.held?.render.id;
  }

  async #open(render: Render): Promise<void> {
    this.#removal.settle();
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
    this.opened = null;
    this.#removal.hold({ render, index: this.#past.take(render) });
    await this.updateComplete;
    // It is in sight wherever the page is scrolled to; where it would be without that, the page is not to go.
    this.renderRoot.querySelector<HTMLElement>('.undo button')?.focus({ preventScroll: true });
  }

  async #takeBack(): Promise<void> {
    const removed = this.#removal.takeBack();
    if (!removed) return;
    this.#past.putBack(removed.render, removed.index);
    await this.updateComplete;
    this.#focus(removed.render.id, '.quiet');
  }

  async #delete(removed: Removed): Promise<void> {
    const focused = this.shadowRoot!.activeElement?.closest('.undo');
    this.#forget(removed.render);
    const deleted = deleteRender(this.flow.visit, removed.render.id, patience());
    if (focused) this.renderRoot.querySelector<HTMLElement>('.actions .secondary')!.focus();
    try {
      await deleted;
    } catch (cause) {
      if (!this.#removal.held) this.#past.putBack(removed.render, removed.index);
      this.#past.fail(cause);
    }
  }

  /** The step does not go on showing what is not there any more. */
  #forget({ id }: Render): void {
    const { state, fitting } = this.flow;
    if (state.step === 'result' && state.render.id === id) fitting!.photo.another();
  }

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
