// Before the first step: session and product are on their way, or there is nothing to try on with: the service or the product
// is not there, or the day is used up.
import { html, LitElement, nothing } from 'lit';
import type { Problem } from '../client/problem.ts';
import { element, property } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import { controls } from '../theme/controls.ts';
import type { TryOnFlow } from './flow.ts';
import { progressStyles } from './progress.styles.ts';
import { bars, type State } from './state.ts';

/** Fires `decline` for the way back to the shop. */
@element('visionfit-notice')
export class NoticeStep extends LitElement {
  static override styles = [controls, progressStyles];

  @property({ attribute: false }) state!: Extract<State, { step: 'opening' | 'unavailable' | 'quota-used' }>;
  @property({ attribute: false }) flow!: TryOnFlow;
  @property({ attribute: false }) t!: Translator;

  protected override render() {
    const { state, flow, t } = this;
    if (state.step === 'opening') return html`<progress aria-label=${t.text('progress')}></progress>`;
    const mayRetry = state.step === 'unavailable' && state.problem.code !== 'product_not_found' && !bars(state.problem);
    return html`
      ${state.step === 'quota-used' ? this.#quota(state) : html`<p>${isAway(state.problem) ? t.problem('away') : said(state.problem, t)}</p>`}
      <div class="actions">
        ${mayRetry ? html`<button class="primary" type="button" @click=${() => flow.reopen()}>${t.text('retry')}</button>` : nothing}
        <button class=${mayRetry ? 'quiet' : 'primary'} type="button" @click=${this.#leave}>${t.text('back')}</button>
      </div>
    `;
  }

  #quota({ quota, code }: Extract<State, { step: 'quota-used' }>) {
    const { t } = this;
    return html`
      ${code === 'quota_exhausted' ? nothing : html`<p>${t.problem(code)}</p>`}
      <p>${t.text('quotaOpens', { time: t.time(quota.resets_at) })}</p>
    `;
  }

  #leave(): void {
    this.dispatchEvent(new Event('decline', { bubbles: true, composed: true }));
  }
}

/** Whether the service does not answer, or not for now, while the shopper's connection seems to be there. */
export function isAway({ status }: Problem): boolean {
  return navigator.onLine && (!status || status >= 500);
}

/** What went wrong, for who is to try again. */
export function said({ code, detail }: Problem, t: Translator): string {
  return code === 'network' && !navigator.onLine ? t.text('offline') : t.problem(code, detail);
}
