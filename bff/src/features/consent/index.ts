// Consent: the words shown before any photo, and the receipts that say a shopper agreed to them.
import type { ConsentReceipt } from '../../contract/consents.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { ExportedFile, Feature } from '../feature.ts';
import { problem } from '../problem.ts';
import type { Shopper } from '../shopper.ts';
import { currentReceiptOf } from './current-receipt.ts';
import { processorsFor } from './processors-for.ts';
import { type ConsentRoutesDeps, consentRoutes } from './routes.ts';
import { showText } from './show-text.ts';
import {
  anonymiseReceipts,
  findAnyReceipt,
  findShopperOfReceipt,
  lastAddressHash,
  listExportedReceipts,
  listReceipts,
  withdrawReceipts,
} from './store.ts';

export interface ConsentDeps extends ConsentRoutesDeps {
  /** Until the transaction ends, nothing of the shopper is withdrawn or erased. @returns false where they are gone. */
  holdShopper(sql: Sql, shopper: Shopper): Promise<boolean>;
}

export function consentFeature(deps: ConsentDeps) {
  const { sql } = deps.database;
  return {
    routes: consentRoutes(deps),
    /** For a session that begins. */
    showText: showText({ ...deps, sql }),
    /** Null where nothing that was agreed to counts today. */
    currentReceiptOf: (within: Sql, shopper: Shopper) => currentReceiptOf(deps, within, shopper),
    /** Names of the companies to which their photo may go: those in the text that they agreed to, if that is still today's. */
    async agreedProcessors(within: Sql, shopper: Shopper): Promise<string[]> {
      const receipt = await currentReceiptOf(deps, within, shopper);
      return receipt ? processorsFor(deps.processors, receipt.jurisdiction).map(({ name }) => name) : [];
    },
    /**
     * Inside a transaction a withdrawal waits until it ends, so that whatever was begun on the strength of the receipt is
     * there to be stopped.
     * @throws Problem consent_required
     */
    async requireConsent(within: Sql, shopper: Shopper): Promise<ConsentReceipt> {
      // In a statement of its own: what a lock had to wait for is only seen by the next one.
      const there = await deps.holdShopper(within, shopper);
      const receipt = there && (await currentReceiptOf(deps, within, shopper));
      if (!receipt) throw problem('consent_required');
      return receipt;
    },
    findAnyReceipt,
    findShopperOfReceipt,
    lastAddressHash,
    /** All of a shopper's, oldest first; nothing is begun on the strength of any until the transaction ends. */
    async lockReceipts(trx: Trx, shopper: Shopper) {
      await deps.lockShopper(trx, shopper);
      return listReceipts(trx, shopper);
    },
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
    about: 'What you agreed to and withdrew: the exact words, the boxes you ticked, times, fingerprint of your address',
    content: await listExportedReceipts(sql, shopper),
  };
}

export type { ShowText } from './show-text.ts';
export type { ReceiptRow } from './store.ts';
