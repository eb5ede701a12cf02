// A merchant sees a product on a house model: drawn at once, by the engine that costs nothing, and kept nowhere.
import type { TestRenderBody } from '../../contract/test-renders.ts';
import { httpProblem } from '../../platform/http/problem.ts';
import type { Garment, Renderer } from '../../renderers/renderer.ts';
import { TaskDropped } from '../../vision/pool.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import type { HouseModel } from './house-models.ts';

/** Whoever drags a point waits for it; after that something hangs. */
const DRAWN_WITHIN_MS = 30_000;

export interface TestRenderDeps {
  models: readonly HouseModel[];
  /** Of this server. */
  renderer: Renderer;
  /** @param points in place of those that are kept. */
  openGarment(merchantId: MerchantId, productId: string, points: TestRenderBody['points']): Promise<Garment | null>;
}

/** @returns JPEG, marked as made. @throws Problem not_found, test_render_refused, not_ready */
export async function drawTestRender(
  { models, renderer, openGarment }: TestRenderDeps,
  merchantId: MerchantId,
  productId: string,
  { model, points }: TestRenderBody,
  closed: AbortSignal,
): Promise<Uint8Array> {
  const wearer = models.find(({ id }) => id === model);
  if (!wearer) throw problem('not_found', { detail: 'There is no house model of that id.' });
  const garment = await openGarment(merchantId, productId, points);
  if (!garment)
    throw problem('not_found', { detail: 'Your catalogue has no active product of that id with a picture.' });
  const signal = AbortSignal.any([closed, AbortSignal.timeout(DRAWN_WITHIN_MS)]);
  try {
    const photo = await wearer.photo();
    const outcome = await renderer.render({ photo, garment, signal, onProgress: () => undefined });
    if (outcome.kind === 'refused') throw problem('test_render_refused', { detail: outcome.message });
    return outcome.picture;
  } catch (error) {
    // Shoppers go first.
    if (error instanceof TaskDropped) throw httpProblem('not_ready', { headers: { 'Retry-After': '2' } });
    throw error;
  }
}
