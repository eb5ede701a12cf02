// What is known of a body, in centimetres.
import { isPlausible, type LengthRange, type Measurement } from '../../../contract/size-charts.ts';

/** A range where it was concluded from a size that fits, one number twice where it was measured. */
export type Body = Partial<Record<Measurement, LengthRange>>;

/** Given, and believable. */
export function isKnown(body: Body, measurement: Measurement): boolean {
  const range = body[measurement];
  return range !== undefined && isPlausible(measurement, middle(range));
}

export function isConcluded(range: LengthRange | undefined): boolean {
  return range !== undefined && range.min < range.max;
}

export function middle({ min, max }: LengthRange): number {
  return (min + max) / 2;
}
