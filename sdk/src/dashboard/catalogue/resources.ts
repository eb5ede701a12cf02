// The resources of the catalogue under the names the views use, and what follows from them.
import type { components } from '../../client/wire.ts';

type Schemas = components['schemas'];
export type MerchantProduct = Schemas['MerchantProduct'];
export type ProductGarment = Schemas['ProductGarment'];
export type GarmentPoints = Schemas['GarmentPoints'];
export type SizeChart = Schemas['SizeChart'];
export type Measurement = Schemas['Measurement'];
export type CsvImport = Schemas['CsvImport'];
export type ProductField = keyof MerchantProduct['sources'];
export type GarmentKind = Schemas['GarmentKind'];

export const KINDS: readonly GarmentKind[] = ['top', 'bottom', 'dress', 'outerwear'];
export const STATUSES = ['active', 'draft', 'archived'] as const;

type Level = 'ready' | 'improvable' | 'not_ready' | 'unknown';

/** As the server counts it (contract/readiness.ts). */
export function levelOf({ readiness }: MerchantProduct): Level {
  if (!readiness) return 'unknown';
  if (readiness.score >= 75) return 'ready';
  return readiness.score >= 50 ? 'improvable' : 'not_ready';
}

export const TONES: Record<Level, string> = { ready: 'good', improvable: 'warn', not_ready: 'bad', unknown: '' };

/** The one thing to mend first; null: there is none. */
export function fixOf({ readiness }: MerchantProduct): string | null {
  return readiness?.checks.find(({ ok }) => !ok)?.problem?.message ?? null;
}

/** What is drawn from, or else the first picture. */
export function pictureOf(product: MerchantProduct): string | null {
  return product.garment.image_url ?? product.images[0]?.url ?? null;
}
