// The overview: whether VisionFit earns its place, in one look. What is shown stands in the address.
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import type { App } from '../app.ts';
import { go, hrefOf, type Place } from '../router.ts';
import { day, number } from '../ui/format.ts';
import { downloadIcon } from '../ui/icons.ts';
import { saveFile } from '../ui/save-file.ts';
import { empty, failed, loading, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words } from '../words/overview.en.ts';
import { cards } from './cards.ts';
import { dayByDay } from './day-by-day.ts';
import type { ByDay, ByDevice, ByProduct, Overview as Figures, Refusals } from './figures.ts';
import { isEmpty } from './figures.ts';
import { filters } from './filters.ts';
import { funnel } from './funnel.ts';
import { overviewStyles } from './overview.styles.ts';
import { byDevice, byProduct, refusals } from './parts.ts';
import { addressOf, askedOf, type Question, questionOf } from './question.ts';
import { funnelReading } from './readings.ts';

const PRODUCTS = 20;
const ORDERS = ['seen', 'opened', 'try_on', 'added_to_cart', 'purchased'] as const;
type Order = (typeof ORDERS)[number];
const USUAL_ORDER = 'try_on';
/** The tables that a file can be had of, by the end of their address. */
const FILES = {
  overview: '',
  days: '/days',
  devices: '/devices',
  products: '/products',
  refusals: '/refusals',
} as const;
type File = keyof typeof FILES;

interface Shown {
  figures: Figures;
  days: ByDay;
  devices: ByDevice;
  refused: Refusals;
}

@element('visionfit-overview')
export class Overview extends LitElement {
  static override styles = [ui, overviewStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  @state() private most = PRODUCTS;

  readonly #read = new Task(this, {
    args: () => [this.#asked] as const,
    task: async ([asked], { signal }): Promise<Shown> => {
      const { api } = this.app;
      const query = JSON.parse(asked);
      const [figures, days, devices, refused] = await Promise.all([
        api.get('/v1/merchant/insights', { query, signal }),
        api.get('/v1/merchant/insights/days', { query, signal }),
        api.get('/v1/merchant/insights/devices', { query, signal }),
        api.get('/v1/merchant/insights/refusals', { query, signal }),
      ]);
      return { figures, days, devices, refused };
    },
  });
  /** By itself: in another order, or more of them, they are asked for alone. */
  readonly #products = new Task(this, {
    args: () => [this.#asked, this.#ordered, this.most] as const,
    task: ([asked, order, limit], { signal }) =>
      this.app.api.get('/v1/merchant/insights/products', { query: { ...JSON.parse(asked), order, limit }, signal }),
  });

  /** As text: the same question is asked once. */
  get #asked(): string {
    return JSON.stringify(askedOf(questionOf(this.place)));
  }

  get #ordered(): Order {
    return ORDERS.find((one) => one === questionOf(this.place).order) ?? USUAL_ORDER;
  }

  protected override render() {
    const question = questionOf(this.place);
    // What was there stays while the next is on its way.
    const shown = this.#read.value;
    const products = this.#products.value;
    return html`
      <div class="head">
        <div>
          <h1 tabindex="-1">${words.title}</h1>
          <p class="lead">${shown ? leadOf(shown.figures) : ' '}</p>
        </div>
      </div>
      ${filters(question, products ?? null, (next) => this.#ask(next))}
      <div class="stack" aria-busy=${this.#read.status === 1}>
        ${this.#read.render({
          initial: () => loadingCard(),
          pending: () => (shown ? this.#content(question, shown) : loadingCard()),
          error: (cause) => html`<section class="card">${failed(cause, () => this.#read.run())}</section>`,
          complete: (value) => this.#content(question, value),
        })}
      </div>
    `;
  }

  #content(question: Question, { figures, days, devices, refused }: Shown) {
    if (isEmpty(figures.now) && isEmpty(figures.before)) return this.#nothing(question);
    const hrefFor = (name: 'device' | 'product') => (value: string) => addressOf({ ...question, [name]: value });
    return html`
      ${cards(figures)}
      <section class="card" aria-label=${words.funnel.title}>
        <header><h2>${words.funnel.title}</h2>${this.#csv('overview', words.funnel.title)}</header>
        <p class="reading padded">${funnelReading(figures)}</p>
        ${funnel(figures)}
        <p class="foot muted small">
          ${figures.purchases_from === 'server' ? words.serverPurchases : words.pagePurchases}
          ${question.arm ? words.armSteps : nothing}
        </p>
      </section>
      ${dayByDay(figures, days, this.#csv('days', words.days.title))}
      ${byDevice(devices, { csv: this.#csv('devices', words.byDevice.title), hrefFor: hrefFor('device') }, question.device)}
      ${this.#productsCard(hrefFor('product'))}
      ${refusals(refused, this.#csv('refusals', words.refusals.title))}
    `;
  }

  #productsCard(hrefFor: (product: string) => string) {
    const { value, error } = this.#products;
    if (error) return html`<section class="card">${failed(error, () => this.#products.run())}</section>`;
    if (!value) return loadingCard();
    const part = { csv: this.#csv('products', words.byProduct.title), hrefFor };
    const order = this.#ordered;
    return byProduct(value, part, this.#order(order), this.#moreProducts(value), order === 'try_on');
  }

  #nothing(question: Question) {
    const { title, text, setUp, filtered } = words.none;
    const isFiltered = Boolean(question.product || question.device || question.arm || question.days !== '28');
    const link = isFiltered
      ? html`<a class="button" href=${hrefOf('/')}>${words.filters.clear}</a>`
      : html`<a class="button primary" href=${hrefOf('/set-up')}>${setUp}</a>`;
    return html`<section class="card">${empty(title, isFiltered ? filtered : text, link)}</section>`;
  }

  #order(now: Order) {
    const { order, orders } = words.byProduct;
    return html`<select aria-label=${order} @change=${({ target }: Event) => {
      const { value } = target as HTMLSelectElement;
      const { order: _before, ...question } = questionOf(this.place);
      go(addressOf({ ...question, ...(value !== USUAL_ORDER && { order: value }) }));
    }}>
      ${ORDERS.map((one) => html`<option value=${one} .selected=${live(one === now)}>${orders[one]}</option>`)}
    </select>`;
  }

  #moreProducts({ items, total }: ByProduct) {
    const { more, shown } = words.byProduct;
    if (items.length >= total) return nothing;
    const most = Math.min(200, this.most * 2);
    return html`<div class="foot">
      <p class="muted small">${fill(shown, { count: number(items.length), total: number(total) })}</p>
      ${
        this.most < 200
          ? html`<button type="button" @click=${() => {
              this.most = most;
            }}>${more}</button>`
          : nothing
      }
    </div>`;
  }

  #csv(file: File, table: string) {
    return html`<button
      class="quiet"
      type="button"
      aria-label=${fill(words.csvOf, { table })}
      @click=${() => this.#download(file)}
    >${downloadIcon}${words.csv}</button>`;
  }

  async #download(file: File): Promise<void> {
    const query = new URLSearchParams({
      ...askedOf(questionOf(this.place)),
      ...(file === 'products' && { order: this.#ordered }),
    });
    const path = `/v1/merchant/insights${FILES[file]}?${query}`;
    try {
      saveFile(await this.app.api.csv(path), `visionfit-${file}.csv`);
    } catch (cause) {
      this.app.toast({ text: `${words.csvFailed} ${sentenceOf(cause)}`, tone: 'danger' });
    }
  }

  #ask(question: Question): void {
    this.most = PRODUCTS;
    go(addressOf(question));
  }
}

function leadOf({ period, time_zone: zone }: Figures): string {
  const days = Math.round((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000) + 1;
  return fill(words.lead, { from: day(period.from), to: day(period.to), days: number(days), zone });
}

function loadingCard() {
  return html`<section class="card">${loading(10)}</section>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-overview': Overview;
  }
}
