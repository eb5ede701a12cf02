// When no picture came: refused with what to change, or failed and worth another try.
import { html, LitElement, nothing } from 'lit';
import { element, property } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import { controls } from '../theme/controls.ts';
import type { Fitting } from './fitting-types.ts';
import { said } from './notice.ts';
import type { State } from './state.ts';

/** Fires `decline` for the way back to the shop. */
@element('visionfit-stopped')
export class StoppedStep extends LitElement {
  static override styles = controls;

  @property({ attribute: false }) state!: Extract<State, { step: 'stopped' }>;
  @property({ attribute: false }) fitting!: Fitting;
  @property({ attribute: false }) t!: Translator;

  protected override render() {
    const { state, fitting, t } = this;
    return html`
      <p>${said(state.problem, t)}</p>
      ${fitting.picture.isUndecided ? nothing : html`<p class="muted small">${t.text('notCounted')}</p>`}
      <div class="actions">${this.#actions()}</div>
    `;
  }

  #actions() {
    const { state, fitting, t } = this;
    const another = (rank: string) =>
      html`<button class=${rank} type="button" @click=${() => fitting.photo.another()}>${t.text('photoAnother')}</button>`;
    if (state.outcome === 'refused')
      return html`${another('primary')}
        <button class="quiet" type="button" @click=${this.#leave}>${t.text('back')}</button>`;
    if (!fitting.picture.canRepeat) return another('primary');
    return html`<button class="primary" type="button" @click=${() => fitting.picture.ask()}>${t.text('retry')}</button>
      ${another('quiet')}`;
  }

  #leave(): void {
    this.dispatchEvent(new Event('decline', { bubbles: true, composed: true }));
  }
}
