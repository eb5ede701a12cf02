// The last step, loaded while the picture is being made: what to do with it. The picture itself is the comparison.
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { asProblem } from '../client/problem.ts';
import { element } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import { controls } from '../theme/controls.ts';
import { saveIcon } from '../theme/icons.ts';
import { badgeCornerAt } from './badge-corner.ts';
import type { TryOnFlow } from './flow.ts';
import type { State } from './state.ts';
import './comparison.ts';

/** Fires `decline` after add-to-cart, so that the shop's own confirmation can be seen. */
@element('visionfit-result')
export class ResultStep extends LitElement {
  static override styles = [
    controls,
    css`
      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
      }

      .pair button {
        padding-inline: 10px;
      }

      @media (width < 360px) {
        .pair svg {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) state!: Extract<State, { step: 'result' }>;
  @property({ attribute: false }) flow!: TryOnFlow;
  @property({ attribute: false }) t!: Translator;
  @state() private problem = '';

  protected override render() {
    const { flow, t } = this;
    return html`
      <p class="muted">${t.text('resultNote')}</p>
      ${flow.quota ? html`<p class="muted small">${t.plural('remaining', flow.quota.remaining)}</p>` : nothing}
      ${this.problem ? html`<p class="danger" role="alert">${this.problem}</p>` : nothing}
      <div class="actions">
        <button class="primary" type="button" @click=${this.#addToCart}>${t.text('addToCart')}</button>
        <div class="pair">
          <button class="secondary" type="button" @click=${this.#save}>${saveIcon}${t.text('save')}</button>
          <button class="secondary" type="button" @click=${() => flow.anotherPhoto()}>${t.text('another')}</button>
        </div>
      </div>
    `;
  }

  #addToCart(): void {
    this.flow.addToCart();
    this.dispatchEvent(new Event('decline', { bubbles: true, composed: true }));
  }

  async #save(): Promise<void> {
    this.problem = '';
    try {
      const picture = await this.flow.copyToShare(badgeCornerAt(this));
      // `download` works for same-origin addresses only, hence the detour over the bytes.
      const link = document.createElement('a');
      link.href = URL.createObjectURL(picture);
      link.download = `${this.state.render.product_id}.jpg`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch (cause) {
      this.problem = this.t.problem(asProblem(cause).code);
    }
  }
}
