// Something that is shown once, in a dialog that closes only when the merchant says that they have it.
import { css, html, LitElement, nothing } from 'lit';
import { element, property } from '../../element.ts';
import type { App } from '../app.ts';
import { words } from '../words/settings.en.ts';
import { copyButton } from './copy.ts';
import { ui } from './ui.styles.ts';

export interface Secret {
  title: string;
  lead: string;
  value: string;
}

@element('visionfit-secret')
export class SecretDialog extends LitElement {
  static override styles = [
    ui,
    css`
      .value {
        user-select: all;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** Null: nothing to show. Fires `done`. */
  @property({ attribute: false }) secret: Secret | null = null;

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (this.secret && dialog && !dialog.open) dialog.showModal();
  }

  protected override render() {
    const { secret } = this;
    if (!secret) return nothing;
    return html`<dialog class="panel" aria-labelledby="title" @cancel=${(event: Event) => event.preventDefault()}>
      <div class="form">
        <h2 id="title">${secret.title}</h2>
        <p class="muted">${secret.lead}</p>
        <pre class="code value" tabindex="0"><code>${secret.value}</code></pre>
        <div class="end">
          ${copyButton(this.app, secret.value)}
          <button class="primary" type="button" @click=${this.#done}>${words.keys.done}</button>
        </div>
      </div>
    </dialog>`;
  }

  #done(): void {
    this.renderRoot.querySelector('dialog')?.close();
    this.dispatchEvent(new Event('done'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-secret': SecretDialog;
  }
}
