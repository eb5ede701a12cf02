// Where photos lie: in the sealed store, under the key of the shopper who gave them.
import type { SealingKey } from '../../platform/crypto/sealing-keys.ts';
import type { SealedObjects } from '../../platform/objects/objects.ts';
import { problem } from '../problem.ts';
import type { PhotoId, Shopper } from '../shopper.ts';

export const PHOTOS = 'photo-';

export interface SealedPhotos {
  /** @returns the object's name. @throws Problem session_expired where the shopper has just been erased. */
  put(shopper: Shopper, photo: PhotoId, bytes: Uint8Array): Promise<string>;
  /** @returns null where the object or the shopper's key is gone. */
  get(shopper: Shopper, object: string): Promise<Uint8Array | null>;
  delete(object: string): Promise<void>;
}

/** @param keyOf opens the shopper's key for this one use; null once it has been shredded. */
export function sealedPhotos(
  objects: SealedObjects,
  keyOf: (shopper: Shopper) => Promise<SealingKey | null>,
): SealedPhotos {
  return {
    async put(shopper, photo, bytes) {
      const key = await keyOf(shopper);
      // Erased since the request came in.
      if (!key) throw problem('session_expired');
      const object = PHOTOS + photo;
      await objects.put(object, bytes, key);
      return object;
    },
    async get(shopper, object) {
      const key = await keyOf(shopper);
      return key && objects.get(object, key);
    },
    delete: (object) => objects.delete(object),
  };
}
