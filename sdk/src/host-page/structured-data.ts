// What any shop may say for search engines: JSON-LD, else microdata, else Open Graph. The service reads the page itself and
// far more closely; this only has to find what the shopper is looking at.
import { addressOf, findInScripts, type Reading, type Thing } from './markup.ts';

export function structuredData(variant: string | null): Reading {
  const product = findInScripts('application/ld+json', isProduct);
  const property = microdata();
  const ofVariant = product && variant && ([product.hasVariant ?? []].flat() as Thing[]).find(is(variant));
  return {
    productId: text(product?.productGroupID ?? product?.sku) ?? property('sku') ?? meta('product:retailer_item_id'),
    picture: addressOf((ofVariant || null)?.image ?? product?.image ?? property('image') ?? meta('og:image')),
  };
}

function isProduct(thing: Thing): boolean {
  return [thing['@type']].flat().some((type) => /(^|\/)Product(Group)?$/.test(String(type)));
}

/** By its article number, or the address under which it is offered. */
function is(variant: string) {
  return (thing: Thing) => [`"${variant}"`, `variant=${variant}"`].some((said) => JSON.stringify(thing).includes(said));
}

function text(value: unknown): string | null {
  return value ? String(value) : null;
}

/** Of the page's first product; what stands in a thing inside it (its brand, its offer) is not its own. */
function microdata(): (name: string) => string | null {
  const product = document.querySelector('[itemtype*="schema.org/Product"]');
  return (name) => {
    for (const found of product?.querySelectorAll(`[itemprop~="${name}"]`) ?? []) {
      if (found.parentElement!.closest('[itemscope]') !== product) continue;
      const its = (name: string) => found.getAttribute(name);
      return its('content') ?? its('src') ?? its('href') ?? found.textContent.trim();
    }
    return null;
  };
}

function meta(property: string): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[property="${property}"]`)?.content || null;
}
