// What shoppers have reported: the words and the product, never the picture; and shutting out who abuses the fitting room.
import { css, html, LitElement, nothing } from 'lit';
import type { components } from '../../client/wire.ts';
import { element, property } from '../../element.ts';
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
      }

      .note-of {
        max-inline-size: 60ch;
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  readonly #list = new Paged<Report>(this, (cursor, signal) =>
    this.app.api.get('/v1/merchant/reports', { query: { cursor, limit: 50, reason: this.#reason }, signal }),
  );

  get #reason(): Reason | undefined {
    const said = this.place.query.get('reason') ?? '';
    return said in words.reasons ? (said as Reason) : undefined;
  }

  protected override willUpdate(): void {
    this.#list.show(this.#reason ?? '');
  }

  protected override render() {
    return html`
      <div class="head">
        <div>
          <h1 tabindex="-1">${words.title}</h1>
          <p class="lead">${words.lead}</p>
        </div>
      </div>
      <section class="card">
        <div class="bar">
          <select aria-label=${words.reason} @change=${this.#choose}>
            <option value="">${words.any}</option>
            ${Object.entries(words.reasons).map(([reason, name]) => html`<option value=${reason} ?selected=${reason === this.#reason}>${name}</option>`)}
          </select>
        </div>
        ${pages(this.#list, { lines: 6, none: empty(this.#reason ? words.noneOfThese : words.none, words.noneText), draw: (items) => this.#table(items) })}
      </section>
    `;
  }

  #table(items: Report[]) {
    const canBlock = may(this.app, 'editor');
    return html`<div class="table"><table>
      <thead><tr><th scope="col">${words.reason}</th><th scope="col">${words.product}</th><th scope="col">${words.engine}</th><th scope="col">${words.when}</th>${canBlock ? html`<td></td>` : nothing}</tr></thead>
      <tbody>
        ${items.map(
          ({ id, reason, note, product_id, engine, created_at, shopper_gone }) => html`<tr>
            <th scope="row">
              <span class="badge ${GRAVE.includes(reason) ? 'bad' : 'warn'}">${words.reasons[reason] ?? reason}</span>
              ${note ? html`<p class="note-of">“${note}”</p>` : nothing}
            </th>
            <td><a href=${hrefOf(`/catalogue/products/${encodeURIComponent(product_id)}`)}>${product_id}</a></td>
            <td class="muted">${engine}</td>
            <td class="muted">${ago(created_at)}</td>
            ${
              canBlock
                ? html`<td class="number">${shopper_gone ? html`<span class="muted small">${words.gone}</span>` : html`<button class="quiet" type="button" @click=${() => this.#block(id, words.reasons[reason] ?? reason)}>${words.block}</button>`}</td>`
                : nothing
            }
          </tr>`,
        )}
      </tbody>
    </table></div>`;
  }

  #choose({ target }: Event): void {
    go(hrefOf('/problems', { reason: (target as HTMLSelectElement).value }), 'replace');
  }

  async #block(report_id: string, reason: string): Promise<void> {
    const { app } = this;
    try {
      const { id } = await app.api.post('/v1/merchant/blocks', { body: { report_id, reason } });
      app.toast({
        text: words.blocked,
        undo: () => this.#unblock(id),
      });
    } catch (cause) {
      app.toast({ text: sentenceOf(cause), tone: 'danger' });
    }
  }

  async #unblock(id: string): Promise<void> {
    const { app } = this;
    try {
      await app.api.delete('/v1/merchant/blocks/{id}', { path: { id } });
      app.toast({ text: words.unblocked });
    } catch (cause) {
      app.toast({ text: sentenceOf(cause), tone: 'danger' });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-problems': Problems;
  }
}
