// Purchases and returns from a list: the file is read, what would count is said, and only then it is applied.
import { css, html, LitElement, nothing } from 'lit';
import type { components } from '../../client/wire.ts';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import type { App } from '../app.ts';
import { money, number, plural } from '../ui/format.ts';
import { downloadIcon, uploadIcon } from '../ui/icons.ts';
import { sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { orders as words } from '../words/proof.en.ts';

type Report = components['schemas']['OrdersCsvReport'];

const TONES = { error: 'bad', warning: 'warn', notice: '' } as const;

@element('visionfit-orders-list')
export class OrdersList extends LitElement {
  static override styles = [
    ui,
    css`
      .body {
        display: grid;
        gap: 14px;
      }

      dl {
        display: grid;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        grid-template-columns: repeat(auto-fit, minmax(118px, 1fr));
        gap: 1px;
        background: var(--_line);
        overflow: hidden;
      }

      dl div {
        padding: 13px 16px;
        background: var(--_surface);
      }

      dt {
        color: var(--_muted);
        font-size: 12.5px;
      }

      td.value {
        max-inline-size: 220px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private file: File | null = null;
  @state() private report: Report | null = null;
  @state() private fault = '';
  @state() private busy = false;

  protected override render() {
    const { report, file } = this;
    return html`<section class="card" aria-label=${words.title}>
      <header><h2>${words.title}</h2><p>${words.lead}</p></header>
      <div class="body">
        <div class="field">
          <label for="orders">${uploadIcon} ${words.choose}</label>
          <input id="orders" type="file" accept=".csv,.tsv,.txt,text/csv" ?disabled=${this.busy} @change=${this.#pick} />
        </div>
        <p><a href="/v1/orders-template.csv" download>${downloadIcon} ${words.template}</a></p>
        <div role="status">${this.busy && file ? fill(words.sending, { name: file.name }) : report ? this.#said(report) : nothing}</div>
        <div role="alert">${this.fault ? html`<p class="error">${this.fault}</p>` : nothing}</div>
        ${report ? this.#counted(report) : nothing}
      </div>
      ${report ? this.#problems(report.problems) : nothing}
    </section>`;
  }

  #said({ state: now, counts, amounts }: Report) {
    const sums = amounts.map(({ amount, currency }) => money(amount, currency)).join(', ');
    if (now === 'applied')
      return fill(words.applied, { purchases: number(counts.purchases), returns: number(counts.returns) });
    if (counts.purchases + counts.returns === 0) return words.nothing;
    return fill(words.would, {
      purchases: number(counts.purchases),
      sums: sums || '0',
      returns: number(counts.returns),
    });
  }

  #counted({ state: now, counts }: Report) {
    const names = Object.keys(words.counts) as (keyof typeof words.counts)[];
    return html`<dl>${names.map((name) => html`<div><dt>${words.counts[name]}</dt><dd>${number(counts[name])}</dd></div>`)}</dl>
      ${
        now === 'read' && counts.purchases + counts.returns > 0
          ? html`<div><button class="primary" type="button" aria-busy=${this.busy} @click=${() => this.#send(true)}>${words.apply}</button></div>`
          : nothing
      }`;
  }

  #problems({ items, more }: Report['problems']) {
    if (items.length === 0) return nothing;
    const { columns } = words;
    return html`<div class="table">
        <table>
          <caption class="visually-hidden">${words.problems}</caption>
          <thead>
            <tr><th scope="col" class="number">${columns.line}</th><th scope="col">${columns.what}</th><th scope="col">${columns.column}</th><th scope="col">${columns.value}</th></tr>
          </thead>
          <tbody>
            ${items.map(
              ({ line, column, value, message, severity }) => html`<tr>
                <td class="number">${number(line)}</td>
                <td><span class="badge ${TONES[severity]}">${words.severities[severity]}</span><br />${message}</td>
                <td class="mono">${column ?? ''}</td>
                <td class="value mono">${value ?? ''}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${more > 0 ? html`<div class="body"><p class="muted small">${plural(words.more, more)}</p></div>` : nothing}`;
  }

  #pick({ target }: Event): void {
    const input = target as HTMLInputElement;
    this.file = input.files?.[0] ?? null;
    // The same file, mended, can be chosen again.
    if (this.file)
      this.#send(false).finally(() => {
        input.value = '';
      });
  }

  async #send(apply: boolean): Promise<void> {
    if (this.busy || !this.file) return;
    this.busy = true;
    this.fault = '';
    if (!apply) this.report = null;
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
