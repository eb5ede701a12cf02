// Sizing: which size would fit. Holds nothing about anybody, so there is nothing to erase, export or sweep.
import type { Feature } from '../feature.ts';
import { type SizingRoutesDeps, sizingRoutes } from './routes.ts';

export function sizingFeature(deps: SizingRoutesDeps): Feature {
  return { routes: sizingRoutes(deps) };
}
