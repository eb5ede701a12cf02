// "Find my size": two or three numbers in, a size with its reasons out, or an honest "not sure". Loaded when it is opened.
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { patience } from '../client/patience.ts';
import { asProblem } from '../client/problem.ts';
import type { Measurement } from '../client/resources.ts';
import { askSizeAdvice, listSizedBrands } from '../client/sizing.ts';
import { element, state } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import type { SizeWords } from '../i18n/size-advice.en.ts';
import { fill, loadWords } from '../i18n/words.ts';
import { controls } from '../theme/controls.ts';
import { sizeAdviceStyles } from './size-advice.styles.ts';
import { sizeAnswer } from './size-answer.ts';
import {
  askedFor,
  firstForm,
  inUnit,
  questionOf,
  remember,
  type SizeDraft,
  type SizedTryOn,
  type SizeForm,
  STANDARDS,
  sizesOwned,
} from './size-draft.ts';

export function loadSizeWords(language: string): Promise<SizeWords> {
  return loadWords('size-advice', language);
}

const UNITS = ['cm', 'in'] as const;

/** Fires `leave` when the shopper has their size, or thinks better of it. */
@element('visionfit-size-advice')
export class SizeAdvicePanel extends LitElement {
  static override styles = [controls, sizeAdviceStyles];

  // Given once and for all: an element for each opening.
  flow!: SizedTryOn;
  t!: Translator;
  words!: SizeWords;
  /** Changed in place: it outlives this element. */
  draft!: SizeDraft;
  @state() private busy = false;
  @state() private problem = '';
  /** Fields whose text is no number. */
  @state() private wrong: Measurement[] = [];

  get #product() {
    return this.flow.product!;
  }

  get #form(): SizeForm {
    this.draft.form ??= firstForm(this.#product, this.t.locale);
    return this.draft.form;
  }

  protected override render() {
    return this.draft.advice ? this.#answered() : this.#asking();
  }

  protected override firstUpdated(): void {
    const field = this.draft.at && this.renderRoot.querySelector<HTMLElement>(`#${this.draft.at}`);
    if (field) field.focus();
    else this.#begin();
    void this.#learnBrands();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('wrong') && this.wrong.length)
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid]')!.focus();
  }

  #asking() {
    const { words } = this;
    const form = this.#form;
    return html`
      <h3 tabindex="-1">${this.flow.resultWords!.findSize}</h3>
      <p class="muted small">${words.intro}</p>
      <form autocomplete="off" @submit=${this.#submit} @focusin=${this.#focused}>
        <fieldset>
          <legend>${words.unit}</legend>
          ${UNITS.map(
            (unit) =>
              html`<label class="tick"
                ><input
                  type="radio"
                  name="unit"
                  .checked=${form.unit === unit}
                  @change=${() => this.#change(inUnit(this.#form, unit))}
                /><span>${words[unit]}</span></label
              >`,
          )}
        </fieldset>
        <div class="fields">${askedFor(this.#product).map((measurement) => this.#field(measurement))}</div>
        ${this.#owned()}
        <label class="field"
          ><span>${words.preference}</span>
          <select id="preference" @change=${(event: Event) => this.#change({ preference: textOf(event) as SizeForm['preference'] })}>
            ${Object.entries(words.preferences).map(
              ([one, name]) => html`<option value=${one} .selected=${form.preference === one}>${name}</option>`,
            )}
          </select></label
        >
        <label class="tick"
          ><input type="checkbox" .checked=${form.remember} @change=${this.#tick} /><span>${words.remember}</span></label
        >
        ${this.problem ? html`<p class="danger" role="alert">${this.problem}</p>` : nothing}
        <div class="actions">
          <button class="primary" aria-disabled=${this.busy}>${words.ask}</button>
          <button class="quiet" type="button" @click=${this.#leave}>${this.flow.resultWords!.report.back}</button>
        </div>
      </form>
    `;
  }

  /** A size that fits: the brand first, then which of its sizes. */
  #owned() {
    const { words, draft } = this;
    const form = this.#form;
    const sizes = sizesOwned(form, draft);
    const nameOf = (brand: string) => fill(words.owns[brand as 'en13402_women'] ?? brand, { size: '' });
    const choice = (
      id: 'brand' | 'size',
      options: readonly string[],
      textOfOption = (option: string) => option,
    ) => html`
      <select
        id=${id}
        aria-label=${id === 'size' ? nameOf(form.brand) : nothing}
        @change=${(event: Event) => this.#change({ size: '', [id]: textOf(event) })}
      >
        <option value="">${words.ownedNone}</option>
        ${options.map((one) => html`<option value=${one} .selected=${form[id] === one}>${textOfOption(one)}</option>`)}
      </select>
    `;
    return html`<div class="field">
      <label for="brand">${words.owned}</label>
      ${choice('brand', [...(draft.brands ?? []).map(({ brand }) => brand), ...STANDARDS], nameOf)}
      ${sizes.length ? choice('size', sizes) : nothing}
    </div>`;
  }

  #field(measurement: Measurement) {
    const { words } = this;
    const { unit, numbers } = this.#form;
    const wrong = this.wrong.includes(measurement);
    const example = unit === 'cm' ? '92' : '36';
    return html`<div class="field">
      <label for=${measurement}>${words.measurements[measurement]}</label>
      <input
        id=${measurement}
        inputmode="decimal"
        .value=${numbers[measurement] ?? ''}
        aria-invalid=${wrong || nothing}
        aria-describedby=${wrong ? `${measurement}-wrong` : nothing}
        @input=${(event: Event) => this.#change({ numbers: { ...this.#form.numbers, [measurement]: textOf(event) } })}
      />
      ${wrong ? html`<span class="danger small" id="${measurement}-wrong">${fill(words.numberWrong, { example })}</span>` : nothing}
    </div>`;
  }

  #answered() {
    const { words } = this;
    return html`
      ${sizeAnswer(this.draft.advice!, words, this.t.locale)}
      <div class="actions">
        <button class="primary" type="button" @click=${this.#leave}>${this.flow.resultWords!.report.done}</button>
        <button class="quiet" type="button" @click=${this.#again}>${words.change}</button>
      </div>
    `;
  }

  /** Whoever measures, or knows a letter, does not wait for it. */
  async #learnBrands(): Promise<void> {
    const { draft, flow } = this;
    try {
      draft.brands ??= (await listSizedBrands(flow.visit, this.#product.id, patience())).items;
      if (this.isConnected) this.requestUpdate();
    } catch {} // there are the standard's letters
  }

  #change(change: Partial<SizeForm>): void {
    this.draft.form = { ...this.#form, ...change };
    this.requestUpdate();
  }

  #tick(event: Event): void {
    const ticked = (event.target as HTMLInputElement).checked;
    this.#change({ remember: ticked });
    if (!ticked) remember(null);
  }

  #focused(event: FocusEvent): void {
    this.draft.at = (event.target as HTMLElement).id;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const form = this.#form;
    const asked = askedFor(this.#product);
    const question = questionOf(form, this.draft, this.#product.id, asked);
    const { measurements = {}, owned } = question;
    this.wrong = asked.filter((measurement) => Number.isNaN(measurements[measurement] ?? 1));
    this.problem = Object.keys(measurements).length || owned ? '' : this.words.nothingGiven;
    if (this.problem || this.wrong.length) return;
    this.busy = true;
    try {
      this.draft.advice = await askSizeAdvice(this.flow.visit, question, patience());
      if (form.remember) remember(form);
      await this.#turn();
    } catch (cause) {
      const { code, detail } = asProblem(cause);
      this.problem = this.t.problem(code, detail);
    }
    this.busy = false;
  }

  #again(): void {
    this.draft.advice = null;
    void this.#turn();
  }

  /** From the question to the answer, or back. */
  async #turn(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.#begin();
  }

  #begin(): void {
    const heading = this.renderRoot.querySelector('h3')!;
    heading.focus();
    // The picture may take up a phone's whole screen.
    heading.scrollIntoView();
  }

  #leave(): void {
    this.dispatchEvent(new Event('leave'));
  }
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-size-advice': SizeAdvicePanel;
  }
}
