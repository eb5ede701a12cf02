// Looks at a product's pictures: fetches each that nobody has seen yet, has it judged, chooses the best to draw from, and writes down
// how fit the product is and what its shop could mend.
import { createHash } from 'node:crypto';
import type { ProductReadiness } from '../../contract/readiness.ts';
import type { Sql } from '../../platform/database/database.ts';
import { Problem } from '../../platform/http/problem.ts';
import type { SignableObjects } from '../../platform/objects/objects.ts';
import type { SafeFetch } from '../../platform/safe-fetch/safe-fetch.ts';
import type { JudgedForKeeping } from '../../renderers/renderer.ts';
import type { Rank } from '../../vision/pool.ts';
import type { MerchantId } from '../shopper.ts';
import { findKept, type KeptProduct } from './catalogue-store.ts';
import { fetchPicture, type GarmentPicture } from './fetch-picture.ts';
import { contentOf } from './garment-points.ts';
import { analysisName, keepOther } from './garments.ts';
import {
  findLookOf,
  findLooks,
  type KnownLook,
  type PictureLook,
  type ProductName,
  putLook,
  putReadiness,
} from './looks-store.ts';
import { bestPicture, type DrawnBy, rateReadiness } from './rate-readiness.ts';
import { isMerchants } from './said.ts';
import { findPictureObject } from './store.ts';

/** @throws TaskDropped where there is more important work; whatever was seen until then is kept. */
export type JudgePicture = (picture: Uint8Array, rank: Rank, signal?: AbortSignal) => Promise<JudgedForKeeping>;

export interface LookDeps {
  sql: Sql;
  pictures: SignableObjects;
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
/** A picture that was away may be back when somebody asks, ... */
const AWAY_HOLDS_MS = 10 * 60_000;
/** ... and where nobody does it is looked for less and less often. */
const LOOK_AGAIN_MS = { least: 3_600_000, most: 7 * 86_400_000 };

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
  const fetched = new Map<string, Fetched>();
  for (const url of urls) {
    const seen = known.find((one) => one.url === url);
    const object = await objectOf(sql, product.merchantId, kept, url);
    const enough = seen && (await isEnough(deps, seen, object));
    looks.push(enough ? seen : await lookAt(deps, product, { object, url, fetched }, rank, signal));
  }
  const best = fields.image_url && bestPicture(looks, fields.image_url, drawnBy);
  const toKeep = best && kept.garmentObject && fetched.get(best);
  if (toKeep) await keep(deps, product, toKeep);
  const readiness = rateReadiness(fields, looks, best, drawnBy, deps.now());
  const again = isAway(readiness) ? lookAgainAt(kept.readiness ?? null, deps.now()) : null;
  await putReadiness(sql, product, kept.updatedAt, readiness, best, again);
}

/** Whether it has been said that its picture cannot be had. */
function isAway({ checks }: ProductReadiness): boolean {
  return checks.some(({ problem }) => problem?.code === 'picture_unreachable');
}

/** Whether somebody who asks how fit it is may be told something new. */
export function isWorthALook(readiness: ProductReadiness | null, now: Date): boolean {
  return !readiness || (isAway(readiness) && now.getTime() - Date.parse(readiness.looked_at) >= AWAY_HOLDS_MS);
}

/** After twice the time that it has been away. */
function lookAgainAt(before: ProductReadiness | null, now: Date): Date {
  const waited = before && isAway(before) ? now.getTime() - Date.parse(before.looked_at) : 0;
  const { least, most } = LOOK_AGAIN_MS;
  return new Date(now.getTime() + Math.min(most, Math.max(least, 2 * waited)));
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
  { object, url, fetched }: { object: string | null; url: string; fetched: Map<string, Fetched> },
  rank: Rank,
  signal: AbortSignal,
): Promise<PictureLook> {
  const { sql } = deps;
  const own = object && (await deps.pictures.get(object));
  const picture = own ? null : await fetchOf(deps, url, signal);
  const bytes = own || (picture?.bytes ?? null);
  const sha256 = bytes && createHash('sha256').update(bytes).digest('hex');
  const seen = sha256 && !object ? await findLookOf(sql, product.merchantId, sha256) : null;
  const judged = bytes && !seen ? await deps.judgePicture(bytes, rank, signal) : null;
  // Only of pictures that are kept: most of a list are never tried on.
  if (object && judged?.analysis) await deps.pictures.put(analysisName(object), judged.analysis);
  if (!object && picture) fetched.set(url, { picture, analysis: judged?.analysis ?? null });
  const look = { url, sha256, look: seen ?? judged?.verdict ?? null };
  await putLook(sql, product, look, deps.now());
  return look;
}

interface Fetched {
  picture: GarmentPicture;
  analysis: Uint8Array | null;
}

/** The one to draw from, where its shop's own first picture is kept too: the first try-on then begins with all there is. */
async function keep(deps: LookDeps, { merchantId, id }: ProductName, { picture, analysis }: Fetched) {
  const object = await keepOther(deps, merchantId, id, picture);
  if (analysis) await deps.pictures.put(analysisName(object), analysis);
}

/** Whether it is what there is to see now, and a try-on would find all that can be known of it. */
async function isEnough(
  deps: LookDeps,
  { look, sha256, lookedAt }: KnownLook,
  object: string | null,
): Promise<boolean> {
  if (!look || !sha256) return !object && deps.now().getTime() - lookedAt.getTime() < AWAY_HOLDS_MS;
  if (!object) return true;
  // The address may have got another picture since.
  if (!sha256.startsWith(contentOf(object))) return false;
  return !look.points || (await deps.pictures.get(analysisName(object))) !== null;
}

async function objectOf(sql: Sql, merchantId: MerchantId, kept: KeptProduct, url: string): Promise<string | null> {
  if (url === kept.fields.image_url) return kept.garmentObject;
  return findPictureObject(sql, merchantId, kept.id, url);
}

/** @returns null where it cannot be had. */
async function fetchOf({ safeFetch }: LookDeps, url: string, signal: AbortSignal): Promise<GarmentPicture | null> {
  try {
    const within = AbortSignal.any([signal, AbortSignal.timeout(FETCHED_WITHIN_MS)]);
    return await fetchPicture(safeFetch, [{ url }], within);
  } catch (error) {
    if (error instanceof Problem && error.code === 'product_without_picture') return null;
    throw error;
  }
}
