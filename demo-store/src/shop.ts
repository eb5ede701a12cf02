// What every page of the shop is built from: the goods, one language's words, and where things lie on this site.
import type { Catalogue, Product } from './catalogue.ts';
import type { Copy, GarmentCopy } from './copy/copy.ts';
import type { Markup } from './html.ts';
import type { Look } from './looks.ts';

export interface Shop {
  catalogue: Catalogue;
  copy: Copy;
  /** Scheme and host the shop is served from, for canonical and social links only. */
  origin: string;
  /** Root-relative URLs of the bundled style and script, named by content; the fitting room's line for the head. */
  assets: {
    style: string;
    script: string;
    looks: Record<Look, string>;
    fonts: Record<Copy['lang'], string[]>;
    fittingRoom: Markup;
  };
}

/** @param path of the page in English, e.g. `/products/red-dress/`. */
export function pathIn(lang: Copy['lang'], path: string): string {
  return lang === 'en' ? path : `/${lang}${path}`;
}

export const productPath = (product: Product) => `/products/${product.id}/`;

/** @throws Error when the language lacks a garment of the catalogue. */
export function wordsFor(shop: Shop, product: Product): GarmentCopy {
  const words = shop.copy.garments[product.id];
  if (!words) throw new Error(`src/copy/${shop.copy.lang}.ts says nothing about ${product.id}`);
  return words;
}

export function money({ amount, currency }: Product['price'], lang: string): string {
  return new Intl.NumberFormat(lang, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(
    Number(amount),
  );
}

/** Puts values into a sentence of the copy: `fill('{count} in the cart', { count: 2 })`. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
