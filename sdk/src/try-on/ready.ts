// Step three: the photo will do. Hints say what would make it better; the shopper decides, and only now a try-on counts.
import { css, html, LitElement, nothing } from 'lit';
import { element, property } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import { controls } from '../theme/controls.ts';
import type { Fitting } from './fitting-types.ts';
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
  @property({ attribute: false }) fitting!: Fitting;
  @property({ attribute: false }) t!: Translator;

  protected override render() {
    const { hints } = this.state.photo;
    const { quota } = this.fitting.flow;
    const left = quota && this.t.remaining(quota);
    return html`
      ${
        hints.length
          ? html`<ul>${hints.map((hint) => html`<li>${this.t.hint(hint)}</li>`)}</ul>`
          : html`<p class="muted">${this.t.text('readyText')}</p>`
      }
      ${left ? html`<p class="muted small">${left}</p>` : nothing}
      <div class="actions">
        <button class="primary" type="button" @click=${() => this.fitting.picture.ask()}>
          ${this.t.text(hints.length ? 'tryAnyway' : 'tryOn')}
        </button>
        <button class="quiet" type="button" @click=${() => this.fitting.photo.another()}>
          ${this.t.text('photoAnother')}
        </button>
      </div>
    `;
  }
}
