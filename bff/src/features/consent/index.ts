// Consent: the words shown before any photo, and the receipts that say a shopper agreed to them.
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { ExportedFile, Feature } from '../feature.ts';
import { problem } from '../problem.ts';
import type { Shopper } from '../shopper.ts';
import { type ConsentDeps, consentRoutes } from './routes.ts';
import {
  anonymiseReceipts,
  findAnyReceipt,
  hasLiveReceipt,
  listReceipts,
  lockReceipts,
  withdrawReceipts,
} from './store.ts';

export function consentFeature(deps: ConsentDeps) {
  return {
    routes: consentRoutes(deps),
    /** @throws Problem consent_required */
    async requireConsent(sql: Sql, shopper: Shopper): Promise<void> {
      if (!(await hasLiveReceipt(sql, shopper))) throw problem('consent_required');
    },
    findAnyReceipt,
    lockReceipts,
    withdrawReceipts,
    /** What remains proves that somebody agreed to these words, but not who. */
    async eraseShopper(trx: Trx, shopper: Shopper) {
      return { counts: { consents_anonymised: await anonymiseReceipts(trx, shopper) } };
    },
    exportShopper: exportReceipts,
  } satisfies Feature & Record<string, unknown>;
}

async function* exportReceipts(sql: Sql, shopper: Shopper): AsyncGenerator<ExportedFile> {
  yield {
    path: 'consents.json',
    about: 'What you agreed to and withdrew: version and fingerprint of the words, times, fingerprint of your address',
    content: await listReceipts(sql, shopper),
  };
}

export { consentTextFor } from './consent-text.ts';
export type { ReceiptRow } from './store.ts';
