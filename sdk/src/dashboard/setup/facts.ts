// Which steps of the set-up are done, by what the server knows: nothing is ticked, so nothing can be ticked wrongly.
import type { components } from '../../client/wire.ts';
import type { App } from '../app.ts';

export const STEPS = ['catalogue', 'ready', 'origin', 'page', 'tried', 'spend'] as const;
export type Step = (typeof STEPS)[number];

export interface Facts {
  merchant: components['schemas']['Merchant'];
  hasProducts: boolean;
  hasReady: boolean;
  /** As far as an experiment or a picture tells. */
  hasBeenSeen: boolean;
  hasPicture: boolean;
}

export async function readFacts({ api }: App, signal: AbortSignal): Promise<Facts> {
  const [merchant, products, ready, renders, proof] = await Promise.all([
    api.get('/v1/merchant', { signal }),
    api.get('/v1/merchant/products', { query: { limit: 1 }, signal }),
    api.get('/v1/merchant/products', { query: { limit: 1, readiness: 'ready' }, signal }),
    api.get('/v1/merchant/renders', { query: { limit: 1 }, signal }),
    api.get('/v1/merchant/proof', { signal }),
  ]);
  return {
    merchant,
    hasProducts: products.items.length > 0,
    hasReady: ready.items.length > 0,
    hasBeenSeen: proof.visitors.shown > 0 || renders.items.length > 0,
    hasPicture: renders.items.length > 0,
  };
}

export function isDone(step: Step, { merchant, ...facts }: Facts): boolean {
  const done: Record<Step, boolean> = {
    catalogue: facts.hasProducts,
    ready: facts.hasReady,
    origin: merchant.origins.length > 0,
    page: facts.hasBeenSeen,
    tried: facts.hasPicture,
    spend: merchant.spending.cap !== null || Number(merchant.spending.spent) === 0,
  };
  return done[step];
}
