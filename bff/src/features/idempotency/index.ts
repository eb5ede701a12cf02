// Idempotency: every POST that makes something can be repeated under a key and makes it once.
import type { Request } from 'express';
import { IdempotencyHeaders } from '../../contract/common.ts';
import type { MasterKeys } from '../../platform/crypto/master-keys.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import { type Once, once } from '../../platform/http/idempotency.ts';
import { headers } from '../../platform/http/input.ts';
import type { ExportedFile, Feature } from '../feature.ts';
import type { Authenticate, AuthenticateMerchant, Shopper } from '../shopper.ts';
import { merchantAsCaller, shopperAsCaller, type VisitorDeps, visitorAsCaller } from './callers.ts';
import { keptAnswers } from './kept-answers.ts';
import { abandonClaims, deleteEntriesOf, deleteExpired, listEntries } from './store.ts';

const SWEEP_BATCH = 200;

interface IdempotencyDeps {
  sql: Sql;
  keys: MasterKeys;
  now(): Date;
}

export function idempotencyFeature(deps: IdempotencyDeps) {
  const { sql } = deps;
  const answers = keptAnswers(deps);
  const keyOf = (req: Request) => headers(req, IdempotencyHeaders)['idempotency-key'] ?? null;
  return {
    /** For routes that shoppers call: `router.post(path, once(async (req, res) => ...))`. */
    forShoppers: (authenticate: Authenticate): Once =>
      once({ answers, keyOf, callerOf: async (req) => shopperAsCaller(await authenticate(req)) }),
    /** For routes that merchants' servers call. */
    forMerchants: (authenticate: AuthenticateMerchant): Once =>
      once({ answers, keyOf, callerOf: async (req) => merchantAsCaller(await authenticate(req)) }),
    /** For beginning a session. */
    forVisitors: (visitor: VisitorDeps): Once =>
      once({ answers, keyOf, callerOf: async (req) => visitorAsCaller(visitor, req) }),
    async recover(alone: boolean) {
      if (alone) await abandonClaims(sql);
    },
    retention: (now: Date) => deleteExpired(sql, now, SWEEP_BATCH),
    async eraseShopper(trx: Trx, shopper: Shopper) {
      await deleteEntriesOf(trx, shopper);
      return { counts: {} };
    },
    exportShopper: exportEntries,
  } satisfies Feature & Record<string, unknown>;
}

async function* exportEntries(sql: Sql, shopper: Shopper): AsyncGenerator<ExportedFile> {
  yield {
    path: 'repeatable-requests.json',
    about: 'When you sent requests that may be repeated, and until when their answers are kept for that',
    content: await listEntries(sql, shopper),
  };
}
