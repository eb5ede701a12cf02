// The points of a top that a render is laid out by, as shares of the picture: so they mean the same at any size of it, and a
// merchant can put them right.
import type { Side, TopOutline } from '../garment/outline.ts';
import type { Point } from '../raster/geometry.ts';
import type { Window } from '../raster/window.ts';

/** Left and right are the picture's. Both coordinates are 0..1 from its top left corner. */
export interface GarmentPoints {
  left: HalfPoints;
  right: HalfPoints;
  /** On the lowest row that has the torso's width. */
  hem: Point;
}

/** As `HalfOutline` names them. */
export type HalfPoints = Record<(typeof POINTS)[number], Point>;

const POINTS = ['neck', 'collarTop', 'shoulder', 'armpit'] as const;

/** Four digits: a tenth of a pixel of the largest picture that is looked at. */
const rounded = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000;

/** A garment's outline, and the part of the picture that it was traced in. */
interface Traced {
  outline: TopOutline;
  place: Window;
  of: { width: number; height: number };
}

export function pointsOf({ outline, place, of }: Traced): GarmentPoints {
  const share = ({ x, y }: Point): Point => ({
    x: rounded((x + place.x) / of.width),
    y: rounded((y + place.y) / of.height),
  });
  const half = (side: Side): HalfPoints => {
    const { neck, collarTop, shoulder, armpit } = outline[side];
    return { neck: share(neck), collarTop: share(collarTop), shoulder: share(shoulder), armpit: share(armpit) };
  };
  return { left: half('left'), right: half('right'), hem: share({ x: outline.axis, y: outline.hemRow }) };
}

/** The outline with its points where somebody has said they are. */
export function withPoints(
  outline: TopOutline,
  said: GarmentPoints,
  place: Window,
  of: { width: number; height: number },
): TopOutline {
  const pixel = ({ x, y }: Point): Point => ({ x: x * of.width - place.x, y: y * of.height - place.y });
  const half = (side: Side) => {
    const { neck, collarTop, shoulder, armpit } = said[side];
    const rows = { neck: pixel(neck), collarTop: pixel(collarTop), shoulder: pixel(shoulder), armpit: pixel(armpit) };
    // Rows of the mask are looked up by it.
    return { ...outline[side], ...rows, armpit: { ...rows.armpit, y: Math.round(rows.armpit.y) } };
  };
  const hemRow = Math.min(outline.bounds.bottom, Math.max(outline.bounds.top + 1, Math.round(pixel(said.hem).y)));
  return { ...outline, left: half('left'), right: half('right'), hemRow };
}
