// The size-chart editor: a table of sizes and measurements, written as people write them: "82–90".
import { css, html, LitElement, nothing } from 'lit';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import type { FieldErrors } from '../api.ts';
import { closeIcon, plusIcon } from '../ui/icons.ts';
import { ui } from '../ui/ui.styles.ts';
import { product as product_ } from '../words/catalogue.en.ts';
import { chartOf, type Draft, draftOf, isLength, lackOf, MEASUREMENTS } from './chart-draft.ts';
import type { Measurement, SizeChart } from './resources.ts';

const words = product_.chart;
/** Fires `chart` with the chart that is to be kept, or null. */
@element('visionfit-size-chart')
export class SizeChartEditor extends LitElement {
  static override styles = [
    ui,
    css`
      .how {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 220px));
        gap: 14px;
      }

      td,
      th {
        padding: 5px 6px;
        border: 0;
      }

      th:first-child {
        padding-inline-start: 0;
      }

      thead :is(th, td) {
        background: none;
      }

      .column {
        display: inline-flex;
        align-items: center;
        gap: 2px;
      }

      .column button {
        min-block-size: 24px;
        inline-size: 24px;
      }

      td input {
        min-inline-size: 84px;
      }

      th input {
        min-inline-size: 64px;
        font-weight: 600;
      }

      tbody tr:hover {
        background: none;
      }

      .adding select {
        inline-size: auto;
      }
    `,
  ];

  @property({ attribute: false }) chart: SizeChart | null = null;
  @property({ attribute: false }) canEdit = false;
  /** What the service found wrong with what was last sent of the product. */
  @property({ attribute: false }) faults: FieldErrors = [];
  @state() private draft: Draft | null = null;
  @state() private tried = false;

  protected override willUpdate(changed: Map<string, unknown>): void {
    // The page is read anew for other reasons: the same chart again is no reason to forget what is half typed.
    if (!changed.has('chart') || JSON.stringify(changed.get('chart')) === JSON.stringify(this.chart)) return;
    this.draft = this.chart && draftOf(this.chart);
    this.tried = false;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('faults') && this.#wrong()) this.#focusNear('[aria-invalid]', 0);
  }

  protected override render() {
    const { draft, canEdit } = this;
    return html`<section class="card">
      <header><h2>${words.title}</h2><p>${words.lead}</p></header>
      ${
        draft
          ? html`<div class="body">
              <fieldset class="how" ?disabled=${!canEdit}>
                <div class="field">
                  <label for="measures">${words.measures}</label>
                  <select id="measures" @change=${(event: Event) => this.#set({ measures: textOf(event) as Draft['measures'] })}>
                    ${(['body', 'garment'] as const).map((one) => html`<option value=${one} .selected=${one === draft.measures}>${words[one]}</option>`)}
                  </select>
                </div>
                <div class="field">
                  <label for="unit">${words.unit}</label>
                  <select id="unit" @change=${(event: Event) => this.#set({ unit: textOf(event) as Draft['unit'] })}>
                    ${(['cm', 'in'] as const).map((one) => html`<option value=${one} .selected=${one === draft.unit}>${words.units[one]}</option>`)}
                  </select>
                </div>
              </fieldset>
              ${this.#table(draft)}
              ${canEdit ? this.#adding(draft) : nothing}
            </div>`
          : html`<div class="body"><p class="muted">${words.none}</p>
              ${canEdit ? html`<div class="row"><button type="button" @click=${this.#make}>${words.make}</button></div>` : nothing}</div>`
      }
      ${
        canEdit && draft
          ? html`<footer>
              <button class="quiet" type="button" @click=${this.#drop}>${words.drop}</button>
              <button class="primary" type="button" @click=${this.#save}>${words.save}</button>
            </footer>`
          : nothing
      }
    </section>`;
  }

  #table({ columns, rows }: Draft) {
    const { canEdit } = this;
    return html`<div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.size}</th>
            ${columns.map((name) => {
              const label = fill(words.removeMeasurement, { measurement: words.names[name] });
              return html`<th scope="col"><span class="column">${words.names[name]}
                ${canEdit ? html`<button class="icon quiet" type="button" aria-label=${label} @click=${() => this.#removeColumn(name)}>${closeIcon}</button>` : nothing}
              </span></th>`;
            })}
            ${canEdit ? html`<td></td>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row, i) => this.#row(row, i, columns))}
        </tbody>
      </table>
    </div>`;
  }

  #row({ size, cells }: Draft['rows'][number], i: number, columns: Measurement[]) {
    const { canEdit, tried } = this;
    return html`<tr>
      <th scope="row"><input aria-label=${words.size} maxlength="20" ?disabled=${!canEdit} .value=${size}
        aria-invalid=${tried && !size.trim() ? 'true' : nothing}
        @input=${(event: Event) => this.#setRow(i, { size: textOf(event) })} /></th>
      ${columns.map((name) => {
        const text = cells[name] ?? '';
        return html`<td><input
          inputmode="text"
          ?disabled=${!canEdit}
          aria-label=${fill(words.cell, { measurement: words.names[name], size })}
          aria-invalid=${(tried && !isLength(text)) || this.#faultOf(i, name) ? 'true' : nothing}
          .value=${text}
          @input=${(event: Event) => this.#setRow(i, { cells: { ...cells, [name]: textOf(event) } })}
        /></td>`;
      })}
      ${
        canEdit
          ? html`<td><button class="icon quiet" type="button" aria-label=${fill(words.removeSize, { size })} @click=${() => this.#removeRow(i)}>${closeIcon}</button></td>`
          : nothing
      }
    </tr>`;
  }

  #adding({ columns }: Draft) {
    const others = MEASUREMENTS.filter((name) => !columns.includes(name));
    const wrong = this.#wrong();
    return html`<div class="row adding">
        <button type="button" @click=${this.#addRow}>${plusIcon}${words.addSize}</button>
        ${
          others.length
            ? html`<select aria-label=${words.addMeasurement} .value=${''} @change=${this.#addColumn}>
                <option value="">${words.addMeasurement}</option>
                ${others.map((name) => html`<option value=${name}>${words.names[name]}</option>`)}
              </select>`
            : nothing
        }
      </div>
      <p class=${wrong ? 'error' : 'hint'} role=${wrong ? 'alert' : nothing}>${wrong || words.hint}</p>`;
  }

  /** Empty: nothing is, as far as anybody has looked. */
  #wrong(): string {
    const { draft, faults } = this;
    if (!draft) return '';
    const lack = this.tried ? lackOf(draft) : null;
    if (lack) return words.lacks[lack];
    for (const [i, { size }] of draft.rows.entries())
      for (const name of draft.columns) {
        const fault = this.#faultOf(i, name);
        if (fault) return `${fill(words.cell, { measurement: words.names[name], size })}: ${fault}`;
      }
    return faults.find(({ pointer }) => pointer.startsWith('/size_chart'))?.message ?? '';
  }

  #faultOf(row: number, name: Measurement): string | undefined {
    return this.faults.find(({ pointer }) => pointer === `/size_chart/sizes/${row}/measurements/${name}`)?.message;
  }

  #set(change: Partial<Draft>): void {
    if (this.draft) this.draft = { ...this.draft, ...change };
    this.faults = [];
  }

  /** Where a button takes itself away, whoever works by keyboard goes on beside it. */
  #focusNear(selector: string, at: number): void {
    this.updateComplete.then(() => {
      const there = this.renderRoot.querySelectorAll<HTMLElement>(selector);
      (there[Math.min(at, there.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('button'))?.focus();
    });
  }

  #setRow(at: number, change: Partial<Draft['rows'][number]>): void {
    this.#set({ rows: this.draft!.rows.map((row, i) => (i === at ? { ...row, ...change } : row)) });
  }

  #addRow(): void {
    this.#set({ rows: [...this.draft!.rows, { size: '', cells: {} }] });
    this.#focusNear('tbody th input', this.draft!.rows.length);
  }

  #removeRow(at: number): void {
    this.#set({ rows: this.draft!.rows.filter((_, i) => i !== at) });
    this.#focusNear('tbody button', at);
  }

  #addColumn(event: Event): void {
    const name = textOf(event) as Measurement;
    if (name) this.#set({ columns: MEASUREMENTS.filter((one) => one === name || this.draft!.columns.includes(one)) });
    // Else the next measurement slips into the chosen place, and cannot be chosen there.
    (event.target as HTMLSelectElement).value = '';
  }

  #removeColumn(name: Measurement): void {
    const at = this.draft!.columns.indexOf(name);
    this.#set({ columns: this.draft!.columns.filter((one) => one !== name) });
    this.#focusNear('thead button', at);
  }

  /** The sizes most clothes come in, with nothing claimed about them. */
  #make(): void {
    const rows = ['S', 'M', 'L'].map((size) => ({ size, cells: {} }));
    this.draft = { measures: 'body', unit: 'cm', columns: ['chest', 'waist'], rows, ease: undefined };
    this.tried = false;
    this.#focusNear('td input', 0);
  }

  #save(): void {
    this.tried = true;
    const chart = this.draft && chartOf(this.draft);
    if (chart) this.#fire(chart);
    // Where there is no cell to mend, where one is added.
    else this.#focusNear(this.#mended(), 0);
  }

  #mended(): string {
    const lack = this.draft && lackOf(this.draft);
    if (lack === 'sizes') return '.adding button';
    return lack === 'measurements' ? '.adding select' : '[aria-invalid]';
  }

  #drop(): void {
    if (this.chart) this.#fire(null);
    else {
      this.draft = null;
      this.#focusNear('button', 0);
    }
  }

  #fire(detail: SizeChart | null): void {
    this.dispatchEvent(new CustomEvent('chart', { detail }));
  }
}

function textOf({ target }: Event): string {
  return (target as HTMLInputElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-size-chart': SizeChartEditor;
  }
}
