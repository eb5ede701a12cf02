// The last step, loaded while the picture is being made: what to do with it. The picture itself is the comparison.
import { html, LitElement, nothing } from 'lit';
import { patience } from '../client/patience.ts';
import { asProblem } from '../client/problem.ts';
import { askFor, followToItsEnd, photoOf, sharedCopy, statusOf } from '../client/renders.ts';
import { element, property, state } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import type { ResultWords } from '../i18n/result.en.ts';
import { loadWords } from '../i18n/words.ts';
import { controls } from '../theme/controls.ts';
import { removeIcon, saveIcon, shareIcon } from '../theme/picture-icons.ts';
import { badgeCornerAt } from './badge-corner.ts';
import { choices, choicesStyles, variantOf } from './choices.ts';
import type { TryOnFlow } from './flow.ts';
import { resultStyles } from './result.styles.ts';
import { saveFile } from './save-file.ts';
import type { State } from './state.ts';
import './comparison.ts';
import './find-size.ts';
import './pill.ts';

/** Everything that makes and shows pictures: this chunk, and its words. */
export type Pictures = Awaited<ReturnType<typeof pictures>>;

/** Also teaches the words for what may come in a picture's place. */
export async function pictures(t: Translator) {
  const words: ResultWords = await loadWords('result', t.language);
  t.learn({ problems: words.problems });
  return { askFor, followToItsEnd, photoOf, statusOf, words };
}

/** Whether this browser can hand a picture to another app. */
const SHARES = navigator.canShare?.({ files: [new File([], 'picture.jpg', { type: 'image/jpeg' })] }) ?? false;

/** Fires `decline` after add-to-cart, so that the shop's own confirmation can be seen; `remove` to delete a past one. */
@element('visionfit-result')
export class ResultStep extends LitElement {
  static override styles = [controls, choicesStyles, resultStyles];

  @property({ attribute: false }) state!: Extract<State, { step: 'result' }>;
  @property({ attribute: false }) flow!: TryOnFlow;
  @property({ attribute: false }) t!: Translator;
  @state() private problem = '';
  @state() private said = '';
  /** Whether the shop's cart is taking the product. */
  #adding = false;
  #drawn: { of: string; bytes: Blob } | null = null;
  /** Whether the shopper is saying what is wrong with the picture. */
  @state() private reporting = false;

  protected override render() {
    const { flow, t } = this;
    const words = flow.resultWords!;
    if (this.reporting)
      return html`<visionfit-report
        .visit=${flow.visit}
        .renderId=${this.state.render.id}
        .t=${t}
        .words=${words.report}
        @done=${this.#reported}
      ></visionfit-report>`;
    const left = flow.quota && !flow.isLook ? t.remaining(flow.quota) : '';
    return html`
      <p class="muted small">${words.note}</p>
      ${this.state.render.warnings.map(
        ({ code, message }) => html`<p class="small" role="note">${words.warnings[code] ?? message}</p>`,
      )}
      <div class="row">
        <p class="muted small">${left}</p>
        <button class="quiet small" type="button" @click=${this.#report}>${words.report.open}</button>
      </div>
      ${this.problem ? html`<p class="danger" role="alert">${this.problem}</p>` : nothing}
      <p class="small" role="status">${this.said}</p>
      ${choices(flow, () => this.requestUpdate())}
      <visionfit-find-size .flow=${flow} .t=${t}></visionfit-find-size>
      <div class="actions">
        ${this.#buy(words)}
        <div class="pair" ?data-sharing=${SHARES}>
          ${
            SHARES
              ? html`<button class="secondary" type="button" title=${words.share} @click=${this.#share}>
                  ${shareIcon}<span>${words.share}</span>
                </button>`
              : nothing
          }
          <button class="secondary" type="button" title=${SHARES ? words.save : nothing} @click=${this.#save}>
            ${saveIcon}<span>${words.save}</span>
          </button>
          ${
            flow.isLook
              ? html`<button class="secondary" type="button" @click=${this.#remove}>${removeIcon}${words.remove}</button>`
              : html`<button class="secondary" type="button" @click=${() => flow.fitting!.photo.another()}>${words.another}</button>`
          }
        </div>
      </div>
    `;
  }

  #buy(words: ResultWords) {
    const { page, product } = this.flow;
    if (page.isHere)
      return html`<button class="primary" type="button" @click=${this.#addToCart}>${words.addToCart}</button>`;
    return product?.url ? html`<a class="primary" href=${product.url}>${words.seeProduct}</a>` : nothing;
  }

  async #report(): Promise<void> {
    this.problem = '';
    try {
      await import('./report.ts');
      this.reporting = true;
    } catch {
      this.problem = this.t.problem('network');
    }
  }

  async #reported(): Promise<void> {
    this.reporting = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.quiet')!.focus();
  }

  #remove(): void {
    this.dispatchEvent(new Event('remove', { bubbles: true, composed: true }));
  }

  async #addToCart(): Promise<void> {
    if (this.#adding) return;
    this.problem = '';
    const adding = this.flow.addToCart(variantOf(this.flow));
    try {
      this.#adding = Boolean(adding);
      // Where the page has taken it at once, its own confirmation is seen at once.
      if (adding) await adding;
      this.dispatchEvent(new Event('decline', { bubbles: true, composed: true }));
    } catch {
      this.problem = this.flow.resultWords!.notAdded;
    }
    this.#adding = false;
  }

  async #save(): Promise<void> {
    this.problem = '';
    try {
      saveFile(await this.#copy(), this.#fileName);
    } catch (cause) {
      this.problem = this.t.problem(asProblem(cause).code);
    }
  }

  async #share(): Promise<void> {
    this.problem = this.said = '';
    try {
      const file = new File([await this.#copy()], this.#fileName, { type: 'image/jpeg' });
      await navigator.share({ files: [file] }).catch((cause: DOMException) => {
        if (cause.name === 'AbortError') return; // the shopper thought better of it
        // The copy took so long that the browser does not count it as the shopper's press any more.
        if (cause.name === 'NotAllowedError') this.said = this.flow.resultWords!.shareNow;
        else saveFile(file, this.#fileName);
      });
    } catch (cause) {
      this.problem = this.t.problem(asProblem(cause).code);
    }
  }

  /** With the badge in it; drawn once for this picture. */
  async #copy(): Promise<Blob> {
    const { id } = this.state.render;
    const corner = badgeCornerAt(this);
    if (this.#drawn?.of !== id + corner)
      this.#drawn = {
        of: id + corner,
        bytes: await sharedCopy(this.flow.visit, id, corner, patience()),
      };
    return this.#drawn.bytes;
  }

  get #fileName(): string {
    return `${this.state.render.product_id}.jpg`;
  }
}
