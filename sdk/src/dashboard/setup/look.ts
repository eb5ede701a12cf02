// How the fitting room looks in the shop: two colours, corners and a font, tried out on the shopper's own dialog and kept with the
// shop, whose snippet says them.
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import type { components } from '../../client/wire.ts';
import { element, property, state } from '../../element.ts';
import { type App, may } from '../app.ts';
import type { Place } from '../router.ts';
import { copyButton } from '../ui/copy.ts';
import { failed, loading, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words as setUp } from '../words/set-up.en.ts';
import { type Look, propertiesOf, USUAL } from './look-css.ts';
import { setUpTabs } from './tabs.ts';
import './look-sample.ts';

const words = setUp.look;
type ConsentText = components['schemas']['ConsentText'];

const PRESETS = {
  paper: { surface: '#ffffff', accent: '#17171a' },
  ink: { surface: '#1a1a1c', accent: '#f3f2ef' },
  clay: { surface: '#fbf6f1', accent: '#96421f' },
  sea: { surface: '#f3f8fa', accent: '#12566b' },
  blush: { surface: '#fff5f5', accent: '#a3284d' },
} as const;
type Preset = keyof typeof PRESETS;
const FONTS = ['page', 'system', 'serif'] as const;

@element('visionfit-look')
export class LookView extends LitElement {
  static override styles = [
    ui,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 340px) minmax(0, 1fr);
        gap: 20px;
        align-items: start;
      }

      .presets {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }

      .presets button[aria-pressed='true'] {
        border-color: var(--_brand);
        color: var(--_brand);
      }

      .colours {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 14px;
      }

      .colour {
        display: flex;
        gap: 6px;
      }

      input[type='color'] {
        inline-size: 40px;
        block-size: 34px;
        flex: none;
        padding: 3px;
        border: 1px solid var(--_edge);
        border-radius: var(--_radius-control);
        background: var(--_field);
        cursor: pointer;
      }

      input[type='range'] {
        inline-size: 100%;
        accent-color: var(--_accent);
      }

      .sample {
        padding: 28px 16px;
        background: repeating-conic-gradient(color-mix(in lab, var(--_ink) 5%, var(--_surface)) 0 25%, transparent 0 50%) 0 0 / 18px 18px;
        border-end-start-radius: var(--_radius);
        border-end-end-radius: var(--_radius);
      }

      @media (forced-colors: active) {
        .presets button[aria-pressed='true'] {
          outline: 2px solid Highlight;
        }

        input[type='color'] {
          forced-color-adjust: none;
        }
      }

      @media (width < 860px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }

        /* What is tried out stands right beneath what tries it out. */
        .columns > .stack {
          display: contents;
        }

        .as-css {
          order: 1;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  /** As it is settled; null: as it comes. */
  @state() private settled: Look | null = null;
  /** As it is tried out; null: nothing has been changed. */
  @state() private tried: Look | null = null;

  readonly #read = new Task(this, {
    args: () => [this.app.api] as const,
    task: async ([api], { signal }) => {
      const [settings, text] = await Promise.all([
        api.get('/v1/merchant/settings', { signal }),
        api.get('/v1/merchant/consent-text', { query: { locale: 'en' }, signal }),
      ]);
      this.settled = settings.look;
      return text;
    },
  });

  get #look(): Look {
    return this.tried ?? this.settled ?? USUAL;
  }

  protected override render() {
    return html`
      <div class="head">
        <div>
          <h1 tabindex="-1">${words.title}</h1>
          <p class="lead">${words.lead}</p>
        </div>
      </div>
      ${setUpTabs('/set-up/look')}
      ${this.#read.render({
        pending: () => html`<section class="card">${loading(8)}</section>`,
        error: (cause) => html`<section class="card">${failed(cause, () => this.#read.run())}</section>`,
        complete: (text) => this.#columns(text),
      })}
    `;
  }

  #columns(text: ConsentText) {
    const code = cssOf(this.#look);
    const isOwner = may(this.app, 'owner');
    const isNew = JSON.stringify(this.#look) !== JSON.stringify(this.settled);
    return html`<div class="columns">
      <div class="stack">
        <section class="card">
          <div class="body">${isOwner ? nothing : html`<p class="note">${words.readOnly}</p>`} ${this.#wishes()}</div>
          ${
            isOwner
              ? html`<footer>
                  ${this.settled ? html`<button type="button" @click=${() => this.#settle(null)}>${words.asItComes}</button>` : nothing}
                  <button class="primary" type="button" ?disabled=${!isNew} @click=${() => this.#settle(this.#look)}>${words.keep}</button>
                </footer>`
              : nothing
          }
        </section>
        <section class="card as-css">
          <header><h2>${words.css}</h2><p>${words.cssHint}</p>${copyButton(this.app, code)}</header>
          <div class="body"><pre class="code" tabindex="0"><code>${code}</code></pre></div>
        </section>
      </div>
      <section class="card">
        <header><h2>${words.preview}</h2><p>${words.previewHint}</p></header>
        <div class="sample"><visionfit-look-sample .look=${this.#look} .text=${text}></visionfit-look-sample></div>
      </section>
    </div>`;
  }

  #wishes() {
    const look = this.#look;
    return html`
      <div class="field">
        <span class="label" id="presets">${words.presets}</span>
        <div class="presets" role="group" aria-labelledby="presets">
          ${(Object.keys(PRESETS) as Preset[]).map((name) => {
            const { surface, accent } = PRESETS[name];
            const isIt = surface === look.surface && accent === look.accent;
            return html`<button type="button" aria-pressed=${isIt} @click=${() => this.#try(PRESETS[name])}>${words.presetNames[name]}</button>`;
          })}
        </div>
      </div>
      <div class="colours">${this.#colour('surface')} ${this.#colour('accent')}</div>
      <div class="field">
        <label for="radius">${words.radius}</label>
        <input id="radius" type="range" min="0" max="32" .value=${String(look.radius)} @input=${this.#setRadius} />
      </div>
      <div class="field">
        <label for="font">${words.font}</label>
        <select id="font" @change=${this.#setFont}>
          ${FONTS.map((name) => html`<option value=${name} .selected=${name === look.font}>${words.fonts[name]}</option>`)}
        </select>
      </div>
    `;
  }

  #colour(which: 'surface' | 'accent') {
    const now = this.#look[which];
    return html`<div class="field">
      <label for=${which}>${words[which]}</label>
      <div class="colour">
        <input type="color" aria-label=${words[which]} .value=${now} @input=${(event: Event) => this.#setColour(which, event)} />
        <input id=${which} class="mono" maxlength="7" .value=${now} @change=${(event: Event) => this.#setColour(which, event)} />
      </div>
    </div>`;
  }

  #try(change: Partial<Look>): void {
    this.tried = { ...this.#look, ...change };
  }

  #setColour(which: 'surface' | 'accent', { target }: Event): void {
    const input = target as HTMLInputElement;
    if (/^#[0-9a-f]{6}$/i.test(input.value)) this.#try({ [which]: input.value.toLowerCase() });
    else input.value = this.#look[which];
  }

  #setRadius({ target }: Event): void {
    this.#try({ radius: Number((target as HTMLInputElement).value) });
  }

  #setFont({ target }: Event): void {
    this.#try({ font: (target as HTMLSelectElement).value as Look['font'] });
  }

  async #settle(look: Look | null): Promise<void> {
    const before = this.settled;
    if (await this.#put(look)) this.app.toast({ text: words.kept, undo: () => this.#put(before) });
  }

  async #put(look: Look | null): Promise<boolean> {
    try {
      ({ look: this.settled } = await this.app.api.patch('/v1/merchant/settings', { body: { look } }));
      this.tried = null;
      return true;
    } catch (cause) {
      this.app.toast({ text: sentenceOf(cause), tone: 'danger' });
      return false;
    }
  }
}

/** For a stylesheet, where a shop would rather have it there. */
function cssOf(look: Look): string {
  const lines = propertiesOf(look).map(([name, value]) => `  ${name}: ${value};\n`);
  return `visionfit-tryon {\n${lines.join('')}}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-look': LookView;
  }
}
