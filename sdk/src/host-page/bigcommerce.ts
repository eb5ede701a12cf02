// BigCommerce (Stencil themes): the theme writes the chosen variant's article number and picture into the page.
import { addressOf, near, type Reading } from './markup.ts';

export function bigCommerce(form: Element, chosen?: string): Reading {
  const sku = near(form, '[data-product-sku]')?.textContent.trim();
  return { variant: chosen ?? (sku || null), picture: addressOf(near(form, '[data-zoom-image]')?.dataset.zoomImage) };
}
