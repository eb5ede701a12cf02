// Who cannot come back and has nothing here any more is forgotten as thoroughly as who asks for it: what is left of them is
// receipts that say that somebody agreed. Nobody is there to be handed a deletion receipt, so none is made.
import type { Sql, Trx } from '../../platform/database/database.ts';
import { accessBy } from '../access.ts';
import { type Erased, finishErasing } from '../feature.ts';
import { oneByOne } from '../one-by-one.ts';
import type { Shopper } from '../shopper.ts';
import { sumOf } from './counts.ts';
import { type EraseDeps, eraseWithin } from './erase-shopper.ts';

export interface ForgetDeps extends EraseDeps {
  departed: {
    next(now: Date): Promise<Shopper[]>;
    includes(trx: Trx, shopper: Shopper, now: Date): Promise<boolean>;
  };
  hasPhotos(sql: Sql, shopper: Shopper): Promise<boolean>;
  hasPictures(sql: Sql, shopper: Shopper): Promise<boolean>;
  hasOpenTryOns(sql: Sql, shopper: Shopper): Promise<boolean>;
  /** @returns whether there was one. */
  shredSealingKey(trx: Trx, shopper: Shopper): Promise<boolean>;
}

/** One page of them. @returns how many were forgotten or lost their key. @throws after all others, where one failed. */
export async function forgetDeparted(deps: ForgetDeps, now: Date): Promise<number> {
  let forgotten = 0;
  // Each in a transaction of its own: short, and one that fails keeps none of the others.
  const { fault } = await oneByOne(await deps.departed.next(now), async (shopper) => {
    forgotten += await forget(deps, shopper, now);
  });
  // Also beside others who went: the next pass looks at the next page, and would not meet them.
  if (fault) throw fault;
  return forgotten;
}

async function forget(deps: ForgetDeps, shopper: Shopper, now: Date): Promise<number> {
  const parts = await deps.database.transaction(async (trx): Promise<Erased[]> => {
    await deps.lockReceipts(trx, shopper);
    if (!(await deps.departed.includes(trx, shopper, now))) return [];
    if (await deps.hasOpenTryOns(trx, shopper)) return [];
    if (await deps.hasPhotos(trx, shopper)) return [];
    // Their pictures have their own time; the key is of no use to those.
    if (await deps.hasPictures(trx, shopper)) {
      return (await deps.shredSealingKey(trx, shopper)) ? [{ counts: { sealing_keys: 1 } }] : [];
    }
    const erased = await eraseWithin(deps, trx, shopper, now);
    await deps.audit(trx, accessBy('sweeper', 'erased', shopper));
    return erased;
  });
  await finishErasing(parts);
  return Object.values(sumOf(parts)).some((count) => count > 0) ? 1 : 0;
}
