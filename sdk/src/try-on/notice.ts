// When there is no picture: refused with what to change, failed and worth another try, used up for today, or not there.
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Problem } from '../client/problem.ts';
import { element } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import { controls } from '../theme/controls.ts';
import type { TryOnFlow } from './flow.ts';
import { bars, type State } from './state.ts';

/** Fires `decline` where the only way on is back to the shop. */
@element('visionfit-notice')
export class NoticeStep extends LitElement {
  static override styles = controls;

  @property({ attribute: false }) state!: Extract<State, { step: 'unavailable' | 'stopped' | 'quota-used' }>;
  @property({ attribute: false }) flow!: TryOnFlow;
  @property({ attribute: false }) t!: Translator;

  protected override render() {
    const { state, flow, t } = this;
    return html`
      ${state.step === 'quota-used' ? this.#quota(state) : html`<p>${said(state.problem, t)}</p>`}
      ${state.step === 'stopped' && !flow.isUndecided ? html`<p class="muted small">${t.text('notCounted')}</p>` : nothing}
      <div class="actions">${this.#actions()}</div>
    `;
  }

  #quota({ quota, code }: Extract<State, { step: 'quota-used' }>) {
    const { t } = this;
    return html`
      ${code === 'quota_exhausted' ? nothing : html`<p>${t.problem(code)}</p>`}
      <p>${t.text('quotaOpens', { time: t.time(quota.resets_at) })}</p>
    `;
  }

  #actions() {
    const { state, flow, t } = this;
    const leave = (rank: string) =>
      html`<button class=${rank} type="button" @click=${this.#leave}>${t.text('back')}</button>`;
    if (state.step === 'quota-used') return leave('primary');
    if (state.step === 'unavailable')
      return state.problem.code === 'product_not_found' || bars(state.problem)
        ? leave('primary')
        : html`<button class="primary" type="button" @click=${() => flow.reopen()}>${t.text('retry')}</button>${leave('quiet')}`;
    const another = (rank: string) =>
      html`<button class=${rank} type="button" @click=${() => flow.anotherPhoto()}>${t.text('photoAnother')}</button>`;
    if (state.outcome === 'refused') return html`${another('primary')}${leave('quiet')}`;
    if (!flow.canRepeat) return another('primary');
    return html`<button class="primary" type="button" @click=${() => flow.tryOn()}>${t.text('retry')}</button>
      ${another('quiet')}`;
  }

  #leave(): void {
    this.dispatchEvent(new Event('decline', { bubbles: true, composed: true }));
  }
}

function said({ code, detail }: Problem, t: Translator): string {
  return code === 'network' && !navigator.onLine ? t.text('offline') : t.problem(code, detail);
}
