// Gives a fresh server one shop to play with, so that the first try-on needs no account, key or upload.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SizeChart } from '../../contract/size-charts.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';
import type { DemoCatalogue } from './demo-catalogue.ts';
import { putMerchant } from './store.ts';

export const DEMO_KEY = 'pk_test_demo';
/** Fixed, so that a restart finds the shop it made before. */
export const DEMO_MERCHANT = '0d3e0d3e-0000-4000-8000-000000000001' as MerchantId;

interface SeedProduct {
  id: string;
  title: string;
  brand: string | null;
  description: string | null;
  url: string;
  price: { amount: string; currency: string };
  kind: 'top' | 'bottom' | 'dress' | 'outerwear';
  imageUrl: string;
  sizeChart: SizeChart | null;
  position: number;
}

interface Seeding {
  database: Database;
  catalogue: DemoCatalogue;
  /** Folder that the catalogue's image paths start from. */
  pictures: string;
  /** Exact origins the demo store is opened under. */
  origins: string[];
  /** Stores the garment picture; answers the name to keep. */
  keepGarment(merchantId: MerchantId, image: Uint8Array): Promise<string>;
  putProduct(trx: Trx, merchantId: MerchantId, product: SeedProduct, garmentObject: string): Promise<void>;
}

/** Idempotent: runs at every start in demo mode, so an edited catalogue shows after a restart. */
export async function seedDemoMerchant(seeding: Seeding): Promise<void> {
  const products = await Promise.all(seeding.catalogue.products.map((product, i) => withPicture(seeding, product, i)));
  await seeding.database.transaction(async (trx) => {
    await putMerchant(trx, {
      id: DEMO_MERCHANT,
      name: seeding.catalogue.merchant.name,
      demo: true,
      key: DEMO_KEY,
      origins: seeding.origins,
    });
    for (const { product, object } of products) await seeding.putProduct(trx, DEMO_MERCHANT, product, object);
  });
}

async function withPicture(seeding: Seeding, listed: DemoCatalogue['products'][number], position: number) {
  const garment = await readFile(join(seeding.pictures, listed.image));
  const product: SeedProduct = {
    ...listed,
    url: `/products/${listed.id}/`,
    imageUrl: `/${listed.image}`,
    position,
  };
  return { product, object: await seeding.keepGarment(DEMO_MERCHANT, garment) };
}
