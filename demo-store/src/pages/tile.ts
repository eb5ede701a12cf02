// One garment as it hangs in a row: its picture, its name, its price.
import type { Product } from '../catalogue.ts';
import { html, type Markup } from '../html.ts';
import { picture } from '../pictures.ts';
import { money, pathIn, productPath, type Shop, wordsFor } from '../shop.ts';

/** @param sizes how wide the tile is drawn (`sizes` attribute of its picture). */
export function tile(shop: Shop, product: Product, sizes: string): Markup {
  const { title } = wordsFor(shop, product);
  return html`<li class="tile">
<a href="${pathIn(shop.copy.lang, productPath(product))}">
<span class="cloth">${picture({ image: product.image, alt: '', sizes })}</span>
<span class="tile-title">${title}</span>
<span class="tile-price">${money(product.price, shop.copy.lang)}</span>
</a>
</li>`;
}
