// The catalogue: a table that is searched and filtered by its address, and what can be done with many products at once.
import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { type App, may } from '../app.ts';
import { go, hrefOf, type Place } from '../router.ts';
import { ago, money, plural } from '../ui/format.ts';
import { plusIcon, searchIcon } from '../ui/icons.ts';
import { Paged } from '../ui/paged.ts';
import { pages } from '../ui/pages.ts';
import { empty } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words } from '../words/catalogue.en.ts';
import { doWithAll, notWearable, removing, restoring, tagging } from './bulk.ts';
import { catalogueStyles } from './catalogue.styles.ts';
import { fixOf, levelOf, type MerchantProduct, pictureOf, TONES } from './resources.ts';
import { catalogueTabs } from './tabs.ts';

/** What the address can say, and how it is asked for. */
const FILTERS = {
  status: ['active', 'draft', 'archived', 'removed'],
  readiness: ['ready', 'improvable', 'not_ready', 'unknown'],
  wearable: ['true', 'false'],
  source: ['unchanged', 'changed', 'gone'],
} as const;
type Filter = keyof typeof FILTERS;

/** Milliseconds after the last letter. */
const SEARCH_AFTER = 250;
const PAGE = 50;

@element('visionfit-catalogue')
export class Catalogue extends LitElement {
  static override styles = [ui, catalogueStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private busy = false;
  #typing = 0;

  readonly #list = new Paged<MerchantProduct>(this, (cursor, signal) =>
    this.app.api.get('/v1/merchant/products', { query: { ...this.#asked(), cursor, limit: PAGE }, signal }),
  );

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override willUpdate(): void {
    this.#list.show(JSON.stringify(this.#asked()));
  }

  /** Not while somebody types: what they have added meanwhile would be gone. */
  protected override updated(): void {
    const input = this.renderRoot.querySelector<HTMLInputElement>('.search input');
    if (input && !input.matches(':focus')) input.value = this.place.query.get('text') ?? '';
  }

  protected override render() {
    const { items, busy } = this.#list;
    return html`
      <div class="head">
        <div>
          <h1 tabindex="-1">${words.title}</h1>
          <p class="lead">${words.lead}</p>
        </div>
        ${may(this.app, 'editor') ? html`<a class="button primary" href=${hrefOf('/catalogue/imports')}>${plusIcon}${words.add}</a>` : nothing}
      </div>
      ${catalogueTabs('/catalogue')}
      <section class="card" aria-label=${words.list} aria-busy=${busy}>
        ${this.#bar()}
        ${pages(this.#list, {
          lines: 8,
          none: this.#none(),
          draw: (items) => this.#table(items),
          count: ({ length }, hasMore) => plural(hasMore ? words.shownMore : words.shown, length),
        })}
      </section>
      ${this.#bulk(items ?? [])}
    `;
  }

  #bar() {
    const { query } = this.place;
    const isFiltered = Boolean(query.get('text')) || Object.keys(FILTERS).some((name) => query.get(name));
    return html`<search class="filters">
      <div class="search">
        ${searchIcon}
        <input
          type="search"
          aria-label=${words.search}
          placeholder=${words.searchPlaceholder}
          @input=${this.#search}
        />
      </div>
      ${(Object.keys(FILTERS) as Filter[]).map((name) => this.#filter(name))}
      ${isFiltered ? html`<a class="button quiet" href=${hrefOf('/catalogue')}>${words.filters.clear}</a>` : nothing}
    </search>`;
  }

  #filter(name: Filter) {
    const value = this.place.query.get(name) ?? '';
    const options: Record<string, string> = words[name];
    return html`<select
      class=${value ? 'set' : ''}
      aria-label=${words.filters[name]}
      @change=${({ target }: Event) => this.#ask(name, (target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${live(!value)}>${words.filters[name]}</option>
      ${FILTERS[name].map((one) => html`<option value=${one} .selected=${live(one === value)}>${options[one]}</option>`)}
    </select>`;
  }

  #table(items: MerchantProduct[]) {
    const { columns } = words;
    const all = items.every(({ id }) => this.chosen.has(id));
    const some = !all && items.some(({ id }) => this.chosen.has(id));
    const canEdit = may(this.app, 'editor');
    return html`<div class="table">
      <table>
        <thead>
          <tr>
            ${
              canEdit
                ? html`<th class="tick" scope="col">
                    <input
                      type="checkbox"
                      aria-label=${words.selectAll}
                      .checked=${all}
                      .indeterminate=${some}
                      @change=${() => this.#chooseAll(items, !all)}
                    />
                  </th>`
                : nothing
            }
            <th scope="col">${columns.product}</th>
            <th scope="col">${columns.readiness}</th>
            <th scope="col" class="wide">${columns.status}</th>
            <th scope="col" class="wide">${columns.kind}</th>
            <th scope="col" class="wide number">${columns.price}</th>
            <th scope="col" class="widest">${columns.updated}</th>
          </tr>
        </thead>
        <tbody>
          ${items.map((item) => this.#row(item, canEdit))}
        </tbody>
      </table>
    </div>`;
  }

  #row(item: MerchantProduct, canEdit: boolean) {
    const { id, title, garment, price, status, removed_at, updated_at } = item;
    const picture = pictureOf(item);
    const level = levelOf(item);
    const fix = fixOf(item);
    return html`<tr ?data-chosen=${this.chosen.has(id)}>
      ${
        canEdit
          ? html`<td class="tick">
              <input
                type="checkbox"
                aria-label=${fill(words.select, { title })}
                .checked=${this.chosen.has(id)}
                @change=${() => this.#choose(id)}
              />
            </td>`
          : nothing
      }
      <th scope="row">
        <div class="what">
          <span class="thumb">${picture ? html`<img src=${picture} alt="" loading="lazy" @error=${hide} />` : nothing}</span>
          <span class="names">
            <a href=${hrefOf(`/catalogue/products/${encodeURIComponent(id)}`)}>${title}</a>
            <span class="muted small mono">${id}</span>
          </span>
        </div>
      </th>
      <td>
        <span class="badge ${TONES[level]}">${words.readiness[level]}</span>
        ${fix ? html`<span class="fix muted small" title=${fix}>${fix}</span>` : nothing}
      </td>
      <td class="wide">${removed_at ? words.status.removed : words.status[status]}</td>
      <td class="wide">${garment.kind ? words.kinds[garment.kind] : html`<span class="muted">${words.notWearable}</span>`}</td>
      <td class="wide number">${price ? money(price.amount, price.currency) : ''}</td>
      <td class="widest muted"><time datetime=${updated_at}>${ago(updated_at)}</time></td>
    </tr>`;
  }

  #none() {
    const { query } = this.place;
    if ([...query.keys()].length > 0)
      return empty(
        words.none.title,
        words.none.text,
        html`<a class="button" href=${hrefOf('/catalogue')}>${words.filters.clear}</a>`,
      );
    const add = may(this.app, 'editor')
      ? html`<a class="button primary" href=${hrefOf('/catalogue/imports')}>${words.add}</a>`
      : '';
    return empty(words.empty.title, words.empty.text, add);
  }

  /** Sticks to the bottom while something is selected. */
  #bulk(items: MerchantProduct[]) {
    const chosen = items.filter(({ id }) => this.chosen.has(id));
    if (chosen.length === 0) return nothing;
    const { bulk } = words;
    const isRemoved = this.place.query.get('status') === 'removed';
    return html`<div class="bulk" role="toolbar" aria-label=${bulk.label}>
      <strong>${plural(words.selected, chosen.length)}</strong>
      ${
        isRemoved
          ? html`<button type="button" ?disabled=${this.busy} @click=${() => this.#do(chosen, restoring(this.app))}>${bulk.restore}</button>`
          : html`<form class="tagging" @submit=${(event: SubmitEvent) => this.#tag(event, chosen)}>
                <input name="tag" maxlength="255" required aria-label=${bulk.tagLabel} placeholder=${bulk.tagLabel} />
                <button ?disabled=${this.busy}>${bulk.tag}</button>
              </form>
              <button type="button" ?disabled=${this.busy} @click=${() => this.#do(chosen, notWearable(this.app))}>${bulk.notWearable}</button>
              <button type="button" class="danger" ?disabled=${this.busy} @click=${() => this.#do(chosen, removing(this.app))}>${bulk.remove}</button>`
      }
      <button type="button" class="quiet" @click=${() => this.#chooseAll(items, false)}>${bulk.clear}</button>
    </div>`;
  }

  #asked() {
    const { query } = this.place;
    const said = (name: Filter) => {
      const value = query.get(name);
      return FILTERS[name].find((one) => one === value);
    };
    return {
      text: query.get('text')?.trim() || undefined,
      status: said('status') as (typeof FILTERS.status)[number] | undefined,
      readiness: said('readiness') as (typeof FILTERS.readiness)[number] | undefined,
      wearable: said('wearable'),
      source_state: said('source') as (typeof FILTERS.source)[number] | undefined,
    };
  }

  #ask(name: string, value: string): void {
    const query = Object.fromEntries(this.place.query);
    this.chosen = new Set();
    go(hrefOf('/catalogue', { ...query, [name]: value }), 'replace');
  }

  #search({ target }: Event): void {
    clearTimeout(this.#typing);
    const { value } = target as HTMLInputElement;
    this.#typing = window.setTimeout(() => this.#ask('text', value), SEARCH_AFTER);
  }

  #choose(id: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }

  #chooseAll(items: MerchantProduct[], on: boolean): void {
    this.chosen = new Set(on ? items.map(({ id }) => id) : []);
  }

  #tag(event: SubmitEvent, chosen: MerchantProduct[]): void {
    event.preventDefault();
    const tag = String(new FormData(event.target as HTMLFormElement).get('tag') ?? '').trim();
    if (tag) this.#do(chosen, tagging(this.app, tag));
  }

  async #do(chosen: MerchantProduct[], what: ReturnType<typeof removing>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const shownRemoved = this.place.query.get('status') === 'removed';
    await doWithAll(this.app, chosen, {
      ...what,
      changed: (product) => {
        const belongs = Boolean(product.removed_at) === shownRemoved;
        const isHere = this.#list.items?.some(({ id }) => id === product.id);
        if (isHere)
          this.#list.change(
            ({ id }) => id === product.id,
            () => (belongs ? product : null),
          );
        // Taken back: it belongs where it was.
        else if (belongs) this.#list.reload();
      },
    });
    this.chosen = new Set();
    this.busy = false;
  }
}

/** A picture that does not come leaves its ground. */
function hide({ target }: Event): void {
  (target as HTMLElement).hidden = true;
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-catalogue': Catalogue;
  }
}
