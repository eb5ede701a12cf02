// The garment's points over its picture: dragged, or moved with the arrow keys; the render beside follows before they are saved.
import { Task } from '@lit/task';
import { css, html, LitElement, nothing, svg } from 'lit';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { fieldErrorsOf } from '../api.ts';
import type { App } from '../app.ts';
import { percent } from '../ui/format.ts';
import { failed, loading, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { product as product_ } from '../words/catalogue.en.ts';
import type { GarmentPoints, MerchantProduct, ProductGarment } from './resources.ts';

const words = product_.points;
type Name = keyof typeof words.names;
const NAMES = Object.keys(words.names) as Name[];
/** Shares of the picture. */
const STEP = 0.004;
const LARGE_STEP = 0.02;
const ARROWS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Of each half: from the hem's height up along the outline, for the eye. */
const OUTLINE = ['armpit', 'shoulder', 'neck', 'collar_top'] as const;

/** Fires `points` with what they are at the moment where that differs from what is saved, else null. */
@element('visionfit-garment-points')
export class GarmentPointsEditor extends LitElement {
  static override styles = [
    ui,
    css`
      .stage {
        position: relative;
        border-radius: 10px;
        background: #fff;
        overflow: hidden;
        direction: ltr;
        touch-action: pan-y;
      }

      .stage img {
        display: block;
        inline-size: 100%;
        user-select: none;
      }

      .stage svg {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        pointer-events: none;
      }

      polyline {
        fill: none;
        stroke: #c04a1c;
        stroke-width: 1.5;
        vector-effect: non-scaling-stroke;
      }

      .stage button {
        position: absolute;
        inline-size: 26px;
        min-block-size: 26px;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: none;
        translate: -50% -50%;
        cursor: grab;
        touch-action: none;
      }

      .stage button::after {
        inline-size: 13px;
        block-size: 13px;
        border: 2px solid #fff;
        border-radius: 50%;
        background: #c04a1c;
        box-shadow: 0 0 0 1px #5a1f08;
        content: '';
      }

      .stage button:disabled {
        opacity: 1;
        cursor: default;
      }

      .stage button:active {
        cursor: grabbing;
      }

      .stage button:focus-visible {
        outline: 3px solid #2557d6;
        outline-offset: -3px;
        background: rgb(255 255 255 / 55%);
      }

      .foot {
        min-block-size: 34px;
      }

      @media (pointer: coarse) {
        .stage button {
          inline-size: 40px;
          min-block-size: 40px;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) product!: MerchantProduct;
  @property({ attribute: false }) canEdit = false;
  @state() private kept: ProductGarment | null = null;
  /** As they stand in the picture; null: as they are kept. */
  @state() private moved: GarmentPoints | null = null;
  @state() private busy = false;

  readonly #read = new Task(this, {
    args: () =>
      [this.app.api, this.product.id, this.product.garment.image_url, this.product.readiness?.looked_at] as const,
    task: async ([api, id], { signal }) => {
      this.kept = await api.get('/v1/merchant/products/{id}/garment', { path: { id }, signal });
      this.#move(null);
    },
  });

  protected override render() {
    return html`<section class="card">
      <header>
        <h2>${words.title}</h2>
        ${this.kept?.said_by ? html`<span class="badge plain">${this.kept.said_by === 'merchant' ? words.byMerchant : words.byServer}</span>` : nothing}
        <p>${words.lead}</p>
      </header>
      ${this.#read.render({
        pending: () => (this.kept ? this.#body(this.kept) : loading(4)),
        complete: () => (this.kept ? this.#body(this.kept) : nothing),
        error: (cause) => failed(cause, () => this.#read.run()),
      })}
    </section>`;
  }

  #body({ image_url, points: kept, said_by }: ProductGarment) {
    const points = this.moved ?? kept;
    if (!points) return html`<div class="body"><p class="muted">${words.none}</p></div>`;
    return html`<div class="body">
        <div class="stage" @pointermove=${this.#drag}>
          <img src=${image_url} alt=${words.picture} draggable="false" />
          <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">${outlines(points)}</svg>
          ${NAMES.map((name) => this.#handle(name, points))}
        </div>
      </div>
      ${
        this.canEdit
          ? html`<footer class="foot">
              ${said_by === 'merchant' && !this.moved ? html`<button class="quiet" type="button" @click=${this.#reset}>${words.reset}</button>` : nothing}
              ${this.moved ? html`<button type="button" @click=${() => this.#move(null)}>${words.discard}</button>` : nothing}
              <button class="primary" type="button" ?disabled=${!this.moved} aria-busy=${this.busy} @click=${this.#save}>${words.save}</button>
            </footer>`
          : nothing
      }`;
  }

  #handle(name: Name, points: GarmentPoints) {
    const { x, y } = pointOf(points, name);
    const label = fill(words.place, { point: words.names[name], x: percent(x, 1), y: percent(y, 1) });
    // Through the property: an attribute would be inline style, which the page's policy forbids.
    return html`<button
      type="button"
      ?disabled=${!this.canEdit}
      aria-label=${label}
      title=${words.names[name]}
      data-name=${name}
      .style=${`left:${x * 100}%;top:${y * 100}%`}
      @pointerdown=${this.#take}
      @pointerup=${this.#leave}
      @keydown=${(event: KeyboardEvent) => this.#key(event, name)}
    ></button>`;
  }

  #take(event: PointerEvent): void {
    const handle = event.target as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    handle.focus();
  }

  #leave(event: PointerEvent): void {
    (event.target as HTMLElement).releasePointerCapture(event.pointerId);
  }

  #drag(event: PointerEvent): void {
    const handle = event.target as HTMLElement;
    const name = handle.dataset.name as Name | undefined;
    if (!name || !handle.hasPointerCapture(event.pointerId)) return;
    const { left, top, width, height } = this.renderRoot.querySelector('.stage')!.getBoundingClientRect();
    this.#put(name, (event.clientX - left) / width, (event.clientY - top) / height);
  }

  #key(event: KeyboardEvent, name: Name): void {
    const [right, down] = ARROWS[event.key] ?? [];
    if (right === undefined || down === undefined) return;
    event.preventDefault();
    const step = event.shiftKey ? LARGE_STEP : STEP;
    const { x, y } = pointOf((this.moved ?? this.kept?.points)!, name);
    this.#put(name, x + right * step, y + down * step);
  }

  #put(name: Name, x: number, y: number): void {
    const points = this.moved ?? this.kept?.points;
    if (points && this.canEdit) this.#move(withPoint(points, name, { x: within(x), y: within(y) }));
  }

  #move(points: GarmentPoints | null): void {
    this.moved = points;
    this.dispatchEvent(new CustomEvent('points', { detail: points }));
  }

  async #save(): Promise<void> {
    const { moved, kept, app, product } = this;
    if (!moved || this.busy) return;
    const path = { id: product.id };
    await this.#do(
      () => app.api.put('/v1/merchant/products/{id}/garment', { path, body: moved }),
      words.saved,
      () =>
        kept?.said_by === 'merchant' && kept.points
          ? app.api.put('/v1/merchant/products/{id}/garment', { path, body: kept.points })
          : app.api.delete('/v1/merchant/products/{id}/garment', { path }),
    );
  }

  async #reset(): Promise<void> {
    const { kept, app, product } = this;
    const path = { id: product.id };
    await this.#do(
      () => app.api.delete('/v1/merchant/products/{id}/garment', { path }),
      words.wasReset,
      () => app.api.put('/v1/merchant/products/{id}/garment', { path, body: kept!.points! }),
    );
  }

  async #do(ask: () => Promise<ProductGarment>, said: string, undo?: () => Promise<ProductGarment>): Promise<void> {
    this.busy = true;
    try {
      this.kept = await ask();
      this.#move(null);
      this.app.toast({ text: said, ...(undo && { undo: () => this.#do(undo, product_.undone) }) });
    } catch (cause) {
      // Halves that have changed places and the like: the service says which.
      this.app.toast({ text: fieldErrorsOf(cause)[0]?.message ?? sentenceOf(cause), tone: 'danger' });
    }
    this.busy = false;
  }
}

function outlines({ left, right, hem }: GarmentPoints) {
  const line = (half: GarmentPoints['left']) => OUTLINE.map((name) => `${half[name].x},${half[name].y}`).join(' ');
  return svg`<polyline points="${hem.x},${hem.y} ${line(left)}" /><polyline points="${hem.x},${hem.y} ${line(right)}" />`;
}

function pointOf(points: GarmentPoints, name: Name): { x: number; y: number } {
  const [part, which] = name.split('.') as ['left' | 'right' | 'hem', keyof GarmentPoints['left']];
  return part === 'hem' ? points.hem : points[part][which];
}

function withPoint(points: GarmentPoints, name: Name, to: { x: number; y: number }): GarmentPoints {
  const [part, which] = name.split('.') as ['left' | 'right' | 'hem', keyof GarmentPoints['left']];
  return part === 'hem' ? { ...points, hem: to } : { ...points, [part]: { ...points[part], [which]: to } };
}

function within(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000;
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-garment-points': GarmentPointsEditor;
  }
}
