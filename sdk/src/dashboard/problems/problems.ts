// What shoppers have reported: the words and the product, never the picture; what has been dealt with, and shutting out who
// abuses the fitting room.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { Problem } from '../../client/problem.ts';
import type { components } from '../../client/wire.ts';
import { element, property, state } from '../../element.ts';
import { type App, may } from '../app.ts';
import { go, hrefOf, type Place } from '../router.ts';
import { ago } from '../ui/format.ts';
import { Paged } from '../ui/paged.ts';
import { pages } from '../ui/pages.ts';
import { empty, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { problems as words } from '../words/settings.en.ts';

type Report = components['schemas']['MerchantReport'];
type Reason = components['schemas']['ReportReason'];
/** Wants to be looked at first. */
const GRAVE = ['indecent', 'someone_else', 'minor'];
/** As the address has them; open ones need none. */
const STATES = ['open', 'dealt_with', 'all'] as const;

@element('visionfit-problems')
export class Problems extends LitElement {
  static override styles = [
    ui,
    css`
      .bar {
        padding: 12px 18px;
        border-block-end: 1px solid var(--_line);
      }

      .bar select {
        inline-size: auto;
        max-inline-size: 100%;
      }

      .badges {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: 4px 8px;
      }

      /* What is done about it stands in sight on a phone: product, engine and time move beneath what is wrong with it. */
      @media (width >= 760px) {
        th a {
          display: none;
        }
      }

      @media (width < 760px) {
        td.number {
          padding-inline-start: 0;
        }

        .actions button {
          padding-inline: 8px;
          text-align: end;
          white-space: normal;
        }
      }

      th :is(p, a) {
        max-inline-size: 60ch;
        margin-block-start: 4px;
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  /** Of a report that something is being done about. */
  @state() private busy = '';
  readonly #list = new Paged<Report>(this, (cursor, signal) =>
    this.app.api.get('/v1/merchant/reports', { query: { cursor, limit: 50, ...this.#wanted }, signal }),
  );

  get #reason(): Reason | undefined {
    const said = this.place.query.get('reason') ?? '';
    return said in words.reasons ? (said as Reason) : undefined;
  }

  get #state(): (typeof STATES)[number] {
    const said = this.place.query.get('state');
    return STATES.find((one) => one === said) ?? 'open';
  }

  get #wanted() {
    const state = this.#state;
    return { reason: this.#reason, state: state === 'all' ? undefined : state };
  }

  protected override willUpdate(): void {
    this.#list.show(`${this.#state} ${this.#reason ?? ''}`);
  }

  protected override render() {
    const none = this.#reason ? words.noneOfThese : words.noneOf[this.#state];
    return html`
      <div class="head">
        <div>
          <h1 tabindex="-1">${words.title}</h1>
          <p class="lead">${words.lead}</p>
        </div>
      </div>
      <section class="card">
        <div class="bar row">
          <select aria-label=${words.state} @change=${({ target }: Event) => this.#choose({ state: (target as HTMLSelectElement).value })}>
            ${STATES.map((one) => html`<option value=${one} .selected=${live(one === this.#state)}>${words.states[one]}</option>`)}
          </select>
          <select aria-label=${words.reason} @change=${({ target }: Event) => this.#choose({ reason: (target as HTMLSelectElement).value })}>
            <option value="">${words.any}</option>
            ${Object.entries(words.reasons).map(([reason, name]) => html`<option value=${reason} .selected=${live(reason === this.#reason)}>${name}</option>`)}
          </select>
        </div>
        ${pages(this.#list, { lines: 6, none: empty(none, words.noneText), draw: (items) => this.#table(items) })}
      </section>
    `;
  }

  #table(items: Report[]) {
    const acts = may(this.app, 'editor');
    return html`<div class="table"><table>
      <thead><tr><th scope="col">${words.reason}</th><th scope="col" class="wide">${words.product}</th><th scope="col" class="wide">${words.engine}</th><th scope="col" class="wide">${words.when}</th>${acts ? html`<td></td>` : nothing}</tr></thead>
      <tbody>
        ${items.map(
          (report) => html`<tr>
            <th scope="row">
              <div class="badges">
                <span class="badge ${GRAVE.includes(report.reason) ? 'bad' : 'warn'}">${reasonOf(report)}</span>
                ${report.dealt_with_at ? html`<span class="badge good">${words.dealt}</span>` : nothing}
                ${report.block_id ? html`<span class="badge plain">${words.shutOut}</span>` : nothing}
              </div>
              ${report.note ? html`<p>“${report.note}”</p>` : nothing}
              ${productOf(report)}
              <p class="narrow muted small">${report.engine}, ${ago(report.created_at)}</p>
            </th>
            <td class="wide">${productOf(report)}</td>
            <td class="muted wide">${report.engine}</td>
            <td class="muted wide">${ago(report.created_at)}</td>
            ${acts ? html`<td class="number"><div class="actions">${this.#actions(report)}</div></td>` : nothing}
          </tr>`,
        )}
      </tbody>
    </table></div>`;
  }

  /** In the place of each, once it is done, stands what takes it back. */
  #actions(report: Report) {
    const { dealt_with_at, block_id, shopper_gone } = report;
    const act = (text: string, work: () => Promise<void>) =>
      html`<button class="quiet" type="button" aria-busy=${this.busy === report.id} @click=${() => this.#do(report, work)}>${text}</button>`;
    const dealt = dealt_with_at === null;
    return html`${act(dealt ? words.deal : words.reopen, () => this.#deal(report, dealt))}
      ${
        shopper_gone
          ? html`<span class="muted small">${words.gone}</span>`
          : block_id
            ? act(words.letIn, () => this.#unblock(block_id))
            : act(words.block, () => this.#block(report))
      }`;
  }

  #choose(chosen: { state?: string; reason?: string }): void {
    const { state, reason } = { state: this.#state as string, reason: this.#reason ?? '', ...chosen };
    go(hrefOf('/problems', { state: state === 'open' ? '' : state, reason }), 'replace');
  }

  async #do({ id }: Report, work: () => Promise<void>): Promise<void> {
    if (this.busy === id) return;
    this.busy = id;
    await work().catch((cause: unknown) => {
      this.app.toast({ text: sentenceOf(cause), tone: 'danger' });
      // Somebody else may have been quicker.
      if (cause instanceof Problem && cause.status === 404) this.#list.reload();
    });
    this.busy = '';
  }

  /** The row stays where it is, so that nobody loses their place in the list. */
  async #deal({ id }: Report, dealt_with: boolean): Promise<void> {
    const now = await this.app.api.patch('/v1/merchant/reports/{id}', { path: { id }, body: { dealt_with } });
    this.#list.change(
      (one) => one.id === id,
      () => now,
    );
    this.app.announce(dealt_with ? words.dealtSaid : words.reopened);
  }

  async #block(report: Report): Promise<void> {
    const body = { report_id: report.id, reason: reasonOf(report) };
    const { id } = await this.app.api.post('/v1/merchant/blocks', { body });
    this.#list.change(
      (one) => one.id === report.id,
      (one) => ({ ...one, block_id: id }),
    );
    this.app.toast({ text: words.blocked });
  }

  async #unblock(id: string): Promise<void> {
    await this.app.api.delete('/v1/merchant/blocks/{id}', { path: { id } });
    // Of whoever has reported several, each row says so.
    this.#list.change(
      (one) => one.block_id === id,
      (one) => ({ ...one, block_id: null }),
    );
    this.app.toast({ text: words.unblocked });
  }
}

function productOf({ product_id }: Report) {
  return html`<a href=${hrefOf(`/catalogue/products/${encodeURIComponent(product_id)}`)}>${product_id}</a>`;
}

function reasonOf({ reason }: Report): string {
  return words.reasons[reason] ?? reason;
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-problems': Problems;
  }
}
