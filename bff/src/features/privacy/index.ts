// Privacy: what a shopper may demand. It knows no table of the others; it walks what each feature contributes.
import type { Access, Actor } from '../access.ts';
import type { Feature } from '../feature.ts';
import type { Shopper } from '../shopper.ts';
import { eraseShopper } from './erase-shopper.ts';
import { exportShopper } from './export-shopper.ts';
import { type ForgetDeps, forgetDeparted } from './forget-departed.ts';
import { type PrivacyRoutesDeps, privacyRoutes } from './routes.ts';

export function privacyFeature(deps: PrivacyRoutesDeps & ForgetDeps) {
  return {
    routes: privacyRoutes(deps),
    /** For whoever may ask for a shopper. */
    erase: (shopper: Shopper, by: Actor) => eraseShopper(deps, shopper, by),
    exportOf: (shopper: Shopper, access: Access) => exportShopper(deps, shopper, access),
    /** After all others: whoever has lost their last thing to them may go in the same minute. */
    retention: (now: Date) => forgetDeparted(deps, now),
  } satisfies Feature & Record<string, unknown>;
}
