// Offers the photo that the shopper asked to keep last time, and to delete it. Loaded only for who agreed to keeping.
import { css, html, LitElement, nothing } from 'lit';
import { deletePhoto, keptPhoto } from '../client/kept-photos.ts';
import { asProblem } from '../client/problem.ts';
import type { Photo } from '../client/resources.ts';
import { element, property, state } from '../element.ts';
import type { KeptPhotoWords } from '../i18n/kept-photo.en.ts';
import type { Translator } from '../i18n/messages.ts';
import { loadWords } from '../i18n/words.ts';
import { controls } from '../theme/controls.ts';
import type { Fitting } from './fitting-types.ts';

/** Milliseconds; the offer is a convenience, nobody waits for it. */
const PATIENCE = 20_000;

/** Nothing to see until the photo is here. */
@element('visionfit-kept-photo')
export class KeptPhoto extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        flex: none;
        gap: 8px;
      }

      :host([hidden]) {
        display: none;
      }

      .offer {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 8px;
        align-items: center;
      }

      .use {
        padding: 8px;
        justify-content: start;
        text-align: start;
      }

      img {
        inline-size: 48px;
        block-size: 64px;
        border-radius: calc(var(--_radius-control) * 0.6);
        object-fit: cover;
        background: var(--_stage);
      }
    `,
  ];

  @property({ attribute: false }) fitting!: Fitting;
  @property({ attribute: false }) t!: Translator;
  @state() private kept: { photo: Photo; bytes: Blob } | null = null;
  @state() private words: KeptPhotoWords | null = null;
  /** What happened to it. */
  @state() private said = '';
  #preview = '';

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#find(); // moved to another place in the page
  }

  /** Not before: where the script comes after the tag, its properties are not there yet when it is connected. */
  protected override firstUpdated(): void {
    this.#find();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    URL.revokeObjectURL(this.#preview);
    this.kept = null;
  }

  protected override render() {
    const { kept, words } = this;
    return html`
      ${
        kept && words
          ? html`<div class="offer">
              <button class="secondary use" type="button" @click=${() => this.fitting.photo.useKept(kept.bytes, kept.photo)}>
                <img src=${this.#preview} alt="" width="48" height="64" />${words.use}
              </button>
              <button class="quiet" type="button" @click=${this.#delete}>${words.remove}</button>
            </div>`
          : nothing
      }
      ${this.said ? html`<p class="muted small" role="alert">${this.said}</p>` : nothing}
    `;
  }

  protected override updated(): void {
    this.hidden = !this.kept && !this.said;
  }

  async #find(): Promise<void> {
    const [kept, words] = await Promise.all([
      keptPhoto(this.fitting.flow.visit, AbortSignal.timeout(PATIENCE)),
      loadWords('kept-photo', this.t.language),
    ]).catch(() => [null, null]); // no offer is not a problem
    if (!kept || !this.isConnected) return;
    this.#preview = URL.createObjectURL(kept.bytes);
    this.words = words;
    this.kept = kept;
  }

  async #delete(): Promise<void> {
    const { kept, words } = this;
    if (!kept || !words) return;
    try {
      await deletePhoto(this.fitting.flow.visit, kept.photo.id, AbortSignal.timeout(PATIENCE)).catch((cause) => {
        if (asProblem(cause).code !== 'not_found') throw cause; // already gone is gone
      });
      this.kept = null;
      this.said = words.removed;
    } catch (cause) {
      this.said = this.t.problem(asProblem(cause).code);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-kept-photo': KeptPhoto;
  }
}
