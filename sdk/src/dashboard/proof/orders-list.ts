// Purchases and returns from a list: the file is read, what would count is said, and only then it is applied.
import { css, html, LitElement, nothing } from 'lit';
import type { components } from '../../client/wire.ts';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import type { App } from '../app.ts';
import { money, number, plural } from '../ui/format.ts';
import { downloadIcon } from '../ui/icons.ts';
import { problemsTable } from '../ui/problems-table.ts';
import { reportStyles } from '../ui/report.styles.ts';
import { sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { orders as words } from '../words/proof.en.ts';

type Report = components['schemas']['OrdersCsvReport'];

@element('visionfit-orders-list')
export class OrdersList extends LitElement {
  static override styles = [
    ui,
    reportStyles,
    css`
      input {
        max-inline-size: 100%;
        justify-self: start;
        font: inherit;
      }

      ::file-selector-button {
        min-block-size: 34px;
        margin-inline-end: 10px;
        padding: 5px 13px;
        border: 1px solid var(--_edge);
        border-radius: var(--_radius-control);
        background: var(--_surface);
        color: var(--_ink);
        font: inherit;
        font-weight: 560;
        cursor: pointer;
      }

      a {
        display: inline-flex;
        align-items: center;
        gap: 6px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private file: File | null = null;
  @state() private report: Report | null = null;
  @state() private fault = '';
  @state() private busy = false;

  protected override render() {
    const { report } = this;
    return html`<section class="card" aria-label=${words.title}>
      <header><h2>${words.title}</h2><p>${words.lead}</p></header>
      <div class="body">
        <div class="field">
          <label for="orders">${words.choose}</label>
          <input id="orders" type="file" accept=".csv,.tsv,.txt,text/csv" aria-disabled=${this.busy} @click=${this.#open} @change=${this.#pick} />
        </div>
        <p><a href="/v1/orders-template.csv" download>${downloadIcon}${words.template}</a></p>
        <div role="status" tabindex="-1">${this.#status()}</div>
        <div role="alert">${this.fault ? html`<p class="error">${this.fault}</p>` : nothing}</div>
        ${report ? this.#counted(report) : nothing}
      </div>
      ${report ? this.#problems(report.problems) : nothing}
    </section>`;
  }

  #status() {
    const { busy, file, report } = this;
    if (busy && file) return fill(report ? words.counting : words.sending, { name: file.name });
    if (!report) return nothing;
    const { items, more } = report.problems;
    const found = items.length + more;
    return html`${this.#said(report)}${found > 0 ? ` ${plural(words.found, found)}` : nothing}`;
  }

  #said({ state: now, counts, amounts }: Report) {
    const sums = amounts.map(({ amount, currency }) => money(amount, currency)).join(', ');
    if (now === 'applied')
      return fill(words.applied, { purchases: number(counts.purchases), returns: number(counts.returns) });
    if (counts.purchases + counts.returns === 0) return words.nothing;
    return fill(words.would, {
      purchases: number(counts.purchases),
      sums: sums && ` (${sums})`,
      returns: number(counts.returns),
    });
  }

  #counted({ state: now, counts }: Report) {
    const names = Object.keys(words.counts) as (keyof typeof words.counts)[];
    return html`<dl class="counts">${names.map((name) => html`<div><dt>${words.counts[name]}</dt><dd>${number(counts[name])}</dd></div>`)}</dl>
      ${
        now === 'read' && counts.purchases + counts.returns > 0
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
    this.report = null;
    this.#send(false);
  }

  async #count(): Promise<void> {
    if (this.busy) return;
    await this.#send(true);
    if (this.report?.state !== 'applied') return;
    // The button that was pressed is gone: whoever goes by keyboard is where they can read on.
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
      this.report = await this.app.api.post('/v1/merchant/orders/import-csv', { query, body, timeout: 600_000 });
    } catch (cause) {
      this.fault = sentenceOf(cause);
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-orders-list': OrdersList;
  }
}
