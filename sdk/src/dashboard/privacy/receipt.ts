// A receipt by its number, as anybody may see it: what was deleted or agreed to, and whether the signature holds.
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import type { components } from '../../client/wire.ts';
import { element, property, state } from '../../element.ts';
import type { App } from '../app.ts';
import { moment, number } from '../ui/format.ts';
import { loading, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { privacy } from '../words/settings.en.ts';

const words = privacy.receipt;
type Shown = components['schemas']['ShownReceipt'];

@element('visionfit-receipt')
export class ReceiptView extends LitElement {
  static override styles = [
    ui,
    css`
      form .row {
        flex-wrap: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** Empty: none yet. */
  @property({ attribute: false }) number = '';
  @state() private asked = '';

  readonly #read = new Task(this, {
    args: () => [this.app.api, this.asked] as const,
    task: ([api, id], { signal }) => (id ? api.get('/v1/receipts/{id}', { path: { id }, signal }) : null),
  });

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('number') || !this.number) return;
    this.asked = this.number;
    this.updateComplete.then(() => this.scrollIntoView({ block: 'nearest' }));
  }

  protected override render() {
    return html`<section class="card">
      <header><h2>${words.title}</h2><p>${words.lead}</p></header>
      <div class="body">
        <form @submit=${this.#ask}>
          <div class="field">
            <label for="number">${words.number}</label>
            <div class="row">
              <input id="number" name="number" class="mono" required pattern="[0-9a-fA-F\\-]{36}" .value=${this.asked} autocomplete="off" spellcheck="false" />
              <button>${words.show}</button>
            </div>
          </div>
        </form>
        <div role="status">
          ${
            this.asked
              ? this.#read.render({
                  pending: () => loading(3),
                  error: (cause) => html`<p class="error">${sentenceOf(cause)}</p>`,
                  complete: (shown) => (shown ? this.#shown(shown) : nothing),
                })
              : nothing
          }
        </div>
      </div>
    </section>`;
  }

  #shown(shown: Shown) {
    const { facts } = words;
    if ('verified' in shown) {
      const { receipt, verified } = shown;
      return html`<dl class="facts">
        <dt>${facts.kind}</dt><dd>${words.kinds.deletion}</dd>
        <dt>${facts.erased}</dt><dd>${moment(receipt.erased_at)}</dd>
        <dt>${facts.deleted}</dt><dd>${Object.entries(receipt.deleted).map(([what, count]) => html`${what.replaceAll('_', ' ')}: ${number(count)}<br />`)}</dd>
        <dt>${facts.signature}</dt><dd><span class="badge ${verified ? 'good' : 'bad'}">${verified ? facts.holds : facts.broken}</span></dd>
      </dl>`;
    }
    const { receipt, text } = shown;
    return html`<dl class="facts">
      <dt>${facts.kind}</dt><dd>${words.kinds.consent}</dd>
      <dt>${facts.given}</dt><dd>${moment(receipt.given_at)}</dd>
      ${receipt.withdrawn_at ? html`<dt>${facts.withdrawn}</dt><dd>${moment(receipt.withdrawn_at)}</dd>` : nothing}
      ${text ? html`<dt>${facts.text}</dt><dd><strong>${text.title}</strong></dd>` : nothing}
    </dl>`;
  }

  #ask(event: SubmitEvent): void {
    event.preventDefault();
    this.asked = String(new FormData(event.target as HTMLFormElement).get('number'))
      .trim()
      .toLowerCase();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-receipt': ReceiptView;
  }
}
