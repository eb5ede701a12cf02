// What a product is: the facts that a merchant may say themselves, and where each of them stood.
import { css, html, LitElement, nothing } from 'lit';
import { element, property } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { day, money, percent } from '../ui/format.ts';
import { ui } from '../ui/ui.styles.ts';
import { words as catalogue, product as product_ } from '../words/catalogue.en.ts';
import { words as shell } from '../words/shell.en.ts';
import { ProductChange } from './product-change.ts';
import { KINDS, type MerchantProduct, type ProductField, STATUSES } from './resources.ts';

const words = product_.facts;
/** A fact that is less sure wants to be looked at (contract/imports.ts). */
const SURE = 0.7;

@element('visionfit-product-facts')
export class ProductFacts extends LitElement {
  static override styles = [
    ui,
    css`
      .grid {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 16px;
      }

      .all {
        grid-column: 1 / -1;
      }

      .facts {
        padding-block-start: 4px;
      }

      @media (width < 560px) {
        .grid {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) product!: MerchantProduct;
  @property({ attribute: false }) canEdit = false;

  protected override render() {
    const { product, canEdit } = this;
    const { title, brand, garment, status, tags } = product;
    // None is live: what is chosen or typed and not saved yet stays while the product is read anew.
    return html`<form class="card" @submit=${this.#save}>
      <header><h2>${words.title}</h2></header>
      <div class="body">
        <fieldset class="grid" ?disabled=${!canEdit}>
          <div class="field all">
            <label for="title">${words.name}</label>
            <input id="title" name="title" required maxlength="500" .value=${title} />
            ${this.#source('title')}
          </div>
          <div class="field">
            <label for="brand">${words.brand}</label>
            <input id="brand" name="brand" maxlength="500" .value=${brand ?? ''} />
            ${this.#source('brand')}
          </div>
          <div class="field">
            <label for="status">${words.status}</label>
            <select id="status" name="status">
              ${STATUSES.map((one) => html`<option value=${one} .selected=${one === status}>${catalogue.status[one]}</option>`)}
            </select>
            ${this.#source('status')}
          </div>
          <div class="field">
            <label for="kind">${words.kind}</label>
            <select id="kind" name="kind">
              <option value="" .selected=${!garment.kind}>${words.kindNone}</option>
              ${KINDS.map((one) => html`<option value=${one} .selected=${one === garment.kind}>${catalogue.kinds[one]}</option>`)}
            </select>
            ${this.#source('kind')}
          </div>
          <div class="field">
            <label for="tags">${words.tags}</label>
            <input id="tags" name="tags" .value=${tags.join(', ')} aria-describedby="tags-hint" />
            ${product.sources.tags ? this.#source('tags') : html`<p class="hint" id="tags-hint">${words.tagsHint}</p>`}
          </div>
        </fieldset>
        ${this.#read()}
      </div>
      ${canEdit ? html`<footer><button class="primary">${shell.save}</button></footer>` : nothing}
    </form>`;
  }

  #read() {
    const { price, availability, sku, gtin, imported_from, imported_at } = this.product;
    const facts: [string, unknown][] = [
      [words.price, price && money(price.amount, price.currency)],
      [words.availability, availability && words.availabilities[availability]],
      [words.sku, sku],
      [words.gtin, gtin],
      [
        words.imported,
        imported_from &&
          html`<a href=${imported_from} target="_blank" rel="noopener noreferrer">${imported_from}</a>
          ${imported_at ? html`<span class="muted">· ${day(imported_at)}</span>` : nothing}`,
      ],
    ];
    const known = facts.filter(([, value]) => value);
    return known.length
      ? html`<dl class="facts">${known.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
      : nothing;
  }

  #source(field: ProductField) {
    const said = this.product.sources[field];
    if (!said) return nothing;
    if (said.source === 'merchant')
      return html`<p class="hint">${words.yours}${
        this.canEdit && this.product.imported_from
          ? html` · <button class="link" type="button" @click=${() => this.#follow(field)}>${words.follow}</button>`
          : nothing
      }</p>`;
    const unsure = said.confidence < SURE;
    return html`<p class="hint">${words.sources[said.source]}${
      unsure
        ? html` · <span class="danger-text">${fill(words.sure, { percent: percent(said.confidence) })}</span>`
        : nothing
    }</p>`;
  }

  #follow(field: ProductField): void {
    this.dispatchEvent(new ProductChange({ follow_import: [field] }, product_.saved));
  }

  /** Only what has become another: what is sent is the merchant's own from then on. */
  #save(event: SubmitEvent): void {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const said = (name: string) => String(given.get(name) ?? '').trim();
    const { title, brand, garment, status, tags } = this.product;
    const wished = {
      title: said('title'),
      brand: said('brand') || null,
      status: said('status'),
      kind: said('kind') || null,
      tags: said('tags')
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    };
    const before: Record<string, unknown> = { title, brand, status, kind: garment.kind, tags };
    const names = Object.keys(wished) as (keyof typeof wished)[];
    const changed = names.filter((name) => JSON.stringify(wished[name]) !== JSON.stringify(before[name]));
    if (changed.length === 0) return;
    const only = (from: Record<string, unknown>) => Object.fromEntries(changed.map((name) => [name, from[name]]));
    this.dispatchEvent(new ProductChange(only(wished), product_.saved, only(before)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-product-facts': ProductFacts;
  }
}
