// WooCommerce: the variation's id in the form, all variations with their pictures in an attribute beside it. The shop's own
// product id is left to the structured data, which WooCommerce writes itself.
import { addressOf, parse, type Reading, type Thing, valueIn } from './markup.ts';

export function wooCommerce(form: HTMLElement, chosen?: string): Reading {
  const id = valueIn(form, 'variation_id');
  const variant = chosen ?? (id === '0' ? null : id);
  // "false" where there are many: then found_variation tells of the one that was chosen.
  const all = parse(form.dataset.product_variations) || [];
  const one = (all as Thing[]).find(({ variation_id }) => String(variation_id) === variant);
  return { variant, picture: one && addressOf(one.image) };
}
