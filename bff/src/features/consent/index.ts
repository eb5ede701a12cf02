// Consent: the words shown before any photo, and the receipts that say a shopper agreed to them.
import type { Sql } from '../../platform/database/database.ts';
import type { Feature } from '../feature.ts';
import { problem } from '../problem.ts';
import type { Shopper } from '../shopper.ts';
import { type ConsentDeps, consentRoutes } from './routes.ts';
import { hasLiveReceipt } from './store.ts';

export function consentFeature(deps: ConsentDeps) {
  return {
    routes: consentRoutes(deps),
    /** @throws Problem consent_required */
    async requireConsent(sql: Sql, shopper: Shopper): Promise<void> {
      if (!(await hasLiveReceipt(sql, shopper))) throw problem('consent_required');
    },
  } satisfies Feature & Record<string, unknown>;
}

export { consentTextFor } from './consent-text.ts';
