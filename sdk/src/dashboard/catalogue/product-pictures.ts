// Which of a product's pictures is drawn from: what the server saw in each, and the merchant's own choice.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { element, property } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { number, percent } from '../ui/format.ts';
import { ui } from '../ui/ui.styles.ts';
import { product as product_ } from '../words/catalogue.en.ts';
import { ProductChange } from './product-change.ts';
import type { MerchantProduct } from './resources.ts';

const words = product_.pictures;

@element('visionfit-product-pictures')
export class ProductPictures extends LitElement {
  static override styles = [
    ui,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(124px, 1fr));
        gap: 14px;
      }

      li label {
        display: grid;
        gap: 6px;
        font-weight: 400;
        cursor: pointer;
      }

      .frame {
        display: block;
        position: relative;
        border: 1px solid var(--_line);
        border-radius: 10px;
        overflow: hidden;
        background: var(--_track);
        aspect-ratio: 3 / 4;
      }

      img {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
      }

      .frame input {
        position: absolute;
        inset-block-start: 8px;
        inset-inline-start: 8px;
        inline-size: 20px;
        block-size: 20px;
        box-shadow: 0 0 0 3px rgb(255 255 255 / 70%);
      }

      li:has(:checked) .frame {
        border-color: var(--_brand);
        outline: 2px solid var(--_brand);
        outline-offset: -1px;
      }

      li strong,
      li .muted {
        display: block;
        font-size: 12.5px;
        line-height: 1.4;
      }

      form {
        display: grid;
        gap: 5px;
      }

      form .row {
        flex-wrap: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) product!: MerchantProduct;
  @property({ attribute: false }) canEdit = false;

  /** What was typed stays until it was taken. */
  protected override updated(changed: Map<string, unknown>): void {
    const before = changed.get('product') as MerchantProduct | undefined;
    if (before && before.garment.image_url !== this.product.garment.image_url)
      this.renderRoot.querySelector('form')?.reset();
  }

  protected override render() {
    const { product, canEdit } = this;
    const { garment, images, readiness, sources } = product;
    const isOwn = sources.image_url?.source === 'merchant';
    // None moves for being chosen: whoever walks through them by keyboard would lose their place.
    const urls = [...new Set([...images.map(({ url }) => url), ...(garment.image_url ? [garment.image_url] : [])])];
    return html`<section class="card">
      <header>
        <h2>${words.title}</h2>
        ${
          canEdit && isOwn && images.length
            ? html`<button class="link small" type="button" @click=${this.#automatic}>${words.automatic}</button>`
            : nothing
        }
        <p>${words.lead}</p>
      </header>
      <div class="body">
        ${
          urls.length
            ? html`<ul role="radiogroup" aria-label=${words.group}>
                ${urls.map((url, i) => {
                  const look = readiness?.pictures.find((one) => one.url === url);
                  const isChosen = url === garment.image_url;
                  const shows = look ? (look.shows ? words.shows[look.shows] : words.unread) : words.unseen;
                  return html`<li role="presentation"><label>
                    <span class="frame">
                      <img src=${url} alt=${fill(words.picture, { number: number(i + 1) })} loading="lazy" />
                      <input type="radio" name="picture" .checked=${live(isChosen)} ?disabled=${!canEdit} @change=${() => this.#choose(url)} />
                    </span>
                    <span>
                      <strong>${isChosen ? (isOwn ? words.yours : words.chosen) : shows}</strong>
                      <span class="muted">${isChosen ? `${shows}${look?.width ? ` · ${look.width} × ${look.height}` : ''}` : look ? fill(words.fit, { percent: percent(look.fit) }) : ''}</span>
                    </span>
                  </label></li>`;
                })}
              </ul>`
            : html`<p class="muted">${words.none}</p>`
        }
        ${
          canEdit
            ? html`<form @submit=${this.#other}>
                <label for="other">${words.other}</label>
                <div class="row">
                  <input id="other" name="other" type="url" inputmode="url" required placeholder=${words.otherHint} maxlength="2000" />
                  <button>${words.use}</button>
                </div>
              </form>`
            : nothing
        }
      </div>
    </section>`;
  }

  #choose(image_url: string): void {
    const { garment, sources } = this.product;
    const undo =
      sources.image_url?.source === 'merchant' ? { image_url: garment.image_url } : { follow_import: ['image_url'] };
    this.dispatchEvent(new ProductChange({ image_url }, words.changed, undo));
  }

  #automatic(): void {
    const { image_url } = this.product.garment;
    this.dispatchEvent(new ProductChange({ follow_import: ['image_url'] }, words.changed, { image_url }));
  }

  #other(event: SubmitEvent): void {
    event.preventDefault();
    this.#choose(String(new FormData(event.target as HTMLFormElement).get('other')).trim());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-product-pictures': ProductPictures;
  }
}
