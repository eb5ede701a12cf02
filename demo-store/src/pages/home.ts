// The front of the shop: what it is, everything it has, and who stands in for a shopper without a photo.
import type { Model } from '../catalogue.ts';
import { html } from '../html.ts';
import { picture } from '../pictures.ts';
import { fill, pathIn, productPath, type Shop, wordsFor } from '../shop.ts';
import type { Page } from './layout.ts';
import { tile } from './tile.ts';

const TILE_SIZES = '(min-width: 64rem) 22vw, (min-width: 40rem) 30vw, 46vw';
const HERO_SIZES = '(min-width: 64rem) 28vw, 46vw';
/** At the top: a house model's photo, and what the fitting room made of it. */
export const HERO = { garment: 'breton-stripe-shirt', model: 'ana', result: 'try-on/ana-breton-stripe-shirt.jpg' };

export function home(shop: Shop): Page {
  const { home: words, lang } = shop.copy;
  const { products, models } = shop.catalogue;
  const garment = products.find(({ id }) => id === HERO.garment);
  const model = models.find(({ id }) => id === HERO.model);
  const nameOf = ({ id, name }: Model) => words.modelNames[id] ?? name;
  const portrait = (shown: Model, sizes: string, first = false) =>
    picture({ image: shown.image, alt: fill(words.modelAlt, { name: nameOf(shown) }), sizes, first });

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
${
  garment &&
  model &&
  html`<figure>
<div class="hero-pair">
${portrait(model, HERO_SIZES, true)}
<a href="${pathIn(lang, productPath(garment))}">${picture({
    image: HERO.result,
    alt: fill(words.resultAlt, { name: nameOf(model), title: wordsFor(shop, garment).title }),
    sizes: HERO_SIZES,
    first: true,
  })}</a>
</div>
<figcaption>${words.resultCaption}</figcaption>
</figure>`
}
</section>
<section class="row" id="clothes" aria-labelledby="clothes-heading">
<h2 id="clothes-heading">${words.clothesHeading}</h2>
<ul class="tiles" role="list">${products.map((product) => tile(shop, product, TILE_SIZES))}</ul>
</section>
<section class="models" aria-labelledby="models">
<div>
<h2 id="models">${words.modelsHeading}</h2>
<p>${words.modelsText}</p>
</div>
<ul role="list">${models.map(
      (each) => html`<li>${portrait(each, '(min-width: 64rem) 18vw, 30vw')}<span>${nameOf(each)}</span></li>`,
    )}</ul>
</section>`,
  };
}
