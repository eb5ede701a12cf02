// A garment's own page, with the fitting room pasted in as any merchant would and the markup search engines read.
import { canBeTriedOn, goesWith, sizesOf } from '../assortment.ts';
import type { Product } from '../catalogue.ts';
import { html, jsonLd, type Markup } from '../html.ts';
import { picture } from '../pictures.ts';
import { money, pathIn, productPath, type Shop, wordsFor } from '../shop.ts';
import type { Page } from './layout.ts';
import { type Dress, LOOKS_SHOW, looksList } from './looks.ts';
import { sizeChart } from './size-chart.ts';
import { tile } from './tile.ts';

/** @param dress How the fitting room is pasted, where that is not as plain as in our own shop. */
/** Whose tag names no product: it finds it on the page, as on a shop that has given us no catalogue. */
export const BARE = 'green-knit-sweater';

export function productPage(shop: Shop, product: Product, dress: Dress = {}): Page {
  const { copy, catalogue } = shop;
  const words = wordsFor(shop, product);
  return {
    path: productPath(product),
    title: `${words.title} · ${catalogue.merchant.name}`,
    description: words.description,
    image: `/${product.image}`,
    head: html`<script type="application/ld+json">${jsonLd(structuredData(shop, product))}</script>
${canBeTriedOn(product) && shop.assets.fittingRoom}`,
    body: html`<article class="product" data-product="${product.id}" data-title="${words.title}">
<div class="product-picture cloth">${picture({
      image: product.image,
      alt: words.title,
      sizes: '(min-width: 64rem) 46vw, 92vw',
      first: true,
    })}</div>
<div class="product-words">
<h1>${words.title}</h1>
<p class="price">${money(product.price, copy.lang)} <small>${copy.product.taxes}</small></p>
<p class="description">${words.description}</p>
${buyForm(shop, product)}
${sizeChart(shop, product)}
${fittingRoom(shop, product, dress)}
<dl class="details">
<dt>${copy.product.cloth}</dt><dd>${words.cloth}</dd>
<dt>${copy.product.fit}</dt><dd>${words.fit}</dd>
<dt>${copy.product.care}</dt><dd>${words.care}</dd>
</dl>
</div>
</article>
<section class="row" aria-labelledby="goes-with">
<h2 id="goes-with">${copy.product.goesWith}</h2>
<ul class="tiles tiles-four" role="list">${goesWith(product, catalogue.products).map((other) =>
      tile(shop, other, '(min-width: 48rem) 22vw, 46vw'),
    )}</ul>
</section>
${product.id === LOOKS_SHOW && looksList(shop, dress.look)}`,
  };
}

function buyForm({ copy }: Shop, product: Product): Markup {
  const sizes = sizesOf(product);
  return html`<form class="buy" action="${pathIn(copy.lang, '/cart/')}" data-buy novalidate>
<fieldset>
<legend>${Number(sizes[0]) ? copy.product.waist : copy.product.size}</legend>
<div class="sizes">${sizes.map(
    (size) =>
      html`<label><input type="radio" name="size" value="${size}" required aria-describedby="size-missing"><span>${size}</span></label>`,
  )}</div>
<p class="missing" id="size-missing" role="alert" data-size-missing data-text="${copy.product.chooseSize}"></p>
</fieldset>
<button type="submit" class="button">${copy.product.add}</button>
</form>`;
}

function fittingRoom({ copy }: Shop, product: Product, { header, theme }: Dress): Markup {
  if (!canBeTriedOn(product)) return html`<p class="try-on-note">${copy.product.tryOnElsewhere}</p>`;
  return html`<div class="try-on">
<visionfit-tryon publishable-key="pk_test_demo"${product.id !== BARE && html` product="${product.id}"`}${theme && html` theme="${theme}"`}>${header && html`<div slot="header" hidden>${header}</div>`}<button type="button">${copy.product.tryOn}</button></visionfit-tryon>
<p class="try-on-note">${copy.product.tryOnNote}</p>
</div>`;
}

function structuredData({ origin, copy, ...shop }: Shop, product: Product): object {
  const words = wordsFor({ origin, copy, ...shop }, product);
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: words.title,
    description: words.description,
    sku: product.id,
    brand: { '@type': 'Brand', name: product.brand },
    image: [`${origin}/${product.image}`],
    offers: {
      '@type': 'Offer',
      url: origin + pathIn(copy.lang, productPath(product)),
      price: product.price.amount,
      priceCurrency: product.price.currency,
      availability: 'https://schema.org/InStock',
      itemCondition: 'https://schema.org/NewCondition',
    },
  };
}
