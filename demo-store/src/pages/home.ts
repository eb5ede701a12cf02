// The front of the shop: what it is, everything it has, and who stands in for a shopper without a photo.
import type { Product } from '../catalogue.ts';
import { html, type Markup } from '../html.ts';
import { picture } from '../pictures.ts';
import { fill, pathIn, productPath, type Shop, wordsFor } from '../shop.ts';
import type { Page } from './layout.ts';
import { tile } from './tile.ts';

const TILE_SIZES = '(min-width: 64rem) 22vw, (min-width: 40rem) 30vw, 46vw';
/** The three on the rail at the top. */
const RAIL = ['green-knit-sweater', 'breton-stripe-shirt', 'charcoal-blazer'];

export function home(shop: Shop): Page {
  const { home: words, lang } = shop.copy;
  const { products, models } = shop.catalogue;
  const of = (...kinds: Product['kind'][]) => products.filter(({ kind }) => kinds.includes(kind));
  const section = (
    id: string,
    heading: string,
    items: Product[],
  ): Markup => html`<section class="row" aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
<ul class="tiles" role="list">${items.map((product) => tile(shop, product, TILE_SIZES))}</ul>
</section>`;

  return {
    path: '/',
    title: words.pageTitle,
    description: words.pageDescription,
    image: '/garments/shirt-breton-stripe.jpg',
    body: html`<section class="hero">
<div class="hero-words">
<h1>${words.heading}</h1>
<p>${words.lead}</p>
<a class="button" href="#clothes">${words.browse}</a>
</div>
<div class="hero-rail">${RAIL.flatMap((id) => products.find((product) => product.id === id) ?? []).map(
      (product) =>
        html`<a class="cloth" href="${pathIn(lang, productPath(product))}">${picture({
          image: product.image,
          alt: wordsFor(shop, product).title,
          sizes: '(min-width: 64rem) 20vw, 33vw',
          first: true,
        })}</a>`,
    )}</div>
</section>
<div id="clothes" class="clothes">
${section('tops', words.sections.tops, of('top'))}
${section('outer', words.sections.outer, of('outerwear', 'dress'))}
${section('bottoms', words.sections.bottoms, of('bottom'))}
</div>
<section class="models" aria-labelledby="models">
<div>
<h2 id="models">${words.modelsHeading}</h2>
<p>${words.modelsText}</p>
</div>
<ul role="list">${models.map(
      (model) =>
        html`<li>${picture({
          image: model.image,
          alt: fill(words.modelAlt, { name: model.name }),
          sizes: '(min-width: 64rem) 18vw, 30vw',
        })}<span>${model.name}</span></li>`,
    )}</ul>
</section>`,
  };
}
