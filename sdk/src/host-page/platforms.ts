// Which shop platform the page is built with, told by its product form: the one thing every theme of it has to have.
import { bigCommerce } from './bigcommerce.ts';
import { magento } from './magento.ts';
import { near, type Reading } from './markup.ts';
import { shopify, shopifyHere } from './shopify.ts';
import { wooCommerce } from './woocommerce.ts';

const PLATFORMS: [form: string, read: (form: HTMLFormElement, chosen?: string) => Reading][] = [
  ['form.variations_form, form.cart', wooCommerce],
  ['form[data-cart-item-add]', bigCommerce],
  ['#product_addtocart_form', magento],
  ['form[action*="/cart/add"]', shopify], // Magento's ends in the same words
];
const FORMS = PLATFORMS.map(([form]) => form).join();

/** The product form that the tag belongs to. */
export function formOf(tag: Element): HTMLFormElement | null {
  return near(tag, FORMS);
}

/** @param chosen the variant, where it is known better than the form knows it. */
export function readPlatform(tag: Element, chosen?: string): Reading {
  const form = formOf(tag);
  if (!form) return shopifyHere() ? shopify(null, chosen) : {};
  return PLATFORMS.find(([selector]) => form.matches(selector))![1](form, chosen);
}
