// A merchant keeps their catalogue: makes a product, corrects one, takes one out and puts it back.
import { type CreateProduct, MerchantProduct, type UpdateProduct } from '../../contract/catalogue.ts';
import type { Database, Sql, Trx } from '../../platform/database/database.ts';
import { etagOf, isMatch } from '../../platform/http/conditional.ts';
import type { KeepWithin } from '../../platform/http/idempotency.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import { findKept, insertKept, type KeptProduct, updateKept } from './catalogue-store.ts';
import { forgetPictures } from './looks-store.ts';
import { afterCorrection, NOTHING_SAID } from './said.ts';

const NOTHING_SEEN = { page: null, picture: null, pictures: [] };

export interface KeepProductDeps {
  database: Database;
  now(): Date;
}

/** @throws Problem not_found */
export async function showProduct(sql: Sql, merchantId: MerchantId, id: string): Promise<MerchantProduct> {
  return asMerchantProduct((await findKept(sql, merchantId, id)) ?? notThere());
}

/** @throws Problem product_exists */
export async function createProduct(
  { database, now }: KeepProductDeps,
  merchantId: MerchantId,
  { id, ...said }: CreateProduct,
  keep: KeepWithin<MerchantProduct>,
): Promise<MerchantProduct> {
  const at = now();
  const { title, ...facts } = said;
  const fields = { ...NOTHING_SAID, title, ...facts };
  const product: Omit<KeptProduct, 'position'> = {
    id,
    ...afterCorrection({ fields, sources: {} }, said),
    garmentObject: null,
    importedFrom: null,
    importedAt: null,
    listDigest: null,
    sourceState: NOTHING_SEEN,
    createdAt: at,
    updatedAt: at,
    removedAt: null,
  };
  return database.transaction(async (trx) => {
    if (!(await insertKept(trx, merchantId, product))) throw problem('product_exists');
    const made = asMerchantProduct(product);
    await keep(trx, made);
    return made;
  });
}

/** @param ifMatch of the request, where there was one. @throws Problem not_found, product_changed */
export async function updateProduct(
  deps: KeepProductDeps,
  merchantId: MerchantId,
  id: string,
  { follow_import, ...said }: UpdateProduct,
  ifMatch: string | undefined,
): Promise<MerchantProduct> {
  return change(deps, merchantId, id, ifMatch, async (trx, product) => {
    if (product.removedAt) throw notThere();
    if (said.image_url !== undefined) await forgetPictures(trx, { merchantId, id });
    return {
      ...product,
      ...afterCorrection(product, said, follow_import),
      // Said again: there may be another picture at the same address.
      garmentObject: said.image_url === undefined ? product.garmentObject : null,
      // The next list has a say again, even if it is the same as the last.
      listDigest: follow_import ? null : product.listDigest,
      updatedAt: deps.now(),
    };
  });
}

/** Shoppers' pictures of it stay theirs. @throws Problem not_found, product_changed */
export async function removeProduct(
  deps: KeepProductDeps,
  merchantId: MerchantId,
  id: string,
  ifMatch: string | undefined,
): Promise<MerchantProduct> {
  return change(deps, merchantId, id, ifMatch, (_, product) =>
    product.removedAt ? product : { ...product, removedAt: deps.now(), updatedAt: deps.now() },
  );
}

/** @throws Problem not_found */
export async function restoreProduct(deps: KeepProductDeps, merchantId: MerchantId, id: string) {
  return change(deps, merchantId, id, undefined, (_, product) =>
    product.removedAt ? { ...product, removedAt: null, updatedAt: deps.now() } : product,
  );
}

async function change(
  { database }: KeepProductDeps,
  merchantId: MerchantId,
  id: string,
  ifMatch: string | undefined,
  to: (trx: Trx, product: KeptProduct) => KeptProduct | Promise<KeptProduct>,
): Promise<MerchantProduct> {
  return database.transaction(async (trx: Trx) => {
    const product = (await findKept(trx, merchantId, id, { hold: true })) ?? notThere();
    if (!isMatch(ifMatch, etagOf(JSON.stringify(asMerchantProduct(product))))) throw problem('product_changed');
    const changed = await to(trx, product);
    if (changed === product) return asMerchantProduct(product);
    await updateKept(trx, merchantId, changed);
    // As it is then: what was seen in other pictures is gone with them.
    return asMerchantProduct((await findKept(trx, merchantId, id)) ?? notThere());
  });
}

export function asMerchantProduct(product: Omit<KeptProduct, 'position'>): MerchantProduct {
  const { kind, image_url, ...fields } = product.fields;
  return MerchantProduct.parse({
    id: product.id,
    ...fields,
    wearable: kind !== null && image_url !== null,
    garment: { kind, image_url: product.bestImageUrl ?? image_url },
    readiness: product.readiness ?? null,
    sources: product.sources,
    source_state: product.sourceState,
    imported_from: product.importedFrom,
    imported_at: product.importedAt?.toISOString() ?? null,
    created_at: product.createdAt.toISOString(),
    updated_at: product.updatedAt.toISOString(),
    removed_at: product.removedAt?.toISOString() ?? null,
  });
}

function notThere(): never {
  throw problem('not_found', { detail: 'Your catalogue has no product of that id.' });
}
