// Step one: what happens to the photo, in plain words, and an unticked box for each thing to agree to. Nothing is taken before the shopper agrees.
import { css, html, LitElement, nothing } from 'lit';
import { element, property, state } from '../element.ts';
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

      .boxes {
        display: grid;
        gap: 8px;
      }

      label {
        display: flex;
        gap: 12px;
        padding: 12px 14px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-control);
        font-size: 0.9375em;
        line-height: 1.4;
        cursor: pointer;
      }

      label:hover,
      label:has(:checked) {
        border-color: var(--_ink);
      }

      label:has([aria-invalid]) {
        border-color: var(--_danger);
      }

      em {
        display: block;
        color: var(--_danger);
        font-style: normal;
      }

      /* There is more to read below: the text fades out over the actions. */
      .actions::before {
        position: absolute;
        inset: auto 0 100%;
        block-size: 20px;
        background: linear-gradient(transparent, var(--_surface));
        content: '';
        pointer-events: none;
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
  /** The box that has to be ticked and was not. */
  @state() private missing: string | undefined;

  protected override render() {
    const { text, sending, problem } = this.state;
    return html`
      <form novalidate @submit=${this.#submit}>
        <ul lang=${text.locale} dir="auto">
          ${text.points.map(
            (point) => html`<li><strong>${point.heading}</strong><span class="muted">${point.text}</span></li>`,
          )}
        </ul>
        <div class="boxes" lang=${text.locale} dir="auto" @change=${this.#tick}>
          ${text.agreements.map(({ scope, text: words, required }) => {
            const missing = this.missing === scope;
            return html`
              <label>
                <input
                  type="checkbox"
                  name=${scope}
                  ?required=${required}
                  aria-invalid=${missing || nothing}
                />
                <span>${words}${missing ? html`<em role="alert" lang=${this.t.language}>${this.t.text('tick')}</em>` : nothing}</span>
              </label>
            `;
          })}
        </div>
        ${problem ? html`<p class="danger" role="alert">${this.t.problem(problem.code, problem.detail)}</p>` : nothing}
        <div class="actions">
          <button class="primary" aria-disabled=${sending}>${this.t.text('agree')}</button>
          <button class="quiet" type="button" @click=${this.#decline}>${this.t.text('decline')}</button>
        </div>
      </form>
    `;
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (this.state.sending) return;
    const form = event.currentTarget as HTMLFormElement;
    // Not the browser's own bubble: it speaks the browser's language, and looks like nothing in here.
    const missing = form.querySelector<HTMLInputElement>(':invalid');
    this.missing = missing?.name;
    missing?.focus();
    if (missing) return;
    const ticked = new FormData(form);
    const { text } = this.state;
    const scopes = text.agreements.map(({ scope }) => scope).filter((scope) => ticked.has(scope));
    this.flow.agree(text, scopes);
  }

  #tick(): void {
    this.missing = undefined;
  }

  #decline(): void {
    this.dispatchEvent(new Event('decline', { bubbles: true, composed: true }));
  }
}
