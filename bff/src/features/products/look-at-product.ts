// Looks at a product's pictures: fetches each that nobody has seen yet, has it judged, chooses the best to draw from, and writes down
// how fit the product is and what its shop could mend.
import { createHash } from 'node:crypto';
import type { Sql } from '../../platform/database/database.ts';
import { Problem } from '../../platform/http/problem.ts';
import type { SignableObjects } from '../../platform/objects/objects.ts';
import type { SafeFetch } from '../../platform/safe-fetch/safe-fetch.ts';
import type { JudgedForKeeping } from '../../renderers/renderer.ts';
import type { Rank } from '../../vision/pool.ts';
import type { MerchantId } from '../shopper.ts';
import { findKept, type KeptProduct } from './catalogue-store.ts';
import { fetchPicture } from './fetch-picture.ts';
import { analysisName } from './garments.ts';
import { findLookOf, findLooks, type PictureLook, type ProductName, putLook, putReadiness } from './looks-store.ts';
import { bestPicture, type DrawnBy, rateReadiness } from './rate-readiness.ts';
import { isMerchants } from './said.ts';
import { findPictureObject } from './store.ts';

/** @throws TaskDropped where there is more important work; whatever was seen until then is kept. */
export type JudgePicture = (picture: Uint8Array, rank: Rank, signal?: AbortSignal) => Promise<JudgedForKeeping>;

export interface LookDeps {
  sql: Sql;
  pictures: Pick<SignableObjects, 'get' | 'put'>;
  safeFetch: SafeFetch;
  judgePicture: JudgePicture;
  drawnBy: DrawnBy;
  now(): Date;
}

/** Galleries are longer, but the whole garment stands among the first. */
const MOST_PICTURES = 6;
const FETCHED_WITHIN_MS = 10_000;
/** Addresses keep their pictures so long, or longer. */
const LOOK_HOLDS_MS = 7 * 86_400_000;

/** @param rank of the work on its pictures. */
export async function lookAtProduct(
  deps: LookDeps,
  product: ProductName,
  rank: Rank,
  signal: AbortSignal,
): Promise<void> {
  const { sql, drawnBy } = deps;
  const kept = await findKept(sql, product.merchantId, product.id);
  if (!kept || kept.removedAt) return;
  const { fields } = kept;
  const urls = fields.kind === null ? [] : gallery(kept);
  const known = await findLooks(sql, product, new Date(deps.now().getTime() - LOOK_HOLDS_MS));
  const looks: PictureLook[] = [];
  for (const url of urls) {
    const seen = known.find((one) => one.url === url);
    const object = await objectOf(sql, product.merchantId, kept, url);
    const enough = seen && (await isWarm(deps, seen, object));
    looks.push(enough ? seen : await lookAt(deps, product, object, url, rank, signal));
  }
  const best = fields.image_url && bestPicture(looks, fields.image_url, drawnBy);
  const readiness = rateReadiness(fields, looks, best, drawnBy, deps.now());
  await putReadiness(sql, product, kept.updatedAt, readiness, best);
}

/** Where the merchant has chosen, there is nothing to choose. */
function gallery({ fields, sources }: KeptProduct): string[] {
  if (!fields.image_url) return [];
  if (isMerchants(sources, 'image_url')) return [fields.image_url];
  return [...new Set([fields.image_url, ...fields.images.map(({ url }) => url)])].slice(0, MOST_PICTURES);
}

async function lookAt(
  deps: LookDeps,
  product: ProductName,
  object: string | null,
  url: string,
  rank: Rank,
  signal: AbortSignal,
): Promise<PictureLook> {
  const { sql } = deps;
  const bytes = await bytesOf(deps, object, url, signal);
  const sha256 = bytes && createHash('sha256').update(bytes).digest('hex');
  const seen = sha256 && !object ? await findLookOf(sql, product.merchantId, sha256) : null;
  const judged = bytes && !seen ? await deps.judgePicture(bytes, rank, signal) : null;
  // Only of pictures that are kept: most of a list are never tried on.
  if (object && judged?.analysis) await deps.pictures.put(analysisName(object), judged.analysis);
  const look = { url, sha256, look: seen ?? judged?.verdict ?? null };
  await putLook(sql, product, look, deps.now());
  return look;
}

/** Whether a try-on would find all that can be known of it. */
async function isWarm({ pictures }: LookDeps, { look }: PictureLook, object: string | null): Promise<boolean> {
  return !object || !look?.points || (await pictures.get(analysisName(object))) !== null;
}

async function objectOf(sql: Sql, merchantId: MerchantId, kept: KeptProduct, url: string): Promise<string | null> {
  if (url === kept.fields.image_url) return kept.garmentObject;
  return findPictureObject(sql, merchantId, kept.id, url);
}

/** @returns null where it cannot be had. */
async function bytesOf(
  { pictures, safeFetch }: LookDeps,
  object: string | null,
  url: string,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const own = object && (await pictures.get(object));
  if (own) return own;
  try {
    const within = AbortSignal.any([signal, AbortSignal.timeout(FETCHED_WITHIN_MS)]);
    return (await fetchPicture(safeFetch, [{ url }], within)).bytes;
  } catch (error) {
    if (error instanceof Problem && error.code === 'product_without_picture') return null;
    throw error;
  }
}
