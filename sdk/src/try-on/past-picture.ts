// One picture of "My try-ons", with all that can be done with a fresh one.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Product, Render } from '../client/resources.ts';
import { element, property } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import { controls } from '../theme/controls.ts';
import { TryOnFlow } from './flow.ts';

/** Fires `back`, and `remove` (from inside the result) to have it deleted. */
@element('visionfit-past-picture')
export class PastPicture extends LitElement {
  static override styles = [
    controls,
    css`
      .stage {
        position: relative;
        flex: none;
        block-size: min(40dvh, 133vw);
        margin-inline: -20px;
        overflow: clip;
        background: var(--_stage);
      }

      h3 {
        margin: 0;
        font-size: 1.15em;
        font-weight: 600;
        line-height: 1.3;
      }

      h3:focus {
        outline: none;
      }

      .side {
        display: flex;
        flex: 1;
        flex-direction: column;
        gap: 16px;
        min-inline-size: 0;
      }

      .head {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: 12px;
      }

      .back {
        flex: none;
        margin-block-start: -10px;
        margin-inline-end: -12px;
        padding-inline: 12px;
        font-weight: 400;
        text-decoration: underline;
        text-underline-offset: 3px;
      }

      @media (width >= 760px) {
        :host {
          display: grid;
          grid-template-columns: minmax(0, 1fr) minmax(300px, 0.9fr);
          gap: 32px;
        }

        .stage {
          block-size: min(100%, 66dvh);
          min-block-size: 400px;
          margin-inline: 0;
          border-radius: var(--_radius-control);
        }
      }
    `,
  ];

  /** Of the dialog. */
  @property({ attribute: false }) flow!: TryOnFlow;
  @property({ attribute: false }) picture!: Render;
  /** Null while it is not known, or where the shop no longer has it. */
  @property({ attribute: false }) product: Product | null = null;
  @property() heading = '';
  @property() date = '';
  @property() back = '';
  @property({ attribute: false }) t!: Translator;
  #view: TryOnFlow | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('picture')) {
      if (this.#view) this.#view.happen({ type: 'linked-anew', render: this.picture });
      else this.#view = this.#look(this.picture);
    }
    this.#view!.product = this.product;
  }

  protected override render() {
    const view = this.#view!;
    if (view.state.step !== 'result') return nothing; // it is being taken away
    return html`
      <div class="stage">${this.flow.fitting!.stage(this.t, view)}</div>
      <div class="side">
        <div class="head">
          <div>
            <h3 tabindex="-1">${this.heading}</h3>
            <p class="muted small">${this.date}</p>
          </div>
          <button class="quiet back" type="button" @click=${this.#back}>${this.back}</button>
        </div>
        <visionfit-result .state=${view.state} .flow=${view} .t=${this.t}></visionfit-result>
      </div>
    `;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')!.focus();
  }

  /** Beside what is going on in the dialog. */
  #look(render: Render): TryOnFlow {
    const { load, resultWords, settings, state, tag } = this.flow;
    const { product_id: productId, colour } = render;
    const view = new TryOnFlow(this, tag, { ...settings, productId, host: settings.host.elsewhere(productId) }, load);
    const preview = state.step === 'result' && state.render.id === render.id ? state.preview : null;
    view.isLook = true;
    // What goes into the cart is what is looked at.
    if (colour) view.choice = { colour };
    view.resultWords = resultWords;
    view.state = { step: 'result', preview, render };
    return view;
  }

  #back(): void {
    this.dispatchEvent(new Event('back'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-past-picture': PastPicture;
  }
}
