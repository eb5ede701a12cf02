// Privacy: what a shopper may demand. It knows no table of the others; it walks what each feature contributes.
import type { Feature } from '../feature.ts';
import { type PrivacyDeps, privacyRoutes } from './routes.ts';

export function privacyFeature(deps: PrivacyDeps) {
  return { routes: privacyRoutes(deps) } satisfies Feature;
}
