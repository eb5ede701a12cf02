// From all that a list says of a product to the product: one price, one kind, the variants it really has.
import type { ProductField } from '../contract/imports.ts';
import type { Availability } from '../product-page/facts.ts';
import type { GarmentKind } from '../product-page/garment-kind.ts';
import { garmentKindOf } from '../product-page/garment-kind.ts';
import type { Draft, DraftVariant } from './draft.ts';

/** Counted up whenever the same list would make something else. */
export const RULES = 2;

/** As the tables of Shopify and Google file what is worn; whatever else is filed by them is not. */
const FILED_BY_TABLE =
  /^(apparel & accessories|animals & pet supplies|arts & entertainment|baby & toddler|bundles|business & industrial|cameras & optics|electronics|food,? beverages & tobacco|furniture|gift cards|hardware|health & beauty|home & garden|luggage & bags|mature|media|office supplies|product add-ons|religious & ceremonial|services|software|sporting goods|toys & games|uncategorized|vehicles & parts)$/i;

export function kindOfDraft({ kind, title, category }: Pick<Draft, 'kind' | 'title' | 'category'>): GarmentKind | null {
  if (kind) return kind === 'none' ? null : kind;
  const [root, below] = category ?? [];
  if (root && FILED_BY_TABLE.test(root) && !/^uncategorized$/i.test(root)) {
    if (!/^apparel/i.test(root) || (below && /^(shoes|jewelry|handbags|clothing accessories|costumes)/i.test(below)))
      return null;
  }
  return garmentKindOf(title ?? '', category ?? []);
}

export interface FinishedVariant {
  sku: string | null;
  gtin: string | null;
  size: string | null;
  colour: string | null;
  price: FinishedPrice | null;
  availability: Availability | null;
  image_url: string | null;
}

export interface FinishedPrice {
  amount: string;
  currency: string;
  regular: string | null;
}

/** Only what the list tells. @param title of the draft, which has one. @param kind of it, where that is known already. */
export function finish(draft: Draft, title: string, tells: ReadonlySet<ProductField>, kind = kindOfDraft(draft)) {
  const { brand, description, url, category, tags, status, images } = draft;
  const variants = draft.variants.map(asVariant);
  const [first] = variants;
  const alone = variants.length === 1 ? first : undefined;
  const all = {
    title,
    brand,
    description,
    url,
    category,
    tags,
    status: status ?? 'active',
    price: variants.find(({ price }) => price)?.price ?? null,
    availability: availabilityOf(variants),
    sku: alone?.sku ?? null,
    gtin: alone?.gtin ?? null,
    // One that is nothing but the product itself is no choice.
    variants: alone && !alone.size && !alone.colour ? [] : variants,
    kind,
    image_url: images[0]?.url ?? null,
    images: images.map((image) => ({ url: image.url, source: 'csv' as const, confidence: 1 })),
  };
  // Where a list has no sizes and colours, several numbers say all the same that there are several.
  const isNumbered = variants.filter(({ sku }) => sku !== null).length > 1;
  const told: Record<string, unknown> = {};
  for (const field of Object.keys(all) as (keyof typeof all)[]) {
    if (tells.has(field) || (field === 'variants' && isNumbered)) told[field] = all[field];
  }
  return told as Partial<typeof all> & { title: string };
}

function asVariant({ price, ...rest }: DraftVariant): FinishedVariant {
  return { ...rest, price: price && { ...price, regular: price.regular ?? null } };
}

/** What the best of its variants is. */
function availabilityOf(variants: FinishedVariant[]): Availability | null {
  for (const best of ['in_stock', 'preorder', 'backorder', 'out_of_stock', 'discontinued'] as const)
    if (variants.some(({ availability }) => availability === best)) return best;
  return null;
}
