// Which measurement decides, and which only have a say.
import type { GarmentKind } from '../../../contract/products.ts';
import type { Measurement } from '../../../contract/size-charts.ts';

/**
 * EN 13402-2, primary and secondary dimensions: chest or bust for whatever hangs from the shoulders, waist for what hangs
 * from it. The last are for charts that lack it.
 */
const PRIMARY: Record<GarmentKind, readonly Measurement[]> = {
  top: ['chest', 'waist', 'hips', 'height'],
  outerwear: ['chest', 'waist', 'hips', 'height'],
  dress: ['chest', 'waist', 'hips', 'height'],
  bottom: ['waist', 'hips', 'inseam', 'height'],
};

/** @param known those that a chart can be reckoned with, at least one. */
export function primaryOf(kind: GarmentKind, known: readonly Measurement[]): Measurement {
  return PRIMARY[kind].find((measurement) => known.includes(measurement)) ?? (known[0] as Measurement);
}

const GIRTHS: readonly Measurement[] = ['chest', 'waist', 'hips'];

/** What is too narrow all round cannot be worn; what is too short can. */
export function isGirth(measurement: Measurement): boolean {
  return GIRTHS.includes(measurement);
}
