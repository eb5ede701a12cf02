// Step one: what happens to the photo, in plain words, and an unticked box for each thing to agree to. Nothing is taken before the shopper agrees.
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { element } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import { controls } from '../theme/controls.ts';
import type { TryOnFlow } from './flow.ts';
import type { State } from './state.ts';

/** Fires `decline` when the shopper would rather not. */
@element('visionfit-consent')
export class ConsentStep extends LitElement {
  static override styles = [
    controls,
    css`
      form {
        display: contents;
      }

      ul {
        display: grid;
        gap: 12px;
        font-size: 0.9375em;
        line-height: 1.45;
      }

      strong {
        display: block;
        font-weight: 600;
      }

      /* The box is part of the actions: however long the text, it is never out of sight. */
      label {
        display: flex;
        gap: 12px;
        margin-block-end: 4px;
        padding: 12px 14px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-control);
        cursor: pointer;
      }

      label:hover,
      label:has(:checked) {
        border-color: var(--_ink);
      }

      input {
        flex: none;
        inline-size: 24px;
        block-size: 24px;
        margin: 0;
        accent-color: var(--_accent);
        cursor: inherit;
      }
    `,
  ];

  @property({ attribute: false }) state!: Extract<State, { step: 'consent' }>;
  @property({ attribute: false }) flow!: TryOnFlow;
  @property({ attribute: false }) t!: Translator;

  protected override render() {
    const { text, sending, problem } = this.state;
    return html`
      <form @submit=${this.#submit}>
        <ul lang=${text.locale}>
          ${text.points.map(
            (point) => html`<li><strong>${point.heading}</strong><span class="muted">${point.text}</span></li>`,
          )}
        </ul>
        ${problem ? html`<p class="danger" role="alert">${this.t.problem(problem.code, problem.detail)}</p>` : nothing}
        <div class="actions">
          ${text.agreements.map(
            ({ scope, text: words, required }) => html`
              <label lang=${text.locale}>
                <input type="checkbox" name=${scope} ?required=${required} /><span>${words}</span>
              </label>
            `,
          )}
          <button class="primary" aria-disabled=${sending}>${this.t.text('agree')}</button>
          <button class="quiet" type="button" @click=${this.#decline}>${this.t.text('decline')}</button>
        </div>
      </form>
    `;
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (this.state.sending) return;
    const ticked = new FormData(event.currentTarget as HTMLFormElement);
    this.flow.agree(this.state.text.agreements.map(({ scope }) => scope).filter((scope) => ticked.has(scope)));
  }

  #decline(): void {
    this.dispatchEvent(new Event('decline', { bubbles: true, composed: true }));
  }
}
