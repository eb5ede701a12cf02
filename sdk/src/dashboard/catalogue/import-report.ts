// A list that was read: what would change, what is wrong in it, and how far it has come in once it is applied.
import { css, html, LitElement, nothing } from 'lit';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { type App, may } from '../app.ts';
import { go, hrefOf, type Place } from '../router.ts';
import { ago, moment, money, number, plural } from '../ui/format.ts';
import { tellGone } from '../ui/gone.ts';
import { backIcon } from '../ui/icons.ts';
import { problemsTable } from '../ui/problems-table.ts';
import { reportStyles } from '../ui/report.styles.ts';
import { failed, loading, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words as catalogue, imports as words } from '../words/catalogue.en.ts';
import type { CsvImport } from './resources.ts';

/** Milliseconds between two looks at one that is being read or applied. */
const LOOK_EVERY = 700;

@element('visionfit-import-report')
export class ImportReport extends LitElement {
  static override styles = [
    ui,
    reportStyles,
    css`
      .counts {
        margin-block-end: 20px;
      }

      .stack > .card:first-child .body {
        gap: 10px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  @state() private found: CsvImport | null = null;
  @state() private fault: unknown = null;
  @state() private busy = false;
  #id = '';
  #timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#id = '';
  }

  protected override willUpdate(): void {
    const id = this.place.params.id ?? '';
    if (id === this.#id) return;
    this.#id = id;
    this.found = null;
    this.#look();
  }

  protected override render() {
    const { found } = this;
    return html`
      <div class="head">
        <div>
          <a class="crumb" href=${hrefOf('/catalogue/imports')}><span class="turn">${backIcon}</span>${words.title}</a>
          <h1 tabindex="-1">${found?.format ? words.formats[found.format] : words.unknownFormat}</h1>
          ${
            found
              ? html`<p class="lead">${fill(words.report.lead, { day: moment(found.created_at), expires: ago(found.expires_at) })}</p>`
              : nothing
          }
        </div>
        ${found ? this.#actions(found) : nothing}
      </div>
      ${found ? this.#report(found) : this.fault ? nothing : html`<section class="card">${loading(6)}</section>`}
      ${this.fault ? html`<section class="card">${failed(this.fault, () => this.#look())}</section>` : nothing}
    `;
  }

  #actions({ state: now }: CsvImport) {
    if (!may(this.app, 'editor')) return nothing;
    if (now === 'applied')
      return html`<a class="button primary" href=${hrefOf('/catalogue')}>${words.report.toCatalogue}</a>`;
    if (now !== 'ready') return nothing;
    return html`<div class="row">
      <button type="button" @click=${this.#forget}>${words.report.forget}</button>
      <button class="primary" type="button" aria-busy=${this.busy} @click=${this.#apply}>${words.report.apply}</button>
    </div>`;
  }

  #report(found: CsvImport) {
    const { counts, progress, state: now, preview, problems } = found;
    const { report } = words;
    const changes = counts.new + counts.changed;
    return html`
      <div class="stack">
        ${
          now === 'reading' || now === 'applying'
            ? html`<section class="card"><div class="body" role="status">
                <strong>${words.states[now]}</strong>
                <progress max=${progress.of ?? nothing} value=${progress.of ? progress.done : nothing} aria-label=${words.states[now]}></progress>
                <p class="muted small">${
                  now === 'reading'
                    ? plural(report.reading, progress.done)
                    : fill(report.applying, { done: number(progress.done), of: number(progress.of ?? 0) })
                }</p>
              </div></section>`
            : nothing
        }
        ${now === 'ready' && changes === 0 ? html`<p class="note">${report.nothing}</p>` : nothing}
        <dl class="counts">
          ${(Object.keys(report.counts) as (keyof typeof report.counts)[]).map(
            (name) => html`<div><dt>${report.counts[name]}</dt><dd>${number(counts[name])}</dd></div>`,
          )}
        </dl>
      </div>
      <div class="stack">
        ${preview.length ? this.#preview(preview) : nothing} ${this.#problems(problems)}
      </div>
    `;
  }

  #preview(preview: CsvImport['preview']) {
    const { report } = words;
    const columns = report.previewColumns;
    return html`<section class="card">
      <header><h2>${report.preview}</h2></header>
      <div class="table">
        <table>
          <thead>
            <tr><th scope="col">${columns.product}</th><th scope="col">${columns.change}</th><th scope="col">${columns.kind}</th>
              <th scope="col" class="number">${columns.price}</th><th scope="col" class="number">${columns.variants}</th></tr>
          </thead>
          <tbody>
            ${preview.map(
              ({ id, title, change, kind, price, variants }) => html`<tr>
                <th scope="row">${title}<br /><span class="muted small mono">${id}</span></th>
                <td><span class="badge ${change === 'new' ? 'good' : change === 'changed' ? 'warn' : ''}">${report.changes[change]}</span></td>
                <td>${kind ? catalogue.kinds[kind] : html`<span class="muted">${catalogue.notWearable}</span>`}</td>
                <td class="number">${price ? money(price.amount, price.currency) : ''}</td>
                <td class="number">${number(variants)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #problems({ items, more }: CsvImport['problems']) {
    const { report } = words;
    return html`<section class="card">
      <header><h2>${items.length ? report.problems : report.noProblems}</h2></header>
      ${
        items.length ? problemsTable(items, { columns: report.problemColumns, severities: report.severities }) : nothing
      }
      ${more > 0 ? html`<div class="body"><p class="muted small">${plural(report.more, more)}</p></div>` : nothing}
    </section>`;
  }

  async #look(): Promise<void> {
    const id = this.#id;
    clearTimeout(this.#timer);
    try {
      const found = await this.app.api.get('/v1/merchant/imports/{id}', { path: { id } });
      if (id !== this.#id) return;
      this.#show(found);
    } catch (cause) {
      if (id === this.#id) this.fault = cause;
    }
  }

  #show(found: CsvImport): void {
    const before = this.found?.state;
    this.found = found;
    this.fault = null;
    if (before && before !== found.state) this.app.announce(words.states[found.state]);
    const isMoving = found.state === 'reading' || found.state === 'applying';
    if (isMoving) this.#timer = window.setTimeout(() => this.#look(), LOOK_EVERY);
  }

  async #apply(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      this.#show(await this.app.api.post('/v1/merchant/imports/{id}/apply', { path: { id: this.#id } }));
    } catch (cause) {
      this.app.toast({ text: sentenceOf(cause), tone: 'danger' });
    }
    this.busy = false;
  }

  /** Only once it cannot be taken back any more: what was read cannot be read again without the file. */
  #forget(): void {
    const { app } = this;
    const path = { id: this.#id };
    const back = hrefOf(`/catalogue/imports/${this.#id}`);
    go(hrefOf('/catalogue/imports'));
    app.toast({
      text: words.report.forgotten,
      undo: () => go(back),
      commit: () =>
        app.api
          .delete('/v1/merchant/imports/{id}', { path })
          .then(tellGone)
          .catch((cause: unknown) => app.toast({ text: sentenceOf(cause), tone: 'danger' })),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-import-report': ImportReport;
  }
}
