// "Your privacy": what the shopper agreed to, and everything they may demand, with its outcome in plain words.
// Loaded when it is opened.
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { asProblem } from '../client/problem.ts';
import { erase, exportEverything, forgetDevice, withdraw } from '../client/rights.ts';
import { element, property, state } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import type { PrivacyWords } from '../i18n/privacy.en.ts';
import { fill, loadWords } from '../i18n/words.ts';
import { controls } from '../theme/controls.ts';
import type { TryOnFlow } from './flow.ts';
import { privacyStyles } from './privacy.styles.ts';
import { type Outcome, whatWasDone } from './privacy-outcome.ts';
import { saveFile } from './save-file.ts';
import type { Screen } from './screen.ts';

export async function privacyScreen({ language }: Translator): Promise<Screen> {
  const words = await loadWords('privacy', language);
  return {
    name: 'privacy',
    title: words.title,
    draw: (flow, t) => html`<visionfit-privacy .flow=${flow} .t=${t} .words=${words}></visionfit-privacy>`,
  };
}

/** Milliseconds; a ZIP of many pictures may take a while on a slow line. */
const PATIENCE = 30_000;
const EXPORT_PATIENCE = 600_000;

type Right = 'withdraw' | 'take' | 'erase' | 'forget';
/** Fires `leave` when the shopper goes back to the fitting room. */
@element('visionfit-privacy')
export class PrivacyPanel extends LitElement {
  static override styles = [controls, privacyStyles];

  @property({ attribute: false }) flow!: TryOnFlow;
  @property({ attribute: false }) t!: Translator;
  @property({ attribute: false }) words!: PrivacyWords;
  @state() private ready = false;
  @state() private busy = false;
  /** What was demanded last: that is where there is something to say. */
  @state() private last: Right | null = null;
  @state() private problem = '';
  /** What there is to tell of a download, or of a copied link. */
  @state() private said = '';
  @state() private outcome: Outcome | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#open();
  }

  protected override render() {
    const { outcome, words, t } = this;
    return html`
      ${outcome ? this.#told(outcome) : this.ready && this.flow.visit.session ? [this.#agreed(), this.#rights()] : this.#problem()}
      <div class="actions">
        ${
          this.ready || outcome || !this.problem
            ? nothing
            : html`<button class="primary" type="button" @click=${this.#open}>${t.text('retry')}</button>`
        }
        <button class=${outcome ? 'primary' : 'secondary'} type="button" @click=${this.#leave}>
          ${outcome ? words.next : words.back}
        </button>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('outcome') && this.outcome) this.renderRoot.querySelector<HTMLElement>('h3')!.focus();
  }

  #agreed() {
    const { words } = this;
    const { consent, consent_text: text } = this.flow.visit.session!;
    if (!consent) return html`<p>${words.nothingAgreed}</p>`;
    const agreements = text.agreements.filter(({ scope }) => consent.scopes.includes(scope));
    return html`
      <div>
        <p>${fill(words.agreed, { time: this.#date(consent.given_at), version: asOne(consent.version) })}</p>
        <ul class="agreed muted" lang=${text.locale}>${agreements.map((one) => html`<li>${one.text}</li>`)}</ul>
        <a href=${this.#receiptAddress(consent.id)} target="_blank" rel="noopener">${words.receipt}</a>
      </div>
    `;
  }

  #rights() {
    const { words } = this;
    const consent = this.flow.visit.session!.consent;
    return html`
      <div>
        ${this.#right('take', [words.take, words.takeText, words.takeDo], this.#take)}
        ${consent ? this.#right('withdraw', [words.withdraw, words.withdrawText, words.withdrawDo], this.#withdraw) : nothing}
        ${this.#right('erase', [words.erase, words.eraseText, words.eraseDo], this.#erase)}
        ${this.#right('forget', [words.forget, words.forgetText, words.forgetDo], this.#forget)}
      </div>
    `;
  }

  /** A row that opens to say what would happen, with the button that makes it happen. */
  #right(right: Right, [name, text, button]: [string, string, string], exercise: () => Promise<void>) {
    const final = right === 'withdraw' || right === 'erase';
    return html`
      <details name="rights">
        <summary>${name}</summary>
        <div class="inside">
          <p class="muted">${text}</p>
          <button
            class="secondary ${final ? 'final' : ''}"
            type="button"
            aria-disabled=${this.busy && this.last === right}
            @click=${() => this.#exercise(right, exercise)}
          >
            ${button}
          </button>
          ${this.last === right ? this.#problem() : nothing}
          <p class="muted small" role="status">${this.last === right ? this.said : ''}</p>
        </div>
      </details>
    `;
  }

  #told(outcome: Outcome) {
    const { words, t, said } = this;
    const [date, address] = [(at: string) => this.#date(at), (id: string) => this.#receiptAddress(id)];
    return whatWasDone(outcome, { words, t, said, date, address, copy: () => this.#copy() });
  }

  #problem() {
    return this.problem ? html`<p class="danger" role="alert">${this.problem}</p>` : nothing;
  }

  async #open(): Promise<void> {
    this.problem = '';
    try {
      await this.flow.visit.open(AbortSignal.timeout(PATIENCE));
      this.ready = true;
    } catch (cause) {
      this.#fail(cause);
    }
  }

  async #exercise(right: Right, exercise: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.last = right;
    this.problem = this.said = '';
    try {
      await exercise.call(this);
    } catch (cause) {
      this.said = '';
      this.#fail(cause);
    }
    this.busy = false;
  }

  async #take(): Promise<void> {
    const amount = (bytes: number) => new Intl.NumberFormat(this.t.locale, MEGABYTES).format(bytes / 1e6);
    const tell = (bytes: number) => {
      this.said = fill(this.words.taking, { amount: amount(bytes) });
    };
    tell(0);
    saveFile(await exportEverything(this.flow.visit, tell, AbortSignal.timeout(EXPORT_PATIENCE)), 'visionfit.zip');
    this.said = this.words.taken;
  }

  async #withdraw(): Promise<void> {
    const { visit } = this.flow;
    const { deleted } = await withdraw(visit, visit.session!.consent!.id, AbortSignal.timeout(PATIENCE));
    this.outcome = { did: 'withdrawn', deleted };
  }

  async #erase(): Promise<void> {
    const receipt = await erase(this.flow.visit, AbortSignal.timeout(PATIENCE));
    this.outcome = { did: 'erased', deleted: receipt.deleted, receipt };
  }

  async #forget(): Promise<void> {
    await forgetDevice(this.flow.visit, AbortSignal.timeout(PATIENCE));
    this.outcome = { did: 'forgotten' };
  }

  /** The link stays selected where a page may not write to the clipboard, so that the shopper can copy it. */
  async #copy(): Promise<void> {
    const input = this.renderRoot.querySelector('input')!;
    input.select();
    this.said = await navigator.clipboard.writeText(input.value).then(
      () => this.words.copied,
      () => '',
    );
  }

  #fail(cause: unknown): void {
    const { code, detail } = asProblem(cause);
    this.problem = this.t.problem(code, detail);
  }

  #date(instant: string): string {
    return new Intl.DateTimeFormat(this.t.locale, DAY_AND_TIME).format(new Date(instant));
  }

  #receiptAddress(id: string): string {
    return this.flow.addressOf(`/v1/receipts/${id}`);
  }

  #leave(): void {
    this.dispatchEvent(new Event('leave', { bubbles: true }));
  }
}

const DAY_AND_TIME = { dateStyle: 'long', timeStyle: 'short' } as const;
const MEGABYTES = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;

/** Read from left to right and never broken at its hyphens, whatever is around it. */
function asOne(version: string): string {
  return `\u2066${version.replaceAll('-', '\u2011')}\u2069`;
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-privacy': PrivacyPanel;
  }
}
