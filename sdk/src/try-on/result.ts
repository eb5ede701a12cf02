// The last step, loaded while the picture is being made: what to do with it. The picture itself is the comparison.
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { asProblem } from '../client/problem.ts';
import { askFor, followToItsEnd, photoOf, sharedCopy, statusOf } from '../client/renders.ts';
import { element } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import type { ResultWords } from '../i18n/result.en.ts';
import { loadWords } from '../i18n/words.ts';
import { controls } from '../theme/controls.ts';
import { saveIcon } from '../theme/icons.ts';
import { badgeCornerAt } from './badge-corner.ts';
import type { TryOnFlow } from './flow.ts';
import { saveFile } from './save-file.ts';
import type { State } from './state.ts';
import './comparison.ts';
import './pill.ts';

/** Everything that makes and shows pictures: this chunk, and its words. */
export type Pictures = Awaited<ReturnType<typeof pictures>>;

/** Also teaches the words for what may come in a picture's place. */
export async function pictures(t: Translator) {
  const words: ResultWords = await loadWords(WORDS, t.language);
  t.learn(words.problems);
  return { askFor, followToItsEnd, photoOf, statusOf, words };
}

const WORDS = { en: () => import('../i18n/result.en.ts'), ar: () => import('../i18n/result.ar.ts') };

/** Fires `decline` after add-to-cart, so that the shop's own confirmation can be seen. */
@element('visionfit-result')
export class ResultStep extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        gap: 4px;
      }

      .row {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
      }

      .row button {
        margin-inline-end: -12px;
        padding-inline: 12px;
        font-weight: 400;
        text-decoration: underline;
        text-underline-offset: 3px;
      }

      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
      }

      a {
        display: grid;
        min-block-size: 50px;
        border-radius: var(--_radius-control);
        font-weight: 550;
        text-decoration: none;
        place-items: center;
      }

      .pair button {
        padding-inline: 10px;
      }

      @media (width < 360px) {
        .pair svg {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) state!: Extract<State, { step: 'result' }>;
  @property({ attribute: false }) flow!: TryOnFlow;
  @property({ attribute: false }) t!: Translator;
  @state() private problem = '';
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
    const left = flow.quota && t.remaining(flow.quota);
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
      <div class="actions">
        ${this.#buy(words)}
        <div class="pair">
          <button class="secondary" type="button" @click=${this.#save}>${saveIcon}${words.save}</button>
          <button class="secondary" type="button" @click=${() => flow.anotherPhoto()}>${words.another}</button>
        </div>
      </div>
    `;
  }

  #buy(words: ResultWords) {
    const { onItsPage, product } = this.flow;
    if (onItsPage)
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

  #addToCart(): void {
    this.flow.addToCart();
    this.dispatchEvent(new Event('decline', { bubbles: true, composed: true }));
  }

  async #save(): Promise<void> {
    this.problem = '';
    try {
      const { id, product_id } = this.state.render;
      const patience = AbortSignal.timeout(20_000);
      saveFile(await sharedCopy(this.flow.visit, id, badgeCornerAt(this), patience), `${product_id}.jpg`);
    } catch (cause) {
      this.problem = this.t.problem(asProblem(cause).code);
    }
  }
}
