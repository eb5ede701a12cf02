// While the shopper reads on: a quiet notice at the edge of the page that says how far the picture is, and when it is there.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { element, property, state } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import type { ResultWords } from '../i18n/result.en.ts';
import { closeIcon } from '../theme/icons.ts';
import type { State } from './state.ts';

/** Milliseconds from being there until it speaks: what stands in a live region from the start is not read out. */
const BREATH = 200;

/** Fires `open` to see the picture, `dismiss` when the shopper does not want to be told. */
@element('visionfit-pill')
export class Pill extends LitElement {
  static override styles = css`
    /* In the top layer, so that no container of the page can clip it or hold it back. */
    [part='pill'] {
      display: flex;
      position: fixed;
      z-index: 2147483000; /* where there is no top layer to be in */
      inset: auto auto max(16px, env(safe-area-inset-bottom)) 16px;
      box-sizing: border-box;
      max-inline-size: min(360px, calc(100vw - 32px));
      margin: 0;
      padding: 6px;
      border: 1px solid var(--_line);
      border-radius: 99px;
      overflow: visible;
      background: var(--_surface);
      color: var(--_ink);
      font-family: var(--vf-font, inherit);
      font-size: max(15px, 0.9375rem);
      line-height: 1.3;
      box-shadow: 0 8px 32px rgb(0 0 0 / 18%);
      align-items: center;
    }

    :host([dir='rtl']) [part='pill'] {
      inset-inline: 16px auto;
    }

    button {
      display: flex;
      min-inline-size: 44px;
      min-block-size: 44px;
      margin: 0;
      padding: 0;
      border: 0;
      border-radius: 99px;
      background: none;
      align-items: center;
      justify-content: center;
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }

    button:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 1px;
    }

    .open {
      min-inline-size: 0;
      padding-inline-end: 12px;
      gap: 12px;
    }

    .hide {
      flex: none;
      color: var(--_muted);
    }

    .hide:hover,
    .open:hover .view {
      color: var(--_ink);
    }

    .ring {
      display: grid;
      flex: none;
      inline-size: 44px;
      block-size: 44px;
      border-radius: 50%;
      background:
        radial-gradient(closest-side, var(--_surface) 90%, transparent 91%),
        conic-gradient(var(--_accent) var(--_percent), var(--_line) 0);
      place-items: center;
    }

    img {
      display: block;
      inline-size: 36px;
      block-size: 36px;
      border-radius: 50%;
      object-fit: cover;
      background: #fff;
    }

    strong {
      display: block;
      font-weight: 600;
    }

    .view {
      color: var(--_muted);
      font-size: 0.9em;
    }

    .said {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    @media (prefers-reduced-motion: no-preference) {
      [part='pill'] {
        animation: rise var(--_calm);
      }
    }

    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 12px;
      }
    }

    @media (forced-colors: active) {
      .ring {
        border: 1px solid CanvasText;
      }
    }
  `;

  @property({ attribute: false }) state!: State;
  /** Address of the garment's picture. */
  @property({ attribute: false }) image: string | null = null;
  @property({ attribute: false }) t!: Translator;
  @property({ attribute: false }) words!: ResultWords['pill'];
  @state() private said = '';

  override connectedCallback(): void {
    super.connectedCallback();
    for (const change of CHANGES) addEventListener(change, this.#listen);
    if (this.hasUpdated) this.#rise(); // moved to another place in the page
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const change of CHANGES) removeEventListener(change, this.#listen);
  }

  protected override render() {
    const { state, words, t } = this;
    const more = state.step === 'waiting' ? (state.percent ? t.percent(state.percent) : '') : words.view;
    return html`
      <div part="pill" popover="manual">
        <button class="open" type="button" @click=${() => this.#fire('open')}>
          <span class="ring">${this.image ? html`<img src=${this.image} alt="" width="36" height="36" />` : nothing}</span>
          <span><strong>${this.#news}</strong>${more ? html` <span class="view">${more}</span>` : nothing}</span>
        </button>
        <button class="hide" type="button" aria-label=${words.hide} @click=${() => this.#fire('dismiss')}>
          ${closeIcon}
        </button>
        <p class="said" role="status">${this.said}</p>
      </div>
    `;
  }

  protected override firstUpdated(): void {
    this.#rise();
  }

  protected override updated(changed: PropertyValues): void {
    const { state } = this;
    // A style attribute would break strict policies.
    this.style.setProperty('--_percent', `${state.step === 'waiting' ? state.percent : 100}%`);
    // Said once: percents and stages that go by would only be noise.
    if (changed.has('state') && state.step !== 'waiting') setTimeout(() => this.#say(), BREATH);
  }

  get #news(): string {
    const { state, words } = this;
    const cut = 'problem' in state && state.problem?.code === 'network';
    if (cut || (state.step === 'waiting' && !navigator.onLine)) return words.offline;
    if (state.step === 'waiting') return words.making;
    return state.step === 'result' ? words.ready : words.none;
  }

  #say(): void {
    this.said = this.#news;
  }

  #rise(): void {
    this.renderRoot.querySelector<HTMLElement>('[part=pill]')!.showPopover?.();
  }

  readonly #listen = (): void => this.requestUpdate();

  #fire(what: 'open' | 'dismiss'): void {
    this.dispatchEvent(new Event(what));
  }
}

/** Of the connection. */
const CHANGES = ['online', 'offline'] as const;

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-pill': Pill;
  }
}
