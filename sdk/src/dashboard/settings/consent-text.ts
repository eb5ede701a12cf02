// The consent text as shoppers read it in this shop, in whichever language, with the shop's own note in it.
import { Task } from '@lit/task';
import { css, html, LitElement } from 'lit';
import { element, property, state } from '../../element.ts';
import { LANGUAGES } from '../../i18n/words.ts';
import type { App } from '../app.ts';
import { failed, loading } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words as settings } from '../words/settings.en.ts';

const words = settings.consent;

@element('visionfit-consent-text')
export class ConsentTextView extends LitElement {
  static override styles = [
    ui,
    css`
      .text {
        display: grid;
        margin-block-start: 14px;
        gap: 12px;
        font-size: 13.5px;
      }

      select {
        inline-size: auto;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** The shop's own, however it is told apart; with another the text is read anew. */
  @property({ attribute: false }) note = '';
  @state() private locale = 'en';

  readonly #read = new Task(this, {
    args: () => [this.app.api, this.locale, this.note] as const,
    task: ([api, locale], { signal }) => api.get('/v1/merchant/consent-text', { query: { locale }, signal }),
  });

  protected override render() {
    const { locale } = this;
    const names = new Intl.DisplayNames([locale], { type: 'language' });
    return html`<div class="field">
        <label for="language">${words.language}</label>
        <select id="language" @change=${this.#choose}>
          ${LANGUAGES.map((one) => html`<option value=${one} .selected=${one === locale}>${names.of(one)}</option>`)}
        </select>
      </div>
      ${this.#read.render({
        pending: () => loading(6),
        error: (cause) => failed(cause, () => this.#read.run()),
        complete: ({ points, agreements, title, ...text }) => html`<div class="text" lang=${text.locale} dir="auto">
          <strong>${title}</strong>
          ${points.map((point) => html`<div><strong>${point.heading}</strong><p class="muted">${point.text}</p></div>`)}
          <ul>${agreements.map((one) => html`<li>☐ ${one.text}</li>`)}</ul>
        </div>`,
      })}`;
  }

  #choose({ target }: Event): void {
    this.locale = (target as HTMLSelectElement).value;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-consent-text': ConsentTextView;
  }
}
