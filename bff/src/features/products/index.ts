// Products: what a shopper of a shop can try on.
import type { Feature } from '../feature.ts';
import { type ProductsDeps, productsRoutes } from './routes.ts';

export function productsFeature(deps: ProductsDeps) {
  return { routes: productsRoutes(deps) } satisfies Feature;
}

export { findProduct, putProduct } from './store.ts';
