// Who begins a session: the customer a shop vouches for, the shopper of an earlier visit, or somebody new.
import { randomUUID } from 'node:crypto';
import type { Trx } from '../../platform/database/database.ts';
import type { MerchantId, Shopper, ShopperId } from '../shopper.ts';
import { findCustomer, findShopperOfHash, insertCustomer, noteVisit } from './customers-store.ts';
import { deleteResumeSecrets, findShopperOfSecret, useResumeSecret } from './resume-secrets-store.ts';
import { deleteSessionsOf, holdShopper, insertShopper } from './store.ts';

export interface Asking {
  merchant: MerchantId;
  origin: string;
  /** Of the customer the shop vouches for; null where it vouches for nobody. */
  customerHash: string | null;
  /** Of the resume secret that came along. One that does not work is as good as none, so that nobody can try them out. */
  secretHash: string | null;
  now: Date;
  /** Until when a resume secret used now works. */
  resumeUntil: Date;
}

/** A new key for a shopper's photos, wrapped under a master key. */
export type MakeSealingKey = (shopper: ShopperId) => { wrapped: string; masterKeyId: string };

/** Another session of the same customer began at the same moment; they are known now. */
export class CameSecond extends Error {}

export interface Recognised {
  shopper: Shopper;
  /** Nothing of theirs can be there yet, neither a receipt nor a try-on. */
  isNew: boolean;
}

/** @throws CameSecond: roll back and ask again. */
export async function recogniseShopper(trx: Trx, makeSealingKey: MakeSealingKey, asking: Asking): Promise<Recognised> {
  const { customerHash } = asking;
  if (customerHash !== null) {
    const ask = { ...asking, customerHash };
    return { shopper: await recogniseCustomer(trx, makeSealingKey, ask, () => takeOver(trx, asking)), isNew: false };
  }
  const known = await resume(trx, asking);
  if (known) return { shopper: known, isNew: false };
  return { shopper: await addShopper(trx, makeSealingKey, asking.merchant, asking.now), isNew: true };
}

/**
 * @param anonymousBefore the first time, whoever they were on this device before they signed in.
 * @throws CameSecond: roll back and ask again.
 */
export async function recogniseCustomer(
  trx: Trx,
  makeSealingKey: MakeSealingKey,
  { merchant, customerHash, now }: Pick<Asking, 'merchant' | 'now'> & { customerHash: string },
  anonymousBefore: () => Promise<Shopper | null> = async () => null,
): Promise<Shopper> {
  const known = await findShopperOfHash(trx, merchant, customerHash);
  if (known) {
    // Erased at this very moment: next time they are new.
    if (!(await holdShopper(trx, known, 'shared'))) throw new CameSecond();
    await noteVisit(trx, known, now);
    return known;
  }
  const shopper = (await anonymousBefore()) ?? (await addShopper(trx, makeSealingKey, merchant, now));
  if (!(await insertCustomer(trx, shopper, customerHash, now))) throw new CameSecond();
  return shopper;
}

async function resume(trx: Trx, { merchant, origin, secretHash, now, resumeUntil }: Asking): Promise<Shopper | null> {
  const shopper = secretHash && (await findShopperOfSecret(trx, merchant, origin, secretHash, now));
  if (!secretHash || !shopper) return null;
  // Their row first, as everybody does: whoever erases them meanwhile is waited for, and then nobody is there.
  if (!(await holdShopper(trx, shopper, 'shared'))) return null;
  // On a computer that several people use, only the shop's word opens what belongs to a customer of its.
  if (await findCustomer(trx, shopper)) return null;
  return (await useResumeSecret(trx, secretHash, now, resumeUntil)) ? shopper : null;
}

/** From here on the shop's word alone leads to this shopper, not what the device has kept. */
async function takeOver(trx: Trx, asking: Asking): Promise<Shopper | null> {
  const shopper = await resume(trx, asking);
  if (!shopper) return null;
  await deleteResumeSecrets(trx, shopper);
  await deleteSessionsOf(trx, shopper);
  return shopper;
}

async function addShopper(
  trx: Trx,
  makeSealingKey: MakeSealingKey,
  merchantId: MerchantId,
  createdAt: Date,
): Promise<Shopper> {
  const id = randomUUID() as ShopperId;
  const { wrapped: sealingKeyWrapped, masterKeyId } = makeSealingKey(id);
  await insertShopper(trx, { id, merchantId, sealingKeyWrapped, masterKeyId, createdAt });
  return { id, merchantId };
}

const ATTEMPTS = 3;

/** Who came second finds what the first has made. */
export async function untilFirst<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = ATTEMPTS - 1; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof CameSecond) || left === 0) throw error;
    }
  }
}
