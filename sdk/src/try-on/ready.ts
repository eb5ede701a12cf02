// Step three: the photo will do. Hints say what would make it better; the shopper decides, and only now a try-on counts.
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { element } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import { controls } from '../theme/controls.ts';
import type { TryOnFlow } from './flow.ts';
import type { State } from './state.ts';

@element('visionfit-ready')
export class ReadyStep extends LitElement {
  static override styles = [
    controls,
    css`
      ul {
        display: grid;
        gap: 10px;
      }

      li {
        padding: 14px 16px;
        border-radius: var(--_radius-control);
        background: var(--_stage);
      }
    `,
  ];

  @property({ attribute: false }) state!: Extract<State, { step: 'ready' }>;
  @property({ attribute: false }) flow!: TryOnFlow;
  @property({ attribute: false }) t!: Translator;

  protected override render() {
    const { hints } = this.state.photo;
    const left = this.flow.quota && this.t.remaining(this.flow.quota);
    return html`
      ${
        hints.length
          ? html`<ul>${hints.map((hint) => html`<li>${this.t.hint(hint)}</li>`)}</ul>`
          : html`<p class="muted">${this.t.text('readyText')}</p>`
      }
      ${left ? html`<p class="muted small">${left}</p>` : nothing}
      <div class="actions">
        <button class="primary" type="button" @click=${() => this.flow.tryOn()}>
          ${this.t.text(hints.length ? 'tryAnyway' : 'tryOn')}
        </button>
        <button class="quiet" type="button" @click=${() => this.flow.anotherPhoto()}>
          ${this.t.text('photoAnother')}
        </button>
      </div>
    `;
  }
}
