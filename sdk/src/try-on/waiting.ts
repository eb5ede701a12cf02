// While something is on its way: the photo check, or the render with its true stages. The shopper may leave meanwhile.
import { html, LitElement, nothing } from 'lit';
import { element, property } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import { controls } from '../theme/controls.ts';
import type { TryOnFlow } from './flow.ts';
import { progressStyles } from './progress.styles.ts';
import type { State } from './state.ts';

/** Of the connection. */
const CHANGES = ['online', 'offline'] as const;

type Waiting = Extract<State, { step: 'waiting' }>;

/** Fires `decline` when the shopper goes on shopping; the picture is made all the same. */
@element('visionfit-waiting')
export class WaitingStep extends LitElement {
  static override styles = [controls, progressStyles];

  @property({ attribute: false }) state!: Waiting | Extract<State, { step: 'camera' | 'checking' }>;
  @property({ attribute: false }) flow!: TryOnFlow;
  @property({ attribute: false }) t!: Translator;

  protected override render() {
    const { state, t } = this;
    const counting = state.step === 'waiting' && state.percent > 0;
    return html`
      ${state.step === 'waiting' ? html`<p role="status">${this.#said(state)}</p>` : nothing}
      <progress
        max="100"
        value=${counting ? state.percent : nothing}
        aria-label=${t.text('progress')}
      ></progress>
      ${
        state.step === 'waiting'
          ? html`<p class="muted small">${state.counted ? '' : t.text('notCounted')} ${t.text('waitingLeave')}</p>
              ${this.flow.resultWords ? html`<visionfit-find-size .flow=${this.flow} .t=${t}></visionfit-find-size>` : nothing}
              <div class="actions">
                <button class="secondary" type="button" @click=${this.#leave}>${t.text('waitingMinimise')}</button>
              </div>`
          : nothing
      }
    `;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const change of CHANGES) addEventListener(change, this.#listen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const change of CHANGES) removeEventListener(change, this.#listen);
  }

  readonly #listen = (): void => this.requestUpdate();

  #leave(): void {
    this.dispatchEvent(new Event('decline', { bubbles: true, composed: true }));
  }

  /** Said once and left standing while there is a preview: stages that go by would only be noise then. */
  #said({ late, drawn, stage }: Waiting): string {
    const { t } = this;
    const { resultWords: words, isBusy } = this.flow;
    if (!navigator.onLine) return t.text('offline');
    return ((late || (isBusy && stage === 'queued')) && words?.late) || (drawn && words?.preview) || t.stage(stage);
  }
}
