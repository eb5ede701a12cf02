// Insights: what a shop's counts come to. Keeps nothing of its own: the figures are those of events, the money that of engines.
import type { Feature } from '../feature.ts';
import { type InsightsRoutesDeps, insightsRoutes } from './routes.ts';

export function insightsFeature(deps: InsightsRoutesDeps): Feature {
  return { routes: insightsRoutes(deps) };
}
