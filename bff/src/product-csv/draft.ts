// A product as the rows of a list tell it, so far: rows of one product may stand anywhere in the file, so a draft is plain
// data that can be put away and added to.

import type { Availability, Price } from '../product-page/facts.ts';
import type { GarmentKind } from '../product-page/garment-kind.ts';

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
  /** Of what there were more than are kept. */
  cut?: ('variants' | 'images')[];
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
  for (const one of more.cut ?? []) noteCut(draft, one);
  for (const variant of more.variants) {
    if (draft.variants.length < MOST_VARIANTS) draft.variants.push(variant);
    else noteCut(draft, 'variants');
  }
  for (const image of more.images) addImage(draft, image);
}

function addImage(draft: Draft, image: DraftImage): void {
  if (draft.images.some(({ url }) => url === image.url)) return;
  draft.images.push(image);
  // However many come, few are looked through for each.
  if (draft.images.length > 2 * MOST_IMAGES) tidy(draft);
}

function noteCut(draft: Draft, one: 'variants' | 'images'): void {
  if (!draft.cut?.includes(one)) draft.cut = [...(draft.cut ?? []), one];
}

/** In order, and no more than are kept. */
export function tidy(draft: Draft): Draft {
  draft.images.sort((a, b) => a.position - b.position);
  for (const [one, most] of [
    ['images', MOST_IMAGES],
    ['variants', MOST_VARIANTS],
  ] as const) {
    if (draft[one].length <= most) continue;
    draft[one].length = most;
    noteCut(draft, one);
  }
  const [main] = draft.images;
  // That of all is no colour's own.
  if (main && draft.variants.every(({ image_url }) => image_url === main.url))
    for (const variant of draft.variants) variant.image_url = null;
  return draft;
}
