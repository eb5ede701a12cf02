// "Find my size": a button wherever there is time for it, and the panel it opens, which comes in its own chunk. What was
// typed while waiting is still there beside the picture.
import { css, html, LitElement, nothing } from 'lit';
import { element, property, state } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import type { SizeWords } from '../i18n/size-advice.en.ts';
import { controls } from '../theme/controls.ts';
import type { SizeDraft, SizedTryOn } from './size-draft.ts';

/** Of open panels, until the page or the visit is over. */
const drafts = new WeakMap<SizedTryOn, SizeDraft>();

/** Reflects `open`, so that the step around it can make room. Nothing where the shop has given no size chart. */
@element('visionfit-find-size')
export class FindSize extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        flex: none;
      }

      :host([hidden]) {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) flow!: SizedTryOn;
  @property({ attribute: false }) t!: Translator;
  @property({ type: Boolean, reflect: true }) open = false;
  @state() private words: SizeWords | null = null;
  @state() private problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    if (drafts.has(this.flow)) void this.#open();
  }

  protected override render() {
    const { flow, t, words } = this;
    this.hidden = !flow.product?.size_chart;
    if (this.hidden) return nothing;
    if (this.open && words)
      return html`<visionfit-size-advice
        .flow=${flow}
        .t=${t}
        .words=${words}
        .draft=${drafts.get(flow)!}
        @leave=${this.#leave}
      ></visionfit-size-advice>`;
    return html`
      ${this.problem ? html`<p class="danger" role="alert">${this.problem}</p>` : nothing}
      <button class="secondary" type="button" @click=${this.#open}>${flow.resultWords!.findSize}</button>
    `;
  }

  async #open(): Promise<void> {
    this.problem = '';
    try {
      this.words = await (await import('./size-advice.ts')).loadSizeWords(this.t.language);
    } catch {
      this.problem = this.t.problem('network');
      return;
    }
    const { flow } = this;
    if (!drafts.has(flow)) {
      drafts.set(flow, {});
      flow.visit.onOver.add(() => drafts.delete(flow));
    }
    this.open = true;
  }

  async #leave(): Promise<void> {
    drafts.delete(this.flow);
    this.open = false;
    await this.updateComplete;
    this.renderRoot.querySelector('button')!.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-find-size': FindSize;
  }
}
