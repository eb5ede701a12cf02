// Before and after in one frame: a real range input moves the line, so keyboard, touch and screen readers all work.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { element } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import type { ResultWords } from '../i18n/result.en.ts';
import { fill } from '../i18n/words.ts';
import { compareIcon, zoomIcon } from '../theme/picture-icons.ts';
import { badgeStyles } from './badge.styles.ts';
import { badgeCornerAt } from './badge-corner.ts';

/**
 * Fills its container. Both pictures show the same scene in the same proportions. Fires `expired` when the picture does
 * not load.
 */
@element('visionfit-comparison')
export class Comparison extends LitElement {
  static override styles = [
    badgeStyles,
    css`
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

    [data-badge^='bottom'] .label {
      inset-block: 12px auto;
    }

    /* On the badge's level, at the other side. */
    .zoom {
      display: grid;
      position: absolute;
      inset-block: 8px auto;
      left: 8px;
      inline-size: 44px;
      block-size: 44px;
      padding: 0;
      border: 1px solid transparent;
      border-radius: 50%;
      background: rgb(20 20 22 / 60%);
      color: #fff;
      place-items: center;
      cursor: pointer;
    }

    .zoom:hover {
      background: rgb(20 20 22 / 84%);
    }

    .zoom:focus-visible {
      outline: 3px solid var(--_focus);
      outline-offset: 2px;
    }

    [data-badge^='bottom'] .zoom {
      inset-block: auto 8px;
    }

    [data-badge$='left'] .zoom {
      right: 8px;
      left: auto;
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
  `,
  ];

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
  @state() private zooming = false;
  /** What is shown and what is coming. The lower one stays: both fill the same box. */
  @state() private layers: string[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('picture')) this.layers = this.arrived ? [...this.layers, this.picture] : [this.picture];
  }

  protected override render() {
    const { t, words, at } = this;
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
        ${
          this.arrived
            ? html`<button class="zoom" type="button" aria-label=${words.zoom.open} @click=${this.#zoom}>${zoomIcon}</button>`
            : nothing
        }
      </figure>
      ${
        this.zooming
          ? html`<visionfit-zoom
              exportparts="badge"
              lang=${t.language}
              dir=${t.direction}
              photo=${this.photo}
              picture=${this.picture}
              description=${this.description}
              .t=${t}
              .words=${words}
              @close=${this.#unzoom}
            ></visionfit-zoom>`
          : nothing
      }
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

  async #zoom(): Promise<void> {
    // Without it there is the picture as it is.
    await import('./zoom.ts').then(
      () => {
        this.zooming = true;
      },
      () => undefined,
    );
  }

  #unzoom(): void {
    this.zooming = false;
    this.renderRoot.querySelector<HTMLElement>('.zoom')!.focus();
  }

  #expire(): void {
    this.dispatchEvent(new Event('expired', { bubbles: true, composed: true }));
  }

  #move(event: Event): void {
    this.at = Number((event.target as HTMLInputElement).value);
  }
}
