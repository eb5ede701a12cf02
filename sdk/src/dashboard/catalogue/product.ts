// One product: what it is and who says so, what is drawn from, its size chart, the garment's points and a test render.
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { asProblem } from '../../client/problem.ts';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { type FieldErrors, fieldErrorsOf } from '../api.ts';
import { type App, may } from '../app.ts';
import { hrefOf, type Place } from '../router.ts';
import { day } from '../ui/format.ts';
import { backIcon, linkIcon } from '../ui/icons.ts';
import { failed, loading, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { product as words } from '../words/catalogue.en.ts';
import { readinessCard, sourceNotes, variantsCard } from './product-cards.ts';
import { ProductChange } from './product-change.ts';
import type { GarmentPoints, MerchantProduct, SizeChart } from './resources.ts';
import './garment-points.ts';
import './product-facts.ts';
import './product-pictures.ts';
import './size-chart.ts';
import './test-render.ts';

/** Milliseconds until a product whose pictures are being looked at is asked for again. */
const LOOK_AGAIN = 3_000;
/** After that it waits for its turn among many, or nobody here can look. */
const MOST_LOOKS = 8;

@element('visionfit-product')
export class Product extends LitElement {
  static override styles = [
    ui,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 360px);
        gap: 20px;
        align-items: start;
      }

      .checks {
        display: grid;
        gap: 12px;
      }

      .checks li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr);
        gap: 2px 8px;
      }

      .checks svg {
        color: var(--_good);
      }

      .checks .bad svg {
        color: var(--_warn);
      }

      .checks p {
        grid-column: 2;
        color: var(--_muted);
        font-size: 13px;
      }

      .studio {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(340px, 100%), 1fr));
        gap: 20px;
      }

      @media (width < 1080px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }

        .columns > .side {
          order: -1;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  @state() private product: MerchantProduct | null = null;
  /** As they are being put right, before they are saved. */
  @state() private points: GarmentPoints | null = null;
  /** What was wrong with what was sent last. */
  @state() private faults: FieldErrors = [];
  #etag: string | null = null;
  #written = Promise.resolve(true);
  #again = 0;
  @state() private looks = 0;

  readonly #read = new Task(this, {
    args: () => [this.app.api, this.place.params.id ?? ''] as const,
    task: async ([api, id], { signal }) => {
      const { value, etag } = await api.etagged<MerchantProduct>(pathOf(id), { signal });
      this.#show(value, etag);
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('product-change', this.#onChange as EventListener);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#again);
  }

  protected override render() {
    const { product } = this;
    return html`
      <div class="head">
        <div>
          <a class="crumb" href=${hrefOf('/catalogue')}><span class="turn">${backIcon}</span>${words.back}</a>
          <h1 tabindex="-1">${product?.title ?? this.place.params.id}</h1>
          <p class="muted small mono">${this.place.params.id}</p>
        </div>
        ${product ? this.#actions(product) : nothing}
      </div>
      ${this.#read.render({
        pending: () => (product ? this.#page(product) : html`<section class="card">${loading(8)}</section>`),
        complete: () => (product ? this.#page(product) : nothing),
        error: (cause) => html`<section class="card">${failed(cause, () => this.#read.run())}</section>`,
      })}
    `;
  }

  #actions({ url, removed_at }: MerchantProduct) {
    return html`<div class="row">
      ${url ? html`<a class="button" href=${url} target="_blank" rel="noopener noreferrer">${linkIcon}${words.open}</a>` : nothing}
      ${
        may(this.app, 'editor')
          ? html`<button type="button" class=${removed_at ? 'primary' : 'danger'} @click=${() => (removed_at ? this.#restore() : this.#remove())}>
              ${removed_at ? words.restore : words.remove}
            </button>`
          : nothing
      }
    </div>`;
  }

  #page(product: MerchantProduct) {
    const canEdit = may(this.app, 'editor') && !product.removed_at;
    const hasPicture = Boolean(product.garment.image_url) && !product.removed_at;
    return html`
      <div class="stack">
        ${product.removed_at ? html`<p class="note">${fill(words.goneNote, { day: day(product.removed_at) })}</p>` : nothing}
        ${sourceNotes(product)}
        <div class="columns">
          <div class="stack">
            <visionfit-product-facts .product=${product} .canEdit=${canEdit}></visionfit-product-facts>
            <visionfit-product-pictures .product=${product} .canEdit=${canEdit}></visionfit-product-pictures>
          </div>
          <div class="stack side">${readinessCard(product, this.looks < MOST_LOOKS ? words.readiness.unknown : words.readiness.unseen)}</div>
        </div>
        ${
          hasPicture
            ? html`<div class="studio">
                <visionfit-garment-points
                  .app=${this.app}
                  .product=${product}
                  .canEdit=${canEdit}
                  @points=${this.#onPoints}
                ></visionfit-garment-points>
                ${
                  may(this.app, 'editor')
                    ? html`<visionfit-test-render .app=${this.app} .product=${product} .points=${this.points}></visionfit-test-render>`
                    : nothing
                }
              </div>`
            : nothing
        }
        <visionfit-size-chart
          .chart=${product.size_chart}
          .faults=${this.faults}
          .canEdit=${canEdit}
          @chart=${({ detail }: CustomEvent<SizeChart | null>) =>
            this.#change(
              new ProductChange({ size_chart: detail }, detail ? words.chart.saved : words.chart.dropped, {
                size_chart: product.size_chart,
              }),
            )}
        ></visionfit-size-chart>
        ${product.variants.length ? variantsCard(product) : nothing}
      </div>
    `;
  }

  #onPoints({ detail }: CustomEvent<GarmentPoints | null>): void {
    this.points = detail;
  }

  readonly #onChange = (event: ProductChange): void => {
    void this.#change(event);
  };

  async #change({ change, undo, said }: ProductChange): Promise<void> {
    if (!(await this.#patch(change))) return;
    this.app.toast({
      text: said,
      ...(undo && {
        undo: async () => {
          if (await this.#patch(undo)) this.app.toast({ text: words.undone });
        },
      }),
    });
  }

  /** One after the other, or the second would be refused for the first. @returns whether it was taken. */
  #patch(body: object): Promise<boolean> {
    this.#written = this.#written.then(() => this.#write(body));
    return this.#written;
  }

  async #write(body: object): Promise<boolean> {
    const { app } = this;
    const path = pathOf(this.place.params.id ?? '');
    try {
      const { value, etag } = await app.api.etagged<MerchantProduct>(path, {
        method: 'PATCH',
        body,
        ifMatch: this.#etag,
      });
      this.faults = [];
      this.#show(value, etag);
      return true;
    } catch (cause) {
      this.faults = fieldErrorsOf(cause);
      const changed = asProblem(cause).code === 'product_changed';
      app.toast({ text: changed ? words.changed : (this.faults[0]?.message ?? sentenceOf(cause)), tone: 'danger' });
      // What was chosen and not taken is shown no longer.
      if (this.product) this.product = { ...this.product };
      if (changed) await this.#read.run();
      return false;
    }
  }

  #show(product: MerchantProduct, etag: string | null): void {
    this.product = product;
    this.#etag = etag;
    clearTimeout(this.#again);
    const looks =
      !product.readiness &&
      !product.removed_at &&
      product.images.length + Number(Boolean(product.garment.image_url)) > 0;
    if (looks && this.looks < MOST_LOOKS) this.#again = window.setTimeout(() => this.#lookAgain(), LOOK_AGAIN);
  }

  #lookAgain(): void {
    this.looks++;
    this.#read.run();
  }

  async #remove(): Promise<void> {
    await this.#toggle(
      () => this.app.api.delete('/v1/merchant/products/{id}', this.#which),
      words.removed,
      () => this.#restore(),
    );
  }

  async #restore(): Promise<void> {
    await this.#toggle(
      () => this.app.api.post('/v1/merchant/products/{id}/restore', this.#which),
      words.restored,
      () => this.#remove(),
    );
  }

  get #which() {
    return { path: { id: this.place.params.id ?? '' } };
  }

  async #toggle(ask: () => Promise<MerchantProduct>, said: string, undo: () => unknown): Promise<void> {
    try {
      const { title } = await ask();
      await this.#read.run();
      this.app.toast({ text: fill(said, { title }), undo });
    } catch (cause) {
      this.app.toast({ text: sentenceOf(cause), tone: 'danger' });
    }
  }
}

function pathOf(id: string): string {
  return `/v1/merchant/products/${encodeURIComponent(id)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-product': Product;
  }
}
