// "Report a problem": the reasons as buttons, one tap sends, and only then room for words of one's own.
// Loaded when it is asked for.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { patience } from '../client/patience.ts';
import { asProblem } from '../client/problem.ts';
import { report } from '../client/reports.ts';
import type { ReportReason } from '../client/resources.ts';
import type { Visit } from '../client/visit.ts';
import { element, property, state } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import type { ResultWords } from '../i18n/result.en.ts';
import { controls } from '../theme/controls.ts';

/** Fires `done` when there is nothing more to say. */
@element('visionfit-report')
export class Report extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        gap: 8px;
        padding-block-end: 12px;
      }

      h3 {
        margin: 0;
        font-size: 1em;
        font-weight: 600;
      }

      h3:focus {
        outline: none;
      }

      .reason {
        min-block-size: 44px;
        padding: 8px 16px;
        font-weight: 400;
        justify-content: start;
        text-align: start;
      }

      textarea {
        min-block-size: 88px;
        padding: 12px 14px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-control);
        background: none;
        color: inherit;
        font: inherit;
        resize: vertical;
      }
    `,
  ];

  @property({ attribute: false }) visit!: Visit;
  @property({ attribute: false }) renderId!: string;
  @property({ attribute: false }) t!: Translator;
  @property({ attribute: false }) words!: ResultWords['report'];
  /** As sent; null while the shopper is choosing. */
  @state() private sent: ReportReason | null = null;
  @state() private problem = '';

  protected override render() {
    const { words, sent } = this;
    return html`
      <h3 tabindex="-1">${sent ? words.thanks : words.question}</h3>
      ${this.problem ? html`<p class="danger" role="alert">${this.problem}</p>` : nothing}
      ${sent ? this.#room(sent) : this.#reasons()}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('words') && !changed.has('sent')) return;
    // The picture may take up a phone's whole screen.
    this.scrollIntoView({ block: 'end' });
    this.renderRoot.querySelector('h3')!.focus({ preventScroll: true });
  }

  #reasons() {
    const reasons = Object.entries(this.words.reasons) as [ReportReason, string][];
    return html`
      ${reasons.map(
        ([reason, name]) =>
          html`<button class="secondary reason" type="button" @click=${() => this.#send(reason)}>${name}</button>`,
      )}
      <button class="quiet" type="button" @click=${this.#end}>${this.words.back}</button>
    `;
  }

  #room(sent: ReportReason) {
    const { words } = this;
    return html`
      <label class="muted" for="note">${words.note}</label>
      <textarea id="note" maxlength="500"></textarea>
      <button class="secondary" type="button" @click=${() => this.#sendNote(sent)}>${words.send}</button>
      <button class="quiet" type="button" @click=${this.#end}>${words.done}</button>
    `;
  }

  async #sendNote(reason: ReportReason): Promise<void> {
    const note = this.renderRoot.querySelector('textarea')!.value.trim();
    if (!note || (await this.#send(reason, note))) this.#end();
  }

  async #send(reason: ReportReason, note?: string): Promise<boolean> {
    this.problem = '';
    try {
      await report(this.visit, this.renderId, reason, note, patience());
      this.sent = reason;
      return true;
    } catch (cause) {
      const { code } = asProblem(cause);
      this.problem = code === 'already_reported' ? this.words.enough : this.t.problem(code);
      return false;
    }
  }

  #end(): void {
    this.dispatchEvent(new Event('done'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-report': Report;
  }
}
