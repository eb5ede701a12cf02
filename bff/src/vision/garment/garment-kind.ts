// What kind of garment an outline is, as far as an outline can say; the local engine dresses sleeved tops only.
import type { TopOutline } from './outline.ts';

export type OutlineKind = 'top' | 'sleeveless' | 'dress' | 'skirt' | 'trousers';

export function kindOfOutline(mask: Uint8Array, width: number, outline: TopOutline): OutlineKind {
  const { bounds, halfWidth } = outline;
  const tall = bounds.bottom - bounds.top + 1;
  if (splitsIntoLegs(mask, width, outline, tall)) return 'trousers';
  const sleeved = outline.left.hasSleeve && outline.right.hasSleeve;
  if (!sleeved && flatTop(outline) > 0.6) return 'skirt';
  const pit = (outline.left.armpit.y + outline.right.armpit.y) / 2;
  const chest = chestWidth(outline, pit, tall);
  // From armpit to hem a top is about two to three chest half-widths long, a dress four and more.
  if ((outline.hemRow - pit) / Math.min(chest, halfWidth) > 3.9) return 'dress';
  return sleeved ? 'top' : 'sleeveless';
}

function splitsIntoLegs(mask: Uint8Array, width: number, outline: TopOutline, tall: number): boolean {
  const { bounds } = outline;
  let gaps = 0;
  let rows = 0;
  for (let y = Math.round(bounds.top + tall * 0.6); y < bounds.top + tall * 0.95; y += 2) {
    rows++;
    let inside = 0;
    for (let x = Math.round(bounds.left); x <= bounds.right; x++) {
      const near = Math.abs(x - outline.axis) < (bounds.right - bounds.left) * 0.14;
      if (near && !mask[y * width + x]) inside++;
    }
    if (inside >= 3) gaps++;
  }
  return gaps > rows * 0.7;
}

// Share of the outline's width whose upper edge lies within a few rows of the very top: a waistband.
function flatTop(outline: TopOutline): number {
  const { bounds } = outline;
  const band = (bounds.bottom - bounds.top) * 0.045;
  let flat = 0;
  let upper = 0;
  for (let x = bounds.left; x <= bounds.right; x++) {
    const y = outline.topRow[x] as number;
    if (y > bounds.top + (bounds.bottom - bounds.top) * 0.25) continue;
    upper++;
    if (y < bounds.top + band) flat++;
  }
  return upper === 0 ? 1 : flat / upper;
}

function chestWidth(outline: TopOutline, pit: number, tall: number): number {
  const y = Math.round(Math.min(pit + tall * 0.06, outline.bounds.bottom));
  return Math.max(4, ((outline.torsoRight[y] as number) - (outline.torsoLeft[y] as number)) / 2);
}
