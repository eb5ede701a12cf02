// Which steps of the set-up are done, by what the server knows: nothing is ticked, so nothing can be ticked wrongly.
import type { components } from '../../client/wire.ts';
import type { App } from '../app.ts';
import { askedOf } from '../overview/question.ts';

export const STEPS = ['catalogue', 'ready', 'origin', 'page', 'tried', 'bought', 'spend'] as const;
export type Step = (typeof STEPS)[number];

export interface Facts {
  merchant: components['schemas']['Merchant'];
  settings: components['schemas']['Settings'];
  hasProducts: boolean;
  hasReady: boolean;
  /** Of a year, as the overview has them. */
  steps: components['schemas']['Figures']['steps'];
}

export async function readFacts({ api }: App, signal: AbortSignal): Promise<Facts> {
  const [merchant, settings, products, ready, insights] = await Promise.all([
    api.get('/v1/merchant', { signal }),
    api.get('/v1/merchant/settings', { signal }),
    api.get('/v1/merchant/products', { query: { limit: 1 }, signal }),
    api.get('/v1/merchant/products', { query: { limit: 1, readiness: 'ready' }, signal }),
    api.get('/v1/merchant/insights', { query: askedOf({ days: '365' }), signal }),
  ]);
  return {
    ...{ merchant, settings, steps: insights.now.steps },
    ...{ hasProducts: products.items.length > 0, hasReady: ready.items.length > 0 },
  };
}

export function isDone(step: Step, { merchant, steps, ...facts }: Facts): boolean {
  const done: Record<Step, boolean> = {
    catalogue: facts.hasProducts,
    ready: facts.hasReady,
    origin: merchant.origins.length > 0,
    page: steps.seen.count > 0,
    tried: steps.result.count > 0,
    bought: steps.purchased.count > 0,
    spend: merchant.spending.cap !== null || Number(merchant.spending.spent) === 0,
  };
  return done[step];
}
