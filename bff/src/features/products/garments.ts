// Our copies of garment pictures: named by their content, so that the same picture is kept once per shop.
import { createHash } from 'node:crypto';
import type { ProductVariant } from '../../contract/imports.ts';
import type { Sql } from '../../platform/database/database.ts';
import { Problem } from '../../platform/http/problem.ts';
import { ObjectExists, type SignableObjects } from '../../platform/objects/objects.ts';
import type { SafeFetch } from '../../platform/safe-fetch/safe-fetch.ts';
import type { GarmentPoints as EnginePoints } from '../../vision/garment-picture/garment-points.ts';
import { ANALYSIS_VERSION } from '../../vision/garment-picture/packed-analysis.ts';
import type { MerchantId } from '../shopper.ts';
import { fetchPicture, type GarmentPicture } from './fetch-picture.ts';
import { contentOf, contentOfBytes, forEngine, saidPoints } from './garment-points.ts';
import { firstLook } from './sources/schedule.ts';
import { otherPicture, watch } from './sources/sources-store.ts';
import { findPictureObject, findProduct, findVariants, noteGarment, notePicture, type ProductRow } from './store.ts';

export const GARMENTS = 'garment-';
/** What was worked out about them, by the same names. */
export const ANALYSES = 'analysis-';
const VERSION = `-${ANALYSIS_VERSION}`;

export function analysisName(object: string): string {
  return ANALYSES + object.slice(GARMENTS.length) + VERSION;
}

/** @returns no garment's name for one that another version has made. */
export function garmentOfAnalysis(name: string): string {
  if (!name.endsWith(VERSION)) return name;
  return GARMENTS + name.slice(ANALYSES.length, -VERSION.length);
}

/** Whoever asked for a try-on is waiting. */
const FETCHED_WITHIN_MS = 8_000;

export interface Garment {
  image: Uint8Array;
  kind: ProductRow['garment_kind'];
  /** As its merchant has put them right. */
  points?: EnginePoints;
  /** What is known of the picture. */
  analysis?: Uint8Array;
}

export interface OpenGarmentDeps {
  sql: Sql;
  pictures: SignableObjects;
  safeFetch: SafeFetch;
  now(): Date;
  /** It has just been fetched: what there is to know of it may be worked out. */
  wanted(merchantId: MerchantId, productId: string): void;
}

/** @returns the object's name, to be put into the product's row. */
export async function keepGarment(
  pictures: SignableObjects,
  merchantId: MerchantId,
  image: Uint8Array,
): Promise<string> {
  const content = createHash('sha256').update(image).digest('hex').slice(0, 32);
  const name = `${GARMENTS}${merchantId}-${content}`;
  await pictures.putNew(name, image).catch((error) => {
    // The name is made of the content: what is there is the same picture.
    if (!(error instanceof ObjectExists)) throw error;
  });
  return name;
}

/** Another picture of a product than the main one. @returns the object's name. */
export async function keepOther(
  { sql, pictures, now }: Pick<OpenGarmentDeps, 'sql' | 'pictures' | 'now'>,
  merchantId: MerchantId,
  productId: string,
  { url, bytes, fingerprint }: GarmentPicture,
): Promise<string> {
  const object = await keepGarment(pictures, merchantId, bytes);
  await notePicture(sql, merchantId, productId, url, object);
  const at = now();
  await watch(sql, { merchantId, productId, part: otherPicture(url), url, fingerprint }, at, firstLook(at));
  return object;
}

/**
 * Fetches its picture where that has not been done yet: a list of products names them by the thousand, and most are never
 * tried on. So too where our copy is gone, as after a backup that was put back without the objects.
 * @returns null where the product or its picture is gone.
 */
export async function openGarment(
  deps: OpenGarmentDeps,
  merchantId: MerchantId,
  productId: string,
  colour: string | null,
): Promise<Garment | null> {
  const found = await findGarment(deps.sql, merchantId, productId, colour);
  if (!found) return null;
  const { object } = found;
  const [kept, analysis] = await Promise.all([
    object && deps.pictures.get(object),
    object && deps.pictures.get(analysisName(object)),
  ]);
  const image = kept ?? (await fetchGarment(deps, merchantId, found));
  if (!image) return null;
  const said = await saidPoints(deps.sql, merchantId, contentOfBytes(image));
  const known = said ? { points: forEngine(said) } : analysis && { analysis };
  return { image, kind: found.product.garment_kind, ...known };
}

export interface FoundGarment {
  product: ProductRow;
  imageUrl: string;
  /** Our copy; null until it has been fetched. */
  object: string | null;
}

/** @param colour of a variant with a picture of its own; null: the main picture. @returns null where there is none. */
export async function findGarment(
  sql: Sql,
  merchantId: MerchantId,
  productId: string,
  colour: string | null,
): Promise<FoundGarment | null> {
  const product = await findProduct(sql, merchantId, productId);
  if (!product) return null;
  const imageUrl = colour === null ? product.image_url : await colourPicture(sql, merchantId, productId, colour);
  if (!imageUrl) return null;
  if (imageUrl === product.main_image_url) return { product, imageUrl, object: product.garment_object };
  return { product, imageUrl, object: await findPictureObject(sql, merchantId, productId, imageUrl) };
}

/** What a picture is drawn from, in one word: whoever asks for another picture of the same gets the one that is there. */
export async function sourceOf(sql: Sql, merchantId: MerchantId, { object, imageUrl }: FoundGarment): Promise<string> {
  // Until it has been fetched, its address stands for the picture.
  if (!object) return imageUrl;
  const said = await saidPoints(sql, merchantId, contentOf(object));
  return said ? `${object} ${createHash('sha256').update(JSON.stringify(said)).digest('hex')}` : object;
}

async function colourPicture(sql: Sql, merchantId: MerchantId, productId: string, colour: string) {
  const { variants } = await findVariants(sql, merchantId, productId);
  return pictureOfColour(variants, colour);
}

/** The first that a variant of this colour has. */
export function pictureOfColour(variants: readonly ProductVariant[], colour: string): string | null {
  return variants.find((variant) => variant.colour === colour && variant.image_url)?.image_url ?? null;
}

async function fetchGarment(
  { sql, pictures, safeFetch, wanted, now }: OpenGarmentDeps,
  merchantId: MerchantId,
  { product, imageUrl }: FoundGarment,
): Promise<Uint8Array | null> {
  try {
    const picture = await fetchPicture(safeFetch, [{ url: imageUrl }], AbortSignal.timeout(FETCHED_WITHIN_MS));
    if (imageUrl === product.main_image_url) {
      const object = await keepGarment(pictures, merchantId, picture.bytes);
      await noteGarment(sql, merchantId, product.id, imageUrl, object);
      const at = now();
      const { url, fingerprint } = picture;
      await watch(sql, { merchantId, productId: product.id, part: 'picture', url, fingerprint }, at, firstLook(at));
    } else await keepOther({ sql, pictures, now }, merchantId, product.id, picture);
    wanted(merchantId, product.id);
    return picture.bytes;
  } catch (error) {
    if (error instanceof Problem && error.code === 'product_without_picture') return null;
    throw error;
  }
}
