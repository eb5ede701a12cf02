// How products come in: one from its page, many from a list; and the lists that were read.
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { type App, may } from '../app.ts';
import { go, hrefOf, type Place } from '../router.ts';
import { ago, number, plural } from '../ui/format.ts';
import { WhenGone } from '../ui/gone.ts';
import { downloadIcon, uploadIcon } from '../ui/icons.ts';
import { empty, failed, loading, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words as catalogue, imports as words } from '../words/catalogue.en.ts';
import { type GarmentKind, KINDS } from './resources.ts';
import { catalogueTabs } from './tabs.ts';

const WATCH_EVERY_MS = 1_000;

@element('visionfit-imports')
export class Imports extends LitElement {
  static override styles = [
    ui,
    css`
      .ways {
        display: grid;
        margin-block-end: 20px;
        grid-template-columns: repeat(auto-fit, minmax(min(360px, 100%), 1fr));
        gap: 20px;
      }

      form {
        display: grid;
        gap: 14px;
      }

      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
        gap: 14px;
      }

      a:has(svg) {
        display: inline-flex;
        align-items: center;
        gap: 6px;
      }

      .drop {
        display: grid;
        position: relative;
        min-block-size: 132px;
        padding: 20px;
        border: 1.5px dashed var(--_edge);
        border-radius: 10px;
        place-content: center;
        justify-items: center;
        gap: 4px;
        background: var(--_stage);
        text-align: center;
      }

      .drop[data-over] {
        border-color: var(--_brand);
        background: color-mix(in lab, var(--_brand) 8%, var(--_surface));
      }

      .drop input {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        opacity: 0;
        cursor: pointer;
      }

      .drop:has(:focus-visible) {
        outline: 2px solid var(--_focus);
        outline-offset: 2px;
      }

      .drop u {
        color: var(--_brand);
        text-underline-offset: 3px;
      }

      .currency {
        max-inline-size: 130px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  @state() private reading = false;
  @state() private pageFault = '';
  @state() private imported: { id: string; title: string } | null = null;
  @state() private sending = '';
  /** Of the list that is being sent, as far as the service has come. */
  @state() private rowsRead = 0;
  @state() private fileFault = '';
  @state() private over = false;

  readonly #past = new Task(this, {
    args: () => [this.app] as const,
    task: ([{ api }], { signal }) => api.get('/v1/merchant/imports', { signal }),
  });
  protected readonly gone = new WhenGone(this, () => this.#past.run());

  protected override render() {
    return html`
      <div class="head">
        <div>
          <h1 tabindex="-1">${words.title}</h1>
          <p class="lead">${words.lead}</p>
        </div>
      </div>
      ${catalogueTabs('/catalogue/imports')}
      ${may(this.app, 'editor') ? html`<div class="ways">${this.#fromPage()} ${this.#fromList()}</div>` : nothing}
      <section class="card">
        <header><h2>${words.past.title}</h2></header>
        ${this.#past.render({
          pending: () => loading(3),
          error: (cause) => failed(cause, () => this.#past.run()),
          complete: ({ items }) => (items.length ? this.#table(items) : empty(words.past.none, '')),
        })}
      </section>
    `;
  }

  #fromPage() {
    const { page } = words;
    return html`<section class="card">
      <header><h2>${page.title}</h2><p>${page.lead}</p></header>
      <div class="body">
        <form @submit=${this.#importPage}>
          <div class="field">
            <label for="url">${page.url}</label>
            <input id="url" name="url" type="url" inputmode="url" required placeholder="https://" maxlength="2000" />
          </div>
          <div class="pair">
            <div class="field">
              <label for="kind">${page.kind}</label>
              <select id="kind" name="kind">
                <option value="">${page.kindAuto}</option>
                ${KINDS.map((kind) => html`<option value=${kind}>${catalogue.kinds[kind]}</option>`)}
              </select>
            </div>
            <div class="field">
              <label for="chart">${page.chart} <span class="optional">(${page.optional})</span></label>
              <input id="chart" name="chart" type="url" inputmode="url" placeholder="https://" aria-describedby="chart-hint" />
              <p class="hint" id="chart-hint">${page.chartHint}</p>
            </div>
          </div>
          <div role="alert">${this.pageFault ? html`<p class="error">${this.pageFault}</p>` : nothing}</div>
          ${
            this.imported
              ? html`<p class="note good" role="status"><span>${fill(page.done, this.imported)}
                  <a href=${hrefOf(`/catalogue/products/${encodeURIComponent(this.imported.id)}`)}>${page.open}</a></span></p>`
              : nothing
          }
          <div class="row"><button class="primary" aria-busy=${this.reading}>${this.reading ? page.reading : page.submit}</button></div>
        </form>
      </div>
    </section>`;
  }

  #fromList() {
    const { list } = words;
    return html`<section class="card">
      <header><h2>${list.title}</h2><p>${list.lead}</p></header>
      <div class="body">
        <div
          class="drop"
          ?data-over=${this.over}
          @dragover=${this.#drag}
          @dragleave=${this.#drag}
          @drop=${this.#drop}
        >
          ${uploadIcon}
          <span role="status"
            >${this.sending ? fill(list.sending, { name: this.sending }) : html`${list.drop} <u>${list.choose}</u>`}</span
          >
          ${this.sending && this.rowsRead ? html`<span class="muted">${plural(words.report.reading, this.rowsRead)}</span>` : nothing}
          <input type="file" accept=".csv,.tsv,.txt,text/csv" aria-label="${list.drop} ${list.choose}" @change=${this.#pick} />
        </div>
        <div role="alert">${this.fileFault ? html`<p class="error">${this.fileFault}</p>` : nothing}</div>
        <div class="field">
          <label for="currency">${list.currency} <span class="optional">(${words.page.optional})</span></label>
          <input id="currency" class="currency" maxlength="3" placeholder="EUR" autocapitalize="characters" aria-describedby="currency-hint" />
          <p class="hint" id="currency-hint">${list.currencyHint}</p>
        </div>
        <p><a href="/v1/import-template.csv" download>${downloadIcon}${list.template}</a></p>
      </div>
    </section>`;
  }

  #table(items: Awaited<ReturnType<typeof this.app.api.get<'/v1/merchant/imports'>>>['items']) {
    const { past } = words;
    return html`<div class="table">
      <table>
        <thead>
          <tr><th scope="col">${past.file}</th><th scope="col">${past.state}</th><th scope="col" class="number">${past.products}</th><th scope="col" class="wide">${past.when}</th></tr>
        </thead>
        <tbody>
          ${items.map(
            ({ id, format, state, counts, created_at }) => html`<tr>
              <th scope="row"><a href=${hrefOf(`/catalogue/imports/${id}`)}>${format ? words.formats[format] : words.unknownFormat}</a>
                <p class="narrow muted small">${ago(created_at)}</p></th>
              <td><span class="badge ${state === 'applied' ? 'good' : state === 'ready' ? 'warn' : ''}">${words.states[state]}</span></td>
              <td class="number">${number(counts.products)}</td>
              <td class="muted wide">${ago(created_at)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  async #importPage(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.reading) return;
    const form = event.target as HTMLFormElement;
    const given = new FormData(form);
    const said = (name: string) => String(given.get(name) ?? '').trim() || undefined;
    this.reading = true;
    this.pageFault = '';
    this.imported = null;
    try {
      const body = {
        url: said('url')!,
        kind: said('kind') as GarmentKind | undefined,
        size_chart_image_url: said('chart'),
      };
      // Somebody else's page may take its time, and its picture too.
      const { id, title } = await this.app.api.post('/v1/merchant/products/import', { body, timeout: 90_000 });
      this.imported = { id, title };
      form.reset();
    } catch (cause) {
      this.pageFault = sentenceOf(cause);
    } finally {
      this.reading = false;
    }
  }

  #drag(event: DragEvent): void {
    event.preventDefault();
    this.over = event.type === 'dragover';
  }

  #drop(event: DragEvent): void {
    this.#drag(event);
    const file = event.dataTransfer?.files[0];
    if (file) this.#send(file);
  }

  #pick({ target }: Event): void {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file, mended, can be chosen again.
    if (file)
      this.#send(file).finally(() => {
        input.value = '';
      });
  }

  async #send(file: File): Promise<void> {
    if (this.sending) return;
    this.sending = file.name;
    this.fileFault = '';
    const currency =
      this.renderRoot.querySelector<HTMLInputElement>('#currency')?.value.trim().toUpperCase() || undefined;
    // What a browser takes a .csv for depends on what is installed; the service looks for itself.
    const body = new Blob([file], { type: 'text/csv' });
    const watching = setInterval(() => this.#watch(), WATCH_EVERY_MS);
    try {
      const { id } = await this.app.api.post('/v1/merchant/products/import-csv', {
        query: { currency },
        body,
        timeout: 600_000,
      });
      go(hrefOf(`/catalogue/imports/${id}`));
    } catch (cause) {
      this.fileFault = sentenceOf(cause);
    } finally {
      clearInterval(watching);
      this.sending = '';
      this.rowsRead = 0;
    }
  }

  /** The list's own answer comes when all of it is read. */
  async #watch(): Promise<void> {
    try {
      const { items } = await this.app.api.get('/v1/merchant/imports', {});
      this.rowsRead = items.find(({ state }) => state === 'reading')?.progress.done ?? this.rowsRead;
    } catch {
      // Looked at again soon; whether the list could be read, its own answer says.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-imports': Imports;
  }
}
