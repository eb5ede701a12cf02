// The cart's page: one template per garment, because the cart itself is known only to the shopper's browser.
import { sizesOf } from '../assortment.ts';
import { html } from '../html.ts';
import { picture } from '../pictures.ts';
import { money, pathIn, productPath, type Shop, wordsFor } from '../shop.ts';
import type { Page } from './layout.ts';

const MOST_OF_ONE = 9;

export function cart(shop: Shop): Page {
  const { copy, catalogue } = shop;
  const quantities = Array.from({ length: MOST_OF_ONE }, (_, i) => i + 1);
  return {
    path: '/cart/',
    title: `${copy.cart.heading} · ${catalogue.merchant.name}`,
    description: copy.cart.noCheckout,
    body: html`<section class="cart" data-cart>
<h1>${copy.cart.heading}</h1>
<noscript><p>${copy.cart.needsScript}</p></noscript>
<div data-cart-empty hidden>
<p>${copy.cart.empty}</p>
<a class="button" href="${pathIn(copy.lang, '/')}#clothes">${copy.cart.emptyLink}</a>
</div>
<ul class="lines" role="list" data-cart-lines></ul>
<div class="cart-end" data-cart-end hidden>
<p class="total"><span>${copy.cart.total}</span> <output data-cart-total></output></p>
<p class="no-checkout">${copy.cart.noCheckout}</p>
</div>
${catalogue.products.map((product) => {
  const { title } = wordsFor(shop, product);
  const path = pathIn(copy.lang, productPath(product));
  const sizes = sizesOf(product);
  const sizeLabel = Number(sizes[0]) ? copy.product.waist : copy.product.size;
  return html`<template data-line="${product.id}" data-title="${title}" data-amount="${product.price.amount}" data-currency="${product.price.currency}">
<li class="line">
<a class="cloth" href="${path}" tabindex="-1" aria-hidden="true">${picture({ image: product.image, alt: '', sizes: '8rem' })}</a>
<div class="line-words">
<a class="line-title" href="${path}">${title}</a>
<span class="line-each">${money(product.price, copy.lang)}</span>
</div>
<div class="line-controls">
<label>${sizeLabel} <select data-size aria-label="${`${sizeLabel}: ${title}`}"><option value="">–</option>${sizes.map((size) => html`<option>${size}</option>`)}</select></label>
<label>${copy.cart.quantity} <select data-quantity aria-label="${`${copy.cart.quantity}: ${title}`}">${quantities.map((n) => html`<option>${n}</option>`)}</select></label>
<button type="button" data-remove aria-label="${`${copy.cart.remove}: ${title}`}">${copy.cart.remove}</button>
</div>
<span class="line-sum" data-sum></span>
</li>
</template>`;
})}
</section>`,
  };
}
