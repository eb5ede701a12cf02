// A look at one of the shop's live pages: what a shopper's browser would find there, step by step.
import { css, html, LitElement, nothing } from 'lit';
import type { components } from '../../client/wire.ts';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { fieldErrorsOf } from '../api.ts';
import type { App } from '../app.ts';
import { hrefOf } from '../router.ts';
import { alertIcon, checkIcon } from '../ui/icons.ts';
import { sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words as setUp } from '../words/set-up.en.ts';

const words = setUp.check;
type PageCheck = components['schemas']['PageCheck'];

@element('visionfit-page-check')
export class PageCheckView extends LitElement {
  static override styles = [
    ui,
    css`
      :host {
        scroll-margin-block-start: 70px;
      }

      form .row {
        flex-wrap: nowrap;
      }

      ol {
        display: grid;
        gap: 12px;
      }

      li {
        display: grid;
        grid-template-columns: 22px minmax(0, 1fr);
        gap: 2px 8px;
      }

      li p {
        grid-column: 2;
        color: var(--_muted);
        font-size: 13px;
      }

      .ok svg {
        color: var(--_good);
      }

      .failed svg {
        color: var(--_danger);
      }

      .unknown {
        color: var(--_muted);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private found: PageCheck | null = null;
  @state() private busy = false;
  @state() private fault = '';

  protected override render() {
    const { found, busy, fault } = this;
    return html`<section class="card">
      <header><h2>${words.title}</h2><p>${words.lead}</p></header>
      <div class="body">
        <form @submit=${this.#check}>
          <div class="field">
            <label for="url">${words.url}</label>
            <div class="row">
              <input id="url" name="url" type="url" inputmode="url" required placeholder="https://" maxlength="2000" />
              <button class="primary" aria-busy=${busy}>${busy ? words.checking : words.submit}</button>
            </div>
          </div>
        </form>
        <div role="status">
          ${fault ? html`<p class="error">${fault}</p>` : nothing} ${found ? this.#found(found) : nothing}
        </div>
      </div>
    </section>`;
  }

  #found({ url, works, steps, product_id }: PageCheck) {
    return html`<div class="stack">
      <p class="note ${works ? 'good' : 'warn'}">
        <span>${works ? words.works : words.fails}
          ${
            product_id
              ? html`${words.opens} <a href=${hrefOf(`/catalogue/products/${encodeURIComponent(product_id)}`)}>${product_id}</a>.`
              : nothing
          }</span>
      </p>
      <ol>
        ${steps.map(
          ({ check, state: now, message }) => html`<li class=${now}>
            ${now === 'ok' ? checkIcon : alertIcon}
            <strong>${words.names[check]} <span class="visually-hidden">${words.states[now]}</span></strong>
            <p>${message}</p>
          </li>`,
        )}
      </ol>
      <p class="muted small">${fill(words.looked, { url })}</p>
    </div>`;
  }

  async #check(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const url = String(new FormData(event.target as HTMLFormElement).get('url')).trim();
    this.busy = true;
    this.fault = '';
    try {
      this.found = await this.app.api.post('/v1/merchant/page-check', { body: { url }, timeout: 60_000 });
    } catch (cause) {
      this.found = null;
      this.fault = fieldErrorsOf(cause)[0]?.message ?? sentenceOf(cause);
    }
    this.busy = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-page-check': PageCheckView;
  }
}
