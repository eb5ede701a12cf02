// Purchases and returns from a list: the file is read, what would count is said, and only then it counts, behind the page:
// whoever comes back sees how far the last one has come.
import { html, LitElement, nothing } from 'lit';
import { Problem } from '../../client/problem.ts';
import type { components } from '../../client/wire.ts';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import type { App } from '../app.ts';
import { ago, money, number, plural } from '../ui/format.ts';
import { tellGone, WhenGone } from '../ui/gone.ts';
import { downloadIcon } from '../ui/icons.ts';
import { Leaving } from '../ui/leaving.ts';
import { problemsTable } from '../ui/problems-table.ts';
import { reportStyles } from '../ui/report.styles.ts';
import { sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { orders as words } from '../words/proof.en.ts';
import { ordersListStyles } from './orders-list.styles.ts';

type Import = components['schemas']['OrdersImport'];
type Report = components['schemas']['OrdersCsvReport'] | Import;

/** Milliseconds between two looks at one that is counting. */
const LOOK_EVERY = 700;
const LOOK_AGAIN = 3_000;

@element('visionfit-orders-list')
export class OrdersList extends LitElement {
  static override styles = [ui, reportStyles, ordersListStyles];

  @property({ attribute: false }) app!: App;
  @state() private file: File | null = null;
  /** Of a file that was read and counts nowhere yet. */
  @state() private read: Report | null = null;
  /** Those that count or have counted, newest first. */
  @state() private lists: readonly Import[] = [];
  @state() private fault = '';
  @state() private busy = false;
  readonly #leaving = new Leaving(this);
  #followed: Import | null = null;
  #timer = 0;

  constructor() {
    super();
    new WhenGone(this, () => this.#load());
  }

  protected override firstUpdated(): void {
    this.#load();
  }

  /** Whichever is in sight is followed while it counts. */
  protected override updated(): void {
    const shown = this.#shown;
    const at = shown?.state === 'applying' ? shown : null;
    if (at === this.#followed) return;
    this.#followed = at;
    clearTimeout(this.#timer);
    if (at) this.#timer = window.setTimeout(() => this.#look(at), LOOK_EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** What was chosen last; else the newest that is not being forgotten. */
  get #shown(): Report | null {
    if (this.file) return this.read;
    return this.lists.find(({ id }) => !this.#leaving.has(id)) ?? null;
  }

  protected override render() {
    const report = this.#shown;
    return html`<section class="card" aria-label=${words.title}>
      <header><h2>${words.title}</h2><p>${words.lead}</p></header>
      <div class="body">
        <div class="field">
          <label for="orders">${words.choose}</label>
          <input id="orders" type="file" accept=".csv,.tsv,.txt,text/csv" aria-disabled=${this.busy} @click=${this.#open} @change=${this.#pick} />
        </div>
        <p><a href="/v1/orders-template.csv" download>${downloadIcon}${words.template}</a></p>
        <div>
          <div role="status" tabindex="-1">${this.#status()}</div>
          <div role="alert">${this.fault ? html`<p class="error">${this.fault}</p>` : nothing}</div>
        </div>
        ${report ? this.#counted(report) : nothing}
      </div>
      ${report ? this.#problems(report.problems) : nothing}
    </section>`;
  }

  #status() {
    const { busy, file } = this;
    const report = this.#shown;
    if (busy && file) return fill(words.sending, { name: file.name });
    if (!report) return nothing;
    if (report.state === 'applying') return words.counting;
    const { items, more } = report.problems;
    const found = items.length + more;
    return html`${this.#said(report)}${found > 0 ? ` ${plural(words.found, found)}` : nothing}`;
  }

  #said(report: Report) {
    const { counts, amounts } = report;
    const { purchases, returns } = counts;
    if (report.state !== 'read') {
      const when = report.applied_at ? ago(report.applied_at) : '';
      return fill(words.applied, { when, purchases: number(purchases), returns: number(returns) });
    }
    if (purchases + returns === 0) return words.nothing;
    const sums = amounts.map(({ amount, currency }) => money(amount, currency)).join(', ');
    return fill(words.would, { purchases: number(purchases), sums: sums && ` (${sums})`, returns: number(returns) });
  }

  /** Not in the status: nobody wants to hear each number. */
  #progress({ progress: { done, of } }: Import) {
    return html`<div>
      <progress max=${of} .value=${done} aria-label=${words.counting}></progress>
      <p class="muted small">${fill(words.progress, { done: number(done), of: number(of) })}</p>
    </div>`;
  }

  #counted(report: Report) {
    const { state: now, counts } = report;
    const names = Object.keys(words.counts) as (keyof typeof words.counts)[];
    return html`${now === 'applying' ? this.#progress(report) : nothing}
      <dl class="counts">${names.map((name) => html`<div><dt>${words.counts[name]}</dt><dd>${number(counts[name])}</dd></div>`)}</dl>
      ${
        now !== 'read'
          ? html`<div><button type="button" @click=${() => this.#forget(report)}>${words.forget}</button></div>`
          : counts.purchases + counts.returns > 0
            ? html`<div><button class="primary" type="button" aria-busy=${this.busy} @click=${this.#count}>${words.apply}</button></div>`
            : nothing
      }`;
  }

  #problems({ items, more }: Report['problems']) {
    if (items.length === 0) return nothing;
    return html`${problemsTable(items, words, words.problems)}
      ${more > 0 ? html`<div class="body"><p class="muted small">${plural(words.more, more)}</p></div>` : nothing}`;
  }

  /** What was chosen before is let go, so that the same file, mended, can be chosen again. */
  #open(event: Event): void {
    if (this.busy) event.preventDefault();
    else (event.target as HTMLInputElement).value = '';
  }

  #pick({ target }: Event): void {
    const [file] = (target as HTMLInputElement).files ?? [];
    if (this.busy || !file) return;
    this.file = file;
    this.read = null;
    this.#send(false);
  }

  async #count(): Promise<void> {
    if (this.busy) return;
    await this.#send(true);
    if (!this.file) await this.#focusStatus();
  }

  /** The button that was pressed is gone: whoever goes by keyboard is where they can read on. */
  async #focusStatus(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus();
  }

  async #send(apply: boolean): Promise<void> {
    if (!this.file) return;
    this.busy = true;
    this.fault = '';
    // What a browser takes a .csv for depends on what is installed; the service looks for itself.
    const body = new Blob([this.file], { type: 'text/csv' });
    try {
      const query = { apply: String(apply) };
      const report = await this.app.api.post('/v1/merchant/orders/import-csv', { query, body, timeout: 600_000 });
      if (report.state === 'read') this.read = report;
      else {
        this.lists = [report, ...this.lists];
        this.file = null;
      }
    } catch (cause) {
      this.fault = sentenceOf(cause);
    } finally {
      this.busy = false;
    }
  }

  async #look(at: Import): Promise<void> {
    try {
      const found = await this.app.api.get('/v1/merchant/orders/imports/{id}', { path: { id: at.id } });
      if (this.#followed !== at || !this.isConnected) return;
      this.fault = '';
      this.lists = this.lists.map((one) => (one === at ? found : one));
    } catch (cause) {
      if (this.#followed !== at || !this.isConnected) return;
      // Somebody else may have had it forgotten.
      if (cause instanceof Problem && cause.status === 404) return this.#load();
      this.fault = sentenceOf(cause);
      this.#timer = window.setTimeout(() => this.#look(at), LOOK_AGAIN);
    }
  }

  /** Whoever has another file meanwhile, or cannot be told, misses nothing. */
  async #load(): Promise<void> {
    const all = await this.app.api.get('/v1/merchant/orders/imports', {}).catch(() => null);
    if (all && this.isConnected) this.lists = all.items;
  }

  /** Only once it cannot be taken back any more: what is left of it could not count without the file. */
  #forget({ id, state: now }: Import): void {
    const text = now === 'applying' ? words.stopped : words.forgotten;
    this.fault = '';
    this.#leaving.leave(id, text, async () => {
      await this.app.api.delete('/v1/merchant/orders/imports/{id}', { path: { id } });
      this.lists = this.lists.filter((one) => one.id !== id);
      tellGone();
    });
    this.#focusStatus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-orders-list': OrdersList;
  }
}
