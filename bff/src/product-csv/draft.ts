// A product as the rows of a list tell it, so far: rows of one product may stand anywhere in the file, so a draft is plain
// data that can be put away and added to.

import type { Availability, Price } from '../product-page/facts.ts';
import type { GarmentKind } from '../product-page/garment-kind.ts';
import type { Row } from './row.ts';

export interface DraftVariant {
  sku: string | null;
  gtin: string | null;
  size: string | null;
  colour: string | null;
  price: Price | null;
  availability: Availability | null;
  image_url: string | null;
}

export interface DraftImage {
  url: string;
  position: number;
}

export interface Draft {
  id: string;
  /** Of its first row. */
  line: number;
  title: string | null;
  brand: string | null;
  description: string | null;
  url: string | null;
  category: string[] | null;
  tags: string[];
  status: 'active' | 'draft' | 'archived' | null;
  /** As the list says it; null where it does not. */
  kind: GarmentKind | 'none' | null;
  variants: DraftVariant[];
  images: DraftImage[];
}

export const MOST_TITLE = 500;
export const MOST_DESCRIPTION = 20_000;
export const MOST_SHORT = 100;
export const MOST_VARIANTS = 500;
export const MOST_IMAGES = 100;

export function newDraft(id: string, line: number): Draft {
  return {
    ...{ id, line, title: null, brand: null, description: null, url: null, category: null, tags: [] },
    ...{ status: null, kind: null, variants: [], images: [] },
  };
}

/** What the first row says that says something counts; variants and pictures come together. */
export function addTo(draft: Draft, more: Draft): void {
  draft.title ??= more.title;
  draft.brand ??= more.brand;
  draft.description ??= more.description;
  draft.url ??= more.url;
  draft.category ??= more.category;
  if (draft.tags.length === 0) draft.tags = more.tags;
  draft.status ??= more.status;
  draft.kind ??= more.kind;
  draft.line = Math.min(draft.line, more.line);
  for (const variant of more.variants) draft.variants.push(variant);
  for (const image of more.images) addImage(draft, image);
}

export function addImage(draft: Draft, image: DraftImage): void {
  if (!draft.images.some(({ url }) => url === image.url)) draft.images.push(image);
}

export function addVariant(draft: Draft, variant: DraftVariant, row: Row): void {
  if (draft.variants.length < MOST_VARIANTS) draft.variants.push(variant);
  else {
    const code = 'too_many_variants';
    const message = `A product may have ${MOST_VARIANTS} variants; this one is left out. Split the product.`;
    row.fault({ severity: 'error', code, message }, null, null);
  }
}

/** In order, and no more than are kept. */
export function tidy(draft: Draft): Draft {
  draft.images.sort((a, b) => a.position - b.position);
  if (draft.images.length > MOST_IMAGES) draft.images.length = MOST_IMAGES;
  if (draft.variants.length > MOST_VARIANTS) draft.variants.length = MOST_VARIANTS;
  return draft;
}
