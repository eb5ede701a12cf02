// The size-chart editor: a table of sizes and measurements, written as people write them: "82–90".
import { css, html, LitElement, nothing } from 'lit';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { closeIcon, plusIcon } from '../ui/icons.ts';
import { ui } from '../ui/ui.styles.ts';
import { product as product_ } from '../words/catalogue.en.ts';
import type { Measurement, SizeChart } from './resources.ts';

const words = product_.chart;
const MEASUREMENTS = Object.keys(words.names) as Measurement[];
const RANGE = /^\s*(-?\d+(?:[.,]\d+)?)\s*(?:[-–—]\s*(-?\d+(?:[.,]\d+)?))?\s*$/;

/** A chart as it is written: each cell in words, so that what is half typed stays. */
interface Draft {
  measures: SizeChart['measures'];
  unit: SizeChart['unit'];
  columns: Measurement[];
  rows: { size: string; cells: Partial<Record<Measurement, string>> }[];
  ease: SizeChart['ease'];
}

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
  @state() private draft: Draft | null = null;
  @state() private tried = false;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('chart')) return;
    this.draft = this.chart && draftOf(this.chart);
    this.tried = false;
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
                    ${(['body', 'garment'] as const).map((one) => html`<option value=${one} ?selected=${one === draft.measures}>${words[one]}</option>`)}
                  </select>
                </div>
                <div class="field">
                  <label for="unit">${words.unit}</label>
                  <select id="unit" @change=${(event: Event) => this.#set({ unit: textOf(event) as Draft['unit'] })}>
                    ${(['cm', 'in'] as const).map((one) => html`<option value=${one} ?selected=${one === draft.unit}>${words.units[one]}</option>`)}
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
          aria-invalid=${tried && !RANGE.test(text) ? 'true' : nothing}
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
    const wrong = this.tried && !chartOf(this.draft!);
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
      <p class=${wrong ? 'error' : 'hint'} role=${wrong ? 'alert' : nothing}>${wrong ? words.wrong : words.hint}</p>`;
  }

  #set(change: Partial<Draft>): void {
    if (this.draft) this.draft = { ...this.draft, ...change };
  }

  #setRow(at: number, change: Partial<Draft['rows'][number]>): void {
    this.#set({ rows: this.draft!.rows.map((row, i) => (i === at ? { ...row, ...change } : row)) });
  }

  #addRow(): void {
    this.#set({ rows: [...this.draft!.rows, { size: '', cells: {} }] });
  }

  #removeRow(at: number): void {
    this.#set({ rows: this.draft!.rows.filter((_, i) => i !== at) });
  }

  #addColumn(event: Event): void {
    const name = textOf(event) as Measurement;
    if (name) this.#set({ columns: MEASUREMENTS.filter((one) => one === name || this.draft!.columns.includes(one)) });
  }

  #removeColumn(name: Measurement): void {
    this.#set({ columns: this.draft!.columns.filter((one) => one !== name) });
  }

  /** The sizes most clothes come in, with nothing claimed about them. */
  #make(): void {
    const rows = ['S', 'M', 'L'].map((size) => ({ size, cells: {} }));
    this.draft = { measures: 'body', unit: 'cm', columns: ['chest', 'waist'], rows, ease: undefined };
    this.tried = false;
  }

  #save(): void {
    this.tried = true;
    const chart = this.draft && chartOf(this.draft);
    if (chart) this.#fire(chart);
    else this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  }

  #drop(): void {
    if (this.chart) this.#fire(null);
    else this.draft = null;
  }

  #fire(detail: SizeChart | null): void {
    this.dispatchEvent(new CustomEvent('chart', { detail }));
  }
}

function textOf({ target }: Event): string {
  return (target as HTMLInputElement).value;
}

function draftOf({ measures, unit, sizes, ease }: SizeChart): Draft {
  const columns = MEASUREMENTS.filter((name) => sizes.some(({ measurements }) => measurements[name]));
  const rows = sizes.map(({ size, measurements }) => ({
    size,
    cells: Object.fromEntries(
      columns.flatMap((name) => {
        const range = measurements[name];
        return range ? [[name, range.min === range.max ? `${range.min}` : `${range.min}–${range.max}`]] : [];
      }),
    ),
  }));
  return { measures, unit, columns, rows, ease };
}

/** Null where a cell cannot be read; whether the numbers make sense, the service says. */
function chartOf({ measures, unit, columns, rows, ease }: Draft): SizeChart | null {
  if (rows.length === 0 || columns.length === 0 || rows.some(({ size }) => !size.trim())) return null;
  const sizes: SizeChart['sizes'] = [];
  for (const { size, cells } of rows) {
    const measurements: SizeChart['sizes'][number]['measurements'] = {};
    for (const name of columns) {
      const [, least, most = least] = RANGE.exec(cells[name] ?? '') ?? [];
      if (!least || !most) return null;
      measurements[name] = { min: numberOf(least), max: numberOf(most) };
    }
    sizes.push({ size: size.trim(), measurements });
  }
  return { measures, unit, sizes, ...(ease && measures === 'garment' && { ease }) };
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-size-chart': SizeChartEditor;
  }
}
