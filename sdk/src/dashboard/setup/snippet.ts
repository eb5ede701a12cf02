// The snippet for the merchant's platform, made from their key and from what the release says of itself.
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { element, property, state } from '../../element.ts';
import type { App } from '../app.ts';
import { hrefOf } from '../router.ts';
import { copyButton } from '../ui/copy.ts';
import { loading } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words as setUp } from '../words/set-up.en.ts';
import type { Look } from './look-css.ts';
import { purchaseSnippetFor } from './purchase-snippet.ts';
import type { Release } from './script-tags.ts';
import { PLATFORMS, type Platform, snippetFor } from './snippets.ts';

const words = setUp.snippet;
const MANIFEST = '/sdk/v1/manifest.json';

@element('visionfit-snippet')
export class Snippet extends LitElement {
  static override styles = [
    ui,
    css`
      :host {
        scroll-margin-block-start: 70px;
      }

      .wishes {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
        gap: 14px 20px;
        align-items: end;
      }

      .part {
        display: grid;
        gap: 8px;
        grid-template-columns: minmax(0, 1fr);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) keys: string[] = [];
  @property({ attribute: false }) look: Look | null = null;
  @property({ attribute: false }) holdout = 0;
  @state() private platform: Platform = 'shopify';
  @state() private chosenKey = '';
  @state() private pin = false;

  readonly #release = new Task(this, {
    args: () => [],
    task: async (_none, { signal }) => {
      const response = await fetch(MANIFEST, { signal });
      if (!response.ok) throw new Error(`${MANIFEST} answers ${response.status}`);
      return (await response.json()) as Release;
    },
  });

  protected override render() {
    return html`<section class="card">
      <header><h2>${words.title}</h2><p>${words.lead}</p></header>
      ${
        this.keys.length
          ? this.#release.render({
              pending: () => loading(5),
              complete: (release) => this.#body(release),
              error: () => html`<div class="body"><p class="error" role="alert">${words.failed}</p></div>`,
            })
          : html`<div class="body"><p class="muted">${words.noKey}</p></div>`
      }
    </section>`;
  }

  #body(release: Release) {
    const { look, holdout } = this;
    const key = this.keys.includes(this.chosenKey) ? this.chosenKey : this.keys[0]!;
    const parts = snippetFor(this.platform, { key, origin: location.origin, release, pin: this.pin, look, holdout });
    return html`<div class="body">
      <div class="wishes">
        <div class="field">
          <label for="platform">${words.platform}</label>
          <select id="platform" @change=${this.#choosePlatform}>
            ${PLATFORMS.map((one) => html`<option value=${one} .selected=${one === this.platform}>${words.platforms[one]}</option>`)}
          </select>
        </div>
        ${
          this.keys.length > 1
            ? html`<div class="field">
                <label for="key">${words.key}</label>
                <select id="key" @change=${this.#chooseKey}>
                  ${this.keys.map((one) => html`<option value=${one} .selected=${one === key}>${one}</option>`)}
                </select>
              </div>`
            : nothing
        }
        ${
          this.platform === 'react'
            ? nothing
            : html`<label class="choice">
                <input type="checkbox" .checked=${this.pin} @change=${this.#togglePin} />
                <span>${words.pin}<span>${words.pinHint}</span></span>
              </label>`
        }
      </div>
      <p class="muted">${words.hints[this.platform]}</p>
      ${parts.map(
        ({ where, code }) => html`<div class="part">
          <div class="row spread">
            ${where ? html`<h3>${words[where]}</h3>` : html`<span></span>`}
            ${copyButton(this.app, code)}
          </div>
          <pre class="code" tabindex="0"><code>${code}</code></pre>
        </div>`,
      )}
      ${this.#purchases(key)}
    </div>`;
  }

  /** Whoever buys has to be told of, or nothing can be compared. */
  #purchases(key: string) {
    const code = purchaseSnippetFor(this.platform, { key, origin: location.origin });
    if (code === null)
      return html`<p class="muted">${words.noThanks} <a href=${hrefOf('/proof')}>${words.toList}</a></p>`;
    return html`<div class="part purchases">
      <div class="row spread"><h3>${words.thanks}</h3>${copyButton(this.app, code)}</div>
      <p class="muted">${words.thanksHint} ${code.includes('ORDER-NUMBER') ? words.thanksNumber : nothing}</p>
      <pre class="code" tabindex="0"><code>${code}</code></pre>
    </div>`;
  }

  #choosePlatform({ target }: Event): void {
    this.platform = (target as HTMLSelectElement).value as Platform;
  }

  #chooseKey({ target }: Event): void {
    this.chosenKey = (target as HTMLSelectElement).value;
  }

  #togglePin({ target }: Event): void {
    this.pin = (target as HTMLInputElement).checked;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-snippet': Snippet;
  }
}
