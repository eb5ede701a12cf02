// How the product looks on a house model, drawn by the server as it stands, or with points that are not saved yet.
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import type { App } from '../app.ts';
import { failed, loading, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { product as product_ } from '../words/catalogue.en.ts';
import type { GarmentPoints, MerchantProduct } from './resources.ts';

const words = product_.render;
/** Milliseconds that a point has to rest before it is drawn anew. */
const RESTS = 450;

@element('visionfit-test-render')
export class TestRender extends LitElement {
  static override styles = [
    ui,
    css`
      .stage {
        display: grid;
        position: relative;
        min-block-size: 320px;
        border-radius: 10px;
        background: color-mix(in lab, var(--_ink) 5%, var(--_surface));
        overflow: hidden;
        place-items: center;
      }

      .stage img {
        display: block;
        inline-size: 100%;
      }

      .stage[aria-busy='true'] img {
        opacity: 0.55;
      }

      .stage .over {
        position: absolute;
        inset-block-end: 10px;
        padding: 3px 10px;
        border-radius: 20px;
        background: rgb(0 0 0 / 70%);
        color: #fff;
        font-size: 12.5px;
      }

      .models {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }

      .models button[aria-pressed='true'] {
        border-color: var(--_brand);
        color: var(--_brand);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) product!: MerchantProduct;
  /** Null: as they are saved. */
  @property({ attribute: false }) points: GarmentPoints | null = null;
  @state() private model: { id: string; name: string } | null = null;
  @state() private picture: string | null = null;
  @state() private busy = false;
  @state() private fault: unknown = null;
  #asking = new AbortController();
  #timer = 0;
  #drawnOf = '';

  readonly #models = new Task(this, {
    args: () => [this.app.api] as const,
    task: ([api], { signal }) => api.get('/v1/merchant/house-models', { signal }),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#show(null);
  }

  /** Whoever has had one drawn sees it follow what they change. */
  protected override updated(): void {
    if (!this.model || this.#drawnOf === this.#wanted) return;
    this.#drawnOf = this.#wanted;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#draw(), RESTS);
  }

  protected override render() {
    return html`<section class="card">
      <header><h2>${words.title}</h2><p>${words.lead}</p></header>
      ${this.#models.render({
        pending: () => loading(4),
        error: (cause) => failed(cause, () => this.#models.run()),
        complete: ({ items }) =>
          items.length ? this.#stage(items) : html`<div class="body"><p class="muted">${words.noModels}</p></div>`,
      })}
    </section>`;
  }

  #stage(models: { id: string; name: string }[]) {
    const { picture, busy, fault, model } = this;
    const alt = model ? fill(words.picture, { model: model.name, title: this.product.title }) : '';
    return html`<div class="body">
      <div class="models" role="group" aria-label=${words.model}>
        ${models.map(
          (one) =>
            html`<button type="button" aria-pressed=${one.id === model?.id} @click=${() => this.#choose(one)}>${one.name}</button>`,
        )}
      </div>
      <div class="stage" aria-busy=${busy}>
        ${picture ? html`<img src=${picture} alt=${alt} />` : busy ? nothing : html`<p class="muted">${words.draw}</p>`}
        ${busy ? html`<span class="over" role="status">${words.drawing}</span>` : nothing}
      </div>
      ${fault ? html`<p class="error" role="alert">${sentenceOf(fault)}</p>` : nothing}
    </div>`;
  }

  #choose(model: { id: string; name: string }): void {
    this.model = model;
  }

  /** What a picture would be drawn of. */
  get #wanted(): string {
    const { id, garment, updated_at } = this.product;
    return JSON.stringify([this.model?.id, id, garment, updated_at, this.points]);
  }

  async #draw(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const { model, points, product } = this;
    this.busy = true;
    this.fault = null;
    try {
      const path = { id: product.id };
      const body = { model: model!.id, ...(points && { points }) };
      const picture = await this.app.api.post('/v1/merchant/products/{id}/test-render', {
        path,
        body,
        signal,
        timeout: 60_000,
      });
      this.#show(URL.createObjectURL(picture));
    } catch (cause) {
      if (signal.aborted) return;
      this.#show(null);
      this.fault = cause;
    }
    this.busy = false;
  }

  #show(picture: string | null): void {
    if (this.picture) URL.revokeObjectURL(this.picture);
    this.picture = picture;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-test-render': TestRender;
  }
}
