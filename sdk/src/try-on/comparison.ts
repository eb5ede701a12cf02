// Before and after in one frame: a real range input moves the line, so keyboard, touch and screen readers all work.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { element } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import type { ResultWords } from '../i18n/result.en.ts';
import { fill } from '../i18n/words.ts';
import { compareIcon } from '../theme/icons.ts';
import { badgeCornerAt } from './badge-corner.ts';

/**
 * Fills its container. Both pictures show the same scene in the same proportions. Fires `expired` when the picture does
 * not load.
 */
@element('visionfit-comparison')
export class Comparison extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      inline-size: 100%;
      block-size: 100%;
    }

    /* The picture has no reading direction: "before" is on the left in every language. */
    figure {
      position: relative;
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      overflow: clip;
      direction: ltr;
    }

    img,
    input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      object-fit: contain;
    }

    /* The next picture, over the one that is shown. */
    .picture + .picture {
      opacity: 0;
      transition: opacity var(--_calm);
    }

    .picture.there {
      opacity: 1;
    }

    .before {
      clip-path: inset(0 calc(100% - var(--_at)) 0 0);
    }

    input {
      appearance: none;
      background: none;
      opacity: 0;
      cursor: ew-resize;
      touch-action: pan-y;
    }

    /* iOS moves a range only by its thumb: make that as tall as the picture and as wide as a finger. */
    input::-webkit-slider-runnable-track {
      block-size: 100%;
    }

    input::-webkit-slider-thumb {
      inline-size: 44px;
      block-size: 100%;
      appearance: none;
    }

    input::-moz-range-thumb {
      inline-size: 44px;
      block-size: 100%;
      border: 0;
    }

    .line {
      position: absolute;
      inset-block: 0;
      left: var(--_at);
      inline-size: 2px;
      translate: -1px 0;
      background: #fff;
      box-shadow: 0 0 12px rgb(0 0 0 / 35%);
      pointer-events: none;
    }

    .line span {
      display: grid;
      position: absolute;
      inset-block-start: 60%;
      left: 1px;
      inline-size: 44px;
      block-size: 44px;
      border: 1px solid rgb(0 0 0 / 10%);
      border-radius: 50%;
      translate: -50% -50%;
      background: #fff;
      color: #17171a;
      place-items: center;
    }

    input:focus-visible + .line span {
      outline: 3px solid var(--_focus);
      outline-offset: 3px;
    }

    .label {
      position: absolute;
      inset-block-end: 12px;
      padding: 5px 12px;
      border-radius: 99px;
      background: rgb(20 20 22 / 72%);
      color: #fff;
      font-size: 0.8125em;
      pointer-events: none;
      transition: opacity var(--_quick);
    }

    .label[hidden] {
      display: block;
      opacity: 0;
    }

    /* What shoppers must be told a shop may move and dress, not hide: important rules in here win over ::part(). */
    .badge {
      display: block !important;
      visibility: visible !important;
      position: absolute !important;
      z-index: 1 !important;
      inline-size: max-content !important;
      max-inline-size: calc(100% - 24px) !important;
      block-size: auto !important;
      min-block-size: 1.5em !important;
      max-block-size: none !important;
      margin: 0 !important;
      padding: 4px 10px !important;
      border: 1px solid transparent !important; /* drawn in forced colours, where backgrounds are not */
      overflow: visible !important;
      border-radius: 99px;
      background: rgb(20 20 22 / 76%) !important;
      color: #fff !important;
      font-size: 13px !important;
      font-weight: 550;
      line-height: 1.45 !important;
      text-indent: 0 !important;
      white-space: nowrap !important;
      opacity: 1 !important;
      filter: none !important;
      mask: none !important;
      clip-path: none !important;
      transform: none !important;
      translate: none !important;
      scale: none !important;
      rotate: none !important;
      mix-blend-mode: normal !important;
      content-visibility: visible !important;
      pointer-events: none !important;
      /* The ways round: each of these alone would empty, shrink or move it. */
      clip: auto !important;
      contain: none !important;
      content: normal !important;
      float: none !important;
      letter-spacing: normal !important;
      word-spacing: normal !important;
      offset: none !important;
      writing-mode: horizontal-tb !important;
      zoom: 1 !important;
      -webkit-text-fill-color: currentcolor !important;
      -webkit-text-security: none !important;
    }

    [data-badge^='top'] .badge {
      inset-block: 12px auto !important;
    }

    [data-badge^='bottom'] .badge {
      inset-block: auto 12px !important;
    }

    [data-badge$='left'] .badge {
      left: 12px !important;
      right: auto !important;
    }

    [data-badge$='right'] .badge {
      left: auto !important;
      right: 12px !important;
    }

    [data-badge^='bottom'] .label {
      inset-block: 12px auto;
    }

    .label.of-before {
      left: 12px;
    }

    .label.of-after {
      right: 12px;
    }

    /* The new picture is uncovered once, as by a hand, when it has arrived. */
    @media (prefers-reduced-motion: no-preference) {
      .arrived .before {
        animation: uncover 1.1s cubic-bezier(0.3, 0.7, 0.2, 1);
      }

      .arrived .line {
        animation: draw 1.1s cubic-bezier(0.3, 0.7, 0.2, 1);
      }
    }

    @keyframes uncover {
      from {
        clip-path: inset(0);
      }
    }

    @keyframes draw {
      from {
        left: 100%;
      }
    }
  `;

  /** Address of the shopper's own photo; empty where it is gone: then there is nothing to compare. */
  @property() photo = '';
  /** Address of the picture made from it; another one fades in over the first. */
  @property() picture = '';
  /** What the finished picture shows, for those who cannot see it. */
  @property() description = '';
  @property({ attribute: false }) t!: Translator;
  @property({ attribute: false }) words!: ResultWords;
  /** Percent of the width that shows "before". Begins small: the shopper came for "after". */
  @state() private at = 12;
  @state() private arrived = false;
  /** What is shown and what is coming. The lower one stays: both fill the same box. */
  @state() private layers: string[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('picture')) this.layers = this.arrived ? [...this.layers, this.picture] : [this.picture];
  }

  protected override render() {
    const { words, at } = this;
    return html`
      <figure class=${this.arrived ? 'arrived' : ''} data-badge=${badgeCornerAt(this)}>
        ${this.layers.map(
          (picture) =>
            html`<img
              class="picture"
              src=${picture}
              alt=${picture === this.picture ? this.description : ''}
              @load=${this.#arrive}
              @error=${this.#expire}
            />`,
        )}
        ${this.arrived ? html`<span class="badge" part="badge">${words.badge}</span>` : nothing}
        ${this.photo ? this.#before(at) : nothing}
      </figure>
    `;
  }

  #before(at: number) {
    const { t, words } = this;
    return html`
        <img class="before" src=${this.photo} alt=${t.text('yourPhoto')} />
        <input
          type="range"
          min="0"
          max="100"
          .value=${String(at)}
          aria-label=${words.compare}
          aria-valuetext=${fill(words.compareValue, { percent: t.percent(at) })}
          @input=${this.#move}
        />
        <div class="line"><span>${compareIcon}</span></div>
        <span class="label of-before" aria-hidden="true" ?hidden=${at < 22}>${words.before}</span>
        <span class="label of-after" aria-hidden="true" ?hidden=${at > 78}>${words.after}</span>
    `;
  }

  protected override updated(): void {
    // Until the picture is there the photo stays whole. Set here because a style attribute would break strict CSPs.
    this.style.setProperty('--_at', `${this.arrived ? this.at : 100}%`);
  }

  async #arrive({ target }: Event): Promise<void> {
    this.arrived = true;
    const image = target as HTMLImageElement;
    // A half-decoded picture would flash.
    await image.decode().catch(() => undefined);
    image.classList.add('there');
  }

  #expire(): void {
    this.dispatchEvent(new Event('expired'));
  }

  #move(event: Event): void {
    this.at = Number((event.target as HTMLInputElement).value);
  }
}
