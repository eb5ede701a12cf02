// Test renders: a merchant's products on house models.
import type { Feature } from '../feature.ts';
import { type TestRenderRoutesDeps, testRenderRoutes } from './routes.ts';

export function testRendersFeature(deps: TestRenderRoutesDeps) {
  return { routes: testRenderRoutes(deps) } satisfies Feature;
}

export { type HouseModel, houseModelsIn } from './house-models.ts';
