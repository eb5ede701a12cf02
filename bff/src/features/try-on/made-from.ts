// When two try-ons of one shopper are the same: everything that the picture is made from, in one hash.
import { hash } from 'node:crypto';
import type { GarmentKind } from '../../renderers/renderer.ts';
import type { PhotoId } from '../shopper.ts';

export interface MadeFrom {
  photoId: PhotoId;
  productId: string;
  /** Name of the garment's picture, which is named by its content. */
  garment: string | null;
  kind: GarmentKind;
  /** Engines, their models and settings, and the version of what they would be told now. */
  drawingVersion: string;
}

/** SHA-256, hex. */
export function madeFrom({ photoId, productId, garment, kind, drawingVersion }: MadeFrom): string {
  return hash('sha256', JSON.stringify([photoId, productId, garment, kind, drawingVersion]));
}
