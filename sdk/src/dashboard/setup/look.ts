// How the fitting room looks in the shop: two colours, corners and a font, shown at once with the shopper's own tokens.
import { css, html, LitElement } from 'lit';
import { element, property, state } from '../../element.ts';
import type { App } from '../app.ts';
import type { Place } from '../router.ts';
import { copyButton } from '../ui/copy.ts';
import { ui } from '../ui/ui.styles.ts';
import { words as setUp } from '../words/set-up.en.ts';
import { setUpTabs } from './tabs.ts';
import './look-sample.ts';

const words = setUp.look;

const PRESETS = {
  paper: { surface: '#ffffff', accent: '#17171a' },
  ink: { surface: '#1a1a1c', accent: '#f3f2ef' },
  clay: { surface: '#fbf6f1', accent: '#96421f' },
  sea: { surface: '#f3f8fa', accent: '#12566b' },
  blush: { surface: '#fff5f5', accent: '#a3284d' },
} as const;
type Preset = keyof typeof PRESETS;

/** What is said where the page's own is not wanted. */
const FONTS = {
  page: '',
  system: 'system-ui, sans-serif',
  serif: 'Georgia, "Times New Roman", serif',
} as const;
type Font = keyof typeof FONTS;

@element('visionfit-look')
export class Look extends LitElement {
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

      @media (width < 860px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  @state() private surface: string = PRESETS.paper.surface;
  @state() private accent: string = PRESETS.paper.accent;
  @state() private radius = 22;
  @state() private font: Font = 'page';

  protected override render() {
    const code = this.#css();
    return html`
      <div class="head">
        <div>
          <h1 tabindex="-1">${words.title}</h1>
          <p class="lead">${words.lead}</p>
        </div>
      </div>
      ${setUpTabs('look')}
      <div class="columns">
        <div class="stack">
          <section class="card"><div class="body">${this.#wishes()}</div></section>
          <section class="card">
            <header><h2>${words.css}</h2>${copyButton(this.app, code)}</header>
            <div class="body"><pre class="code" tabindex="0"><code>${code}</code></pre></div>
          </section>
        </div>
        <section class="card">
          <header><h2>${words.preview}</h2></header>
          <div class="sample">
            <visionfit-look-sample
              .surface=${this.surface}
              .accent=${this.accent}
              .radius=${this.radius}
              .font=${FONTS[this.font]}
            ></visionfit-look-sample>
          </div>
        </section>
      </div>
    `;
  }

  #wishes() {
    return html`
      <div class="field">
        <span class="label" id="presets">${words.presets}</span>
        <div class="presets" role="group" aria-labelledby="presets">
          ${(Object.keys(PRESETS) as Preset[]).map((name) => {
            const { surface, accent } = PRESETS[name];
            const isIt = surface === this.surface && accent === this.accent;
            return html`<button type="button" aria-pressed=${isIt} @click=${() => this.#take(name)}>${words.presetNames[name]}</button>`;
          })}
        </div>
      </div>
      <div class="colours">${this.#colour('surface')} ${this.#colour('accent')}</div>
      <div class="field">
        <label for="radius">${words.radius}</label>
        <input id="radius" type="range" min="0" max="32" .value=${String(this.radius)} @input=${this.#setRadius} />
      </div>
      <div class="field">
        <label for="font">${words.font}</label>
        <select id="font" @change=${this.#setFont}>
          ${(Object.keys(FONTS) as Font[]).map((name) => html`<option value=${name} ?selected=${name === this.font}>${words.fonts[name]}</option>`)}
        </select>
      </div>
    `;
  }

  #colour(which: 'surface' | 'accent') {
    return html`<div class="field">
      <label for=${which}>${words[which]}</label>
      <div class="colour">
        <input type="color" aria-label=${words[which]} .value=${this[which]} @input=${(event: Event) => this.#setColour(which, event)} />
        <input id=${which} class="mono" maxlength="7" .value=${this[which]} @change=${(event: Event) => this.#setColour(which, event)} />
      </div>
    </div>`;
  }

  #take(name: Preset): void {
    Object.assign(this, PRESETS[name]);
  }

  #setColour(which: 'surface' | 'accent', { target }: Event): void {
    const { value } = target as HTMLInputElement;
    if (/^#[0-9a-f]{6}$/i.test(value)) this[which] = value.toLowerCase();
    else (target as HTMLInputElement).value = this[which];
  }

  #setRadius({ target }: Event): void {
    this.radius = Number((target as HTMLInputElement).value);
  }

  #setFont({ target }: Event): void {
    this.font = (target as HTMLSelectElement).value as Font;
  }

  #css(): string {
    const font = FONTS[this.font];
    const lines = [
      `--vf-surface: ${this.surface};`,
      `--vf-accent: ${this.accent};`,
      `--vf-radius: ${this.radius}px;`,
      ...(font ? [`--vf-font: ${font};`] : []),
    ];
    return `visionfit-tryon {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-look': Look;
  }
}
