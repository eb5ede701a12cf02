// Takes a shopper's photos away as part of someone's transaction: the rows now, the objects and what the engine remembers
// about them as soon as it is committed.
import { createHash } from 'node:crypto';
import { EnvelopeError } from '../../platform/crypto/envelope.ts';
import type { SealingKey } from '../../platform/crypto/sealing-keys.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { SealedObjects } from '../../platform/objects/objects.ts';
import type { Erased } from '../feature.ts';
import type { DeleteObjects } from '../object-deletions.ts';
import type { PhotoId, Shopper } from '../shopper.ts';
import { deletePhotosOf } from './store.ts';

export interface RemovePhotosDeps {
  objects: SealedObjects;
  /** Null once shredded. */
  sealingKeyOf(sql: Sql, shopper: Shopper): Promise<SealingKey | null>;
  deleteObjects: DeleteObjects;
  /** Drops what this process' engine has worked out about a photo. @param sha256 of its bytes, hex. */
  forgetPhoto(sha256: string): Promise<void>;
}

/** @param only one photo instead of all. */
export async function removePhotos(
  deps: RemovePhotosDeps,
  trx: Trx,
  shopper: Shopper,
  only?: PhotoId,
): Promise<Erased & { counts: { photos: number } }> {
  const names = await deletePhotosOf(trx, shopper, only);
  // Opened before the same transaction may shred it: the engine knows a photo by the hash of its plain bytes.
  const key = names.length > 0 ? await openedKey(deps, trx, shopper) : null;
  const deleteObjects = await deps.deleteObjects(
    trx,
    names.map((name) => ({ store: 'sealed', name })),
  );
  return {
    counts: { photos: names.length },
    async afterwards() {
      try {
        if (key) for (const name of names) await forget(deps, name, key);
      } finally {
        await deleteObjects();
      }
    },
  };
}

/** Null also for one that does not open: no photo can be, and what the engine remembers of them goes by itself. */
async function openedKey({ sealingKeyOf }: RemovePhotosDeps, trx: Trx, shopper: Shopper): Promise<SealingKey | null> {
  try {
    return await sealingKeyOf(trx, shopper);
  } catch (error) {
    if (error instanceof EnvelopeError) return null;
    throw error;
  }
}

async function forget({ objects, forgetPhoto }: RemovePhotosDeps, name: string, key: SealingKey): Promise<void> {
  const photo = await objects.get(name, key);
  if (photo) await forgetPhoto(createHash('sha256').update(photo).digest('hex'));
}
