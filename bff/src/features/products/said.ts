// Who has said what about a product, and whose word counts: what the merchant has said themselves, no import overwrites.
import type { FactSource, ProductField } from '../../contract/imports.ts';
import type { KeptProduct, ProductFields } from './catalogue-store.ts';
import type { Sources } from './packed-sources.ts';

/** The fields that somebody speaks of; null is a word too. */
export type Said = Partial<ProductFields>;

/** What a product that is not there yet begins with. */
export const NOTHING_SAID: Omit<ProductFields, 'title'> = {
  brand: null,
  description: null,
  url: null,
  category: null,
  tags: [],
  price: null,
  availability: null,
  sku: null,
  gtin: null,
  variants: [],
  size_chart: null,
  kind: null,
  image_url: null,
  images: [],
  status: 'active',
};

export const BY_MERCHANT: FactSource = { source: 'merchant', confidence: 1 };

export function isMerchants(sources: Sources, field: ProductField): boolean {
  return sources[field]?.source === 'merchant';
}

/** Whether the shop has listed it, imported it or put it in itself; else it is known from shoppers' pages alone. */
export function isShopsOwn({ readAt, listDigest }: Pick<KeptProduct, 'readAt' | 'listDigest'>): boolean {
  return !readAt || listDigest !== null;
}

/** Whether a model has copied it out of a text or a picture. */
export function wasRead(sources: Sources, field: ProductField): boolean {
  return /^(prose|picture)$/.test(sources[field]?.source ?? '');
}

/**
 * What an import leaves of a product.
 * @param known null where it is new.
 * @param sources of what is said; a field without one was looked for and not found.
 */
export function afterImport(
  known: Pick<KeptProduct, 'fields' | 'sources'> | null,
  said: Said & { title: string },
  sources: Sources,
): { fields: ProductFields; sources: Sources } {
  if (!known) return { fields: { ...NOTHING_SAID, ...said }, sources };
  const fields = { ...known.fields };
  const whose = { ...known.sources };
  for (const field of Object.keys(said) as (keyof ProductFields)[]) {
    if (isMerchants(known.sources, field)) continue;
    Object.assign(fields, { [field]: said[field] });
    if (sources[field]) whose[field] = sources[field];
    else delete whose[field];
  }
  return { fields, sources: whose };
}

/** What a merchant's own word leaves of it. @param released fields that they no longer want to say. */
export function afterCorrection(
  { fields, sources }: Pick<KeptProduct, 'fields' | 'sources'>,
  said: Said,
  released: readonly ProductField[] = [],
): { fields: ProductFields; sources: Sources } {
  const whose = { ...sources };
  for (const field of released) if (isMerchants(sources, field)) delete whose[field];
  for (const field of Object.keys(said) as ProductField[]) whose[field] = BY_MERCHANT;
  return { fields: { ...fields, ...said }, sources: whose };
}
