// Where a top's neck, shoulders, armpits and hem are in the picture that is drawn from: found by the server, put right by its shop.
import { z } from 'zod';

const Share = z.number().min(0).max(1);

/** Both are shares of the picture, from its top left corner. */
const PicturePoint = z.strictObject({ x: Share, y: Share }).meta({ id: 'PicturePoint' });

const HalfPoints = z
  .strictObject({
    neck: PicturePoint.meta({ description: 'Where the collar meets the shoulder seam' }),
    collar_top: PicturePoint.meta({
      description: 'The highest point of the collar; `neck` again where it does not stand up',
    }),
    shoulder: PicturePoint.meta({ description: 'The top of the armhole' }),
    armpit: PicturePoint,
  })
  .meta({ id: 'GarmentHalfPoints' });
type HalfPoints = z.infer<typeof HalfPoints>;

/** A collar's corner and a shoulder may lie so much beyond each other on crooked pictures, a share of the picture. */
const SLACK = 0.02;

/** Halves that have changed places, a hem above the armpits and the like warp to nonsense: what is wrong is said instead. */
function misplaced(said: { left: HalfPoints; right: HalfPoints; hem: { y: number } }): string | null {
  const { left, right, hem } = said;
  if (right.neck.x - left.neck.x < SLACK)
    return 'The left side of the neck has to lie left of the right one, in the picture';
  if (left.shoulder.x > left.neck.x + SLACK || right.shoulder.x < right.neck.x - SLACK)
    return 'The shoulders have to lie outside the neck';
  if (right.armpit.x - left.armpit.x < SLACK) return 'The left armpit has to lie left of the right one, in the picture';
  for (const { neck, collar_top, shoulder, armpit } of [left, right]) {
    if (collar_top.y > neck.y + SLACK) return 'The top of the collar must not lie below the neck';
    if (armpit.y < shoulder.y + SLACK) return 'The armpits have to lie below the shoulders';
    if (hem.y < armpit.y + SLACK) return 'The hem has to lie below the armpits';
  }
  return null;
}

export const GarmentPoints = z
  .strictObject({
    left: HalfPoints.meta({ description: 'Left in the picture' }),
    right: HalfPoints,
    hem: PicturePoint.meta({ description: 'On the lowest row that has the width of the torso' }),
  })
  .check(({ value, issues }) => {
    const message = misplaced(value);
    if (message) issues.push({ code: 'custom', input: value, message });
  })
  .meta({ id: 'GarmentPoints' });
export type GarmentPoints = z.infer<typeof GarmentPoints>;

export const ProductGarment = z
  .strictObject({
    image_url: z.string().meta({ description: 'The picture that the points are in: the one that is drawn from' }),
    points: GarmentPoints.nullable().meta({
      description: 'Null: nobody has looked at the picture yet, or it is none that the local engine can lay out',
    }),
    said_by: z.enum(['server', 'merchant']).nullable().meta({ description: 'Whose points these are' }),
  })
  .meta({ id: 'ProductGarment' });
export type ProductGarment = z.infer<typeof ProductGarment>;
