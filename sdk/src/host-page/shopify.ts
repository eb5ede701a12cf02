// Shopify: the handle stands in the address, the variant in the theme's product form, its picture in the theme's JSON.
import { variantInAddress } from './chosen-variant.ts';
import { addressOf, findInScripts, type Reading, valueIn } from './markup.ts';

/** What themes and apps are given on every storefront (since June 2026 with the actions). */
export interface Shopify {
  routes?: { root?: string };
  actions?: {
    updateCart?(change: { lines: { merchandiseId: string; quantity: number }[] }): Promise<{
      userErrors?: { message: string }[];
    }>;
  };
}

export function shopifyHere(): Shopify | undefined {
  return (globalThis as { Shopify?: Shopify }).Shopify;
}

export function shopify(form: Element | null, chosen?: string): Reading {
  const variant = chosen ?? valueIn(form, 'id') ?? variantInAddress();
  const [, handle] = /\/products\/([^/]+)/.exec(location.pathname) ?? [];
  const listed =
    variant && findInScripts('application/json', ({ id, featured_image }) => featured_image && String(id) === variant);
  return {
    productId: handle && decodeURIComponent(handle),
    variant,
    picture: listed && addressOf(listed.featured_image),
  };
}
