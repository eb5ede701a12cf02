// The photo in a shopper's hand: its bytes, how long it may be kept, and the service's copy once there is one.
import type { Photo, PhotoLifetime } from './resources.ts';

export interface ChosenPhoto {
  readonly bytes: Blob;
  readonly lifetime: PhotoLifetime;
  /** Null until it has been sent. */
  stored: Photo | null;
}
