// Before and after in one frame: a real range input moves the line, so keyboard, touch and screen readers all work.
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { element, property, state } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import type { ResultWords } from '../i18n/result.en.ts';
import { fill } from '../i18n/words.ts';
import { compareIcon, zoomIcon } from '../theme/picture-icons.ts';
import { badgeStyles } from './badge.styles.ts';
import { badgeCornerAt } from './badge-corner.ts';
import { comparisonStyles } from './comparison.styles.ts';

/**
 * Fills its container. Both pictures show the same scene in the same proportions. Fires `compare` when the line is moved for the
 * first time, `expired` when the picture does not load.
 */
@element('visionfit-comparison')
export class Comparison extends LitElement {
  static override styles = [badgeStyles, comparisonStyles];

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
  #compared = false;
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
    if (!this.#compared) this.dispatchEvent(new Event('compare'));
    this.#compared = true;
    this.at = Number((event.target as HTMLInputElement).value);
  }
}
