// Whether there is light enough for a photo, told from the running camera picture: the shopper can still do something.

/** Pixels on each side: plenty to tell light from dark, and cheap twice a second. */
const SIDE = 32;
/** Of 255, of the brightest hundredth. The photo check's own limit for "dim": skin and clothes, however dark, are not it. */
const DIM = 130;
/** From this luma on a pixel has burnt out; of how many of them the light is too strong. */
const BURNT = 250;
const BURNT_SHARE = 0.35;

let context: CanvasRenderingContext2D | null = null;

/** The hint of the photo check that this picture would get, for its light alone. */
export function lightIn(picture: CanvasImageSource): 'dim' | 'bright' | null {
  context ??= drawing();
  if (!context) return null;
  context.drawImage(picture, 0, 0, SIDE, SIDE);
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  const lumas = new Uint8ClampedArray(SIDE * SIDE);
  // Rec. 709
  for (let at = 0; at < lumas.length; at++)
    lumas[at] = 0.2126 * data[at * 4]! + 0.7152 * data[at * 4 + 1]! + 0.0722 * data[at * 4 + 2]!;
  lumas.sort();
  if (lumas[Math.floor(lumas.length * 0.99)]! < DIM) return 'dim';
  return lumas[Math.floor(lumas.length * (1 - BURNT_SHARE))]! >= BURNT ? 'bright' : null;
}

function drawing(): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  return canvas.getContext('2d', { willReadFrequently: true });
}
