// What is read from a product page, in one shape whatever the page is built with. Each fact says where it stood and how
// sure we are, so that a merchant can be asked about the doubtful ones and a later import knows what it may overwrite.

import type { SizeChart } from '../contract/size-charts.ts';

/** From the most to the least dependable: what a machine was meant to read comes before what a person was. */
export type Source = 'shopify' | 'json-ld' | 'microdata' | 'rdfa' | 'open-graph' | 'twitter' | 'page';

export interface Fact<T> {
  value: T;
  source: Source;
  /** From 0 to 1. Of facts at 0.9 about one in ten may be wrong; what is below 0.4 is not given at all. */
  confidence: number;
}

export interface Price {
  /** What it costs now, as a decimal number with a point. */
  amount: string;
  /** ISO 4217, from the same place as the amount. */
  currency: string;
  /** What it cost before, where it is reduced. */
  regular?: string;
}

export type Availability = 'in_stock' | 'out_of_stock' | 'preorder' | 'backorder' | 'discontinued';

export interface Variant {
  /** The platform's own. */
  id?: string;
  sku: string | null;
  gtin: string | null;
  size: string | null;
  colour: string | null;
  price: Price | null;
  availability: Availability | null;
  imageUrl: string | null;
}

export interface Picture {
  url: string;
  source: Source;
  confidence: number;
}

export interface ProductFacts {
  /** The page's own address for itself, or else where it was fetched from. */
  url: string;
  title: Fact<string>;
  brand: Fact<string> | null;
  price: Fact<Price> | null;
  availability: Fact<Availability> | null;
  sku: Fact<string> | null;
  gtin: Fact<string> | null;
  description: Fact<string> | null;
  /** As the shop files it, from the widest to the narrowest. */
  category: Fact<string[]> | null;
  variants: Fact<Variant[]> | null;
  sizeChart: Fact<SizeChart> | null;
  /** The likeliest main picture first. */
  images: Picture[];
}

/** Why a page gave no product. */
export type NoProduct =
  | 'needs_javascript'
  | 'login_wall'
  | 'robots_page'
  | 'not_found_page'
  | 'list_page'
  | 'many_products'
  | 'not_a_product_page';

export type PageReading = { kind: 'product'; facts: ProductFacts } | { kind: 'none'; reason: NoProduct };

/** What one kind of markup says of the product; to be weighed against the others. */
export interface Candidate {
  source: Source;
  title?: string;
  brand?: string;
  price?: Price;
  availability?: Availability;
  sku?: string;
  gtin?: string;
  description?: string;
  category?: string[];
  variants?: Variant[];
  sizeChart?: SizeChart;
  images: string[];
}
