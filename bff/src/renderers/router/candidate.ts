// Whom the router may ask: one engine with one model, what it can draw, what that costs and who gets the photo.
import type { GarmentKind, Processor, Renderer } from '../renderer.ts';
import type { Choice } from './course.ts';

export interface Candidate extends Choice {
  renderer: Renderer;
  processors: readonly Processor[];
  kinds: readonly GarmentKind[];
  /** Of one picture, in millionths of a dollar. */
  microdollars: number;
}

export const ALL_KINDS: readonly GarmentKind[] = ['top', 'bottom', 'dress', 'outerwear'];

export function isSame(a: Choice, b: Choice): boolean {
  return a.engine === b.engine && a.model === b.model;
}

/** For the record and the log. */
export function nameOf({ engine, model }: Choice): string {
  return model === null ? engine : `${engine}/${model}`;
}
