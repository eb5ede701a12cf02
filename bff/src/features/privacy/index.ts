// Privacy: what a shopper may demand. It knows no table of the others; it walks what each feature contributes.
import type { Feature } from '../feature.ts';
import { type ForgetDeps, forgetDeparted } from './forget-departed.ts';
import { type PrivacyRoutesDeps, privacyRoutes } from './routes.ts';

export function privacyFeature(deps: PrivacyRoutesDeps & ForgetDeps) {
  return {
    routes: privacyRoutes(deps),
    /** After all others: whoever has lost their last thing to them may go in the same minute. */
    retention: (now: Date) => forgetDeparted(deps, now),
  } satisfies Feature;
}
