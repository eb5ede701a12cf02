// Telling the garment from what borders on it in the finished picture: its colours there are learnt from the picture itself, so
// that a garment of another colour still has its own length.
import { density, type LabColour, learnColours } from '../../vision/parsing/colour-model.ts';
import { clamp } from '../../vision/raster/geometry.ts';
import type { LabPlanes } from '../../vision/raster/lab.ts';

/** More than nothing where a pixel looks like cloth, less where it looks like something else, -3..3. */
export type ClothSign = (i: number) => number;

const MOST = 3;

/** @returns null where either has too few pixels to say anything. */
export function clothSign(
  lab: LabPlanes,
  cloth: readonly number[],
  others: readonly { lab: LabPlanes; at: readonly number[]; clusters: number }[],
): ClothSign | null {
  const own = learnColours(cloth.map(colourAt(lab)), 4);
  const rest = others.flatMap((other) => learnColours(other.at.map(colourAt(other.lab)), other.clusters) ?? []);
  if (!own || rest.length === 0) return null;
  return (i) => {
    const colour = [lab.l[i] as number, lab.a[i] as number, lab.b[i] as number] as const;
    return clamp(0.55 * Math.log(density(own, ...colour) / density(rest, ...colour)), -MOST, MOST);
  };
}

const colourAt =
  (lab: LabPlanes) =>
  (i: number): LabColour => [lab.l[i] as number, lab.a[i] as number, lab.b[i] as number];

/** Where along a line that begins on cloth the cloth ends: before which step; `sure` 0..: how clear both sides are of it. */
export interface ClothEnd {
  step: number;
  sure: number;
}

/** The split that most of the line agrees with. */
export function clothEnd(signs: readonly number[]): ClothEnd {
  let sum = 0;
  for (const sign of signs) sum -= sign;
  let best = { step: 0, sum };
  for (let step = 1; step <= signs.length; step++) {
    sum += 2 * (signs[step - 1] as number);
    if (sum > best.sum) best = { step, sum };
  }
  const mean = (part: readonly number[]) => part.reduce((a, b) => a + b, 0) / Math.max(1, part.length);
  const [on, off] = [mean(signs.slice(0, best.step)), -mean(signs.slice(best.step))];
  return { step: best.step, sure: Math.min(on, off) };
}
