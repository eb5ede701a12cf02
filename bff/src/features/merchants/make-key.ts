// An owner makes a key, or has a new secret key take the place of those before.
import type { CreatedKey, CreateKey } from '../../contract/merchant-keys.ts';
import type { Database } from '../../platform/database/database.ts';
import type { KeepWithin } from '../../platform/http/idempotency.ts';
import { type Audit, byMerchant } from '../access.ts';
import { problem } from '../problem.ts';
import type { MerchantCaller } from '../shopper.ts';
import { addPublishableKey, addSecretKey, modeOf, rotateSecretKey } from './keys.ts';
import { listSecretKeys } from './secret-keys-store.ts';
import { listPublishableKeys } from './store.ts';

/** Of each kind: enough for every server and page of a shop, and no list that fills a screen. */
const MOST_KEYS = 20;

/** @throws Problem key_limit_reached */
export async function makeKey(
  { database, audit, now }: { database: Database; audit: Audit; now(): Date },
  caller: MerchantCaller,
  asked: CreateKey,
  keep: KeepWithin<CreatedKey>,
): Promise<CreatedKey> {
  const { id } = caller;
  const at = now();
  return database.transaction(async (trx) => {
    const mode = await modeOf(trx, id, asked.live);
    const there = asked.kind === 'secret' ? await listSecretKeys(trx, id, at) : await listPublishableKeys(trx, id);
    if (there.length >= MOST_KEYS) throw problem('key_limit_reached');
    let made: CreatedKey;
    if (asked.kind === 'publishable') {
      made = { key: await addPublishableKey(trx, id, mode, at), others_expire_at: null };
      await audit(trx, byMerchant('publishable_key_added', caller, null));
    } else if (asked.others_expire_in === undefined) {
      made = { key: await addSecretKey(trx, id, mode, at), others_expire_at: null };
      await audit(trx, byMerchant('secret_key_added', caller, null));
    } else {
      const { key, othersExpireAt } = await rotateSecretKey(trx, id, mode, asked.others_expire_in * 1_000, at);
      made = { key, others_expire_at: othersExpireAt.toISOString() };
      await audit(trx, byMerchant('secret_key_rotated', caller, null));
    }
    await keep(trx, made);
    return made;
  });
}
