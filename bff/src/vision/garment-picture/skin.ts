// Whether a colour can be skin, anybody's: skin of every shade has the same hue, and differs in lightness and in strength.
import { labOf } from '../raster/lab.ts';

/** Hue in Lab as an angle, from rosy to sallow; outside lie reds, yellows and all that is cold. */
const HUE = { least: 0.45, most: 1.25 };
/** Greys are no skin, strong colours are paint. */
const CHROMA = { least: 8, most: 45 };
const LIGHTNESS = { least: 12, most: 93 };

const STEPS = 32;
/** Per colour of 5 bits a channel. */
let table: Uint8Array | undefined;

export function isSkin(red: number, green: number, blue: number): boolean {
  table ??= makeTable();
  return table[((red >> 3) * STEPS + (green >> 3)) * STEPS + (blue >> 3)] === 1;
}

function makeTable(): Uint8Array {
  const made = new Uint8Array(STEPS ** 3);
  const middle = (step: number) => step * 8 + 4;
  for (let i = 0; i < made.length; i++) {
    const [l, a, b] = labOf(middle((i / STEPS ** 2) | 0), middle(((i / STEPS) | 0) % STEPS), middle(i % STEPS));
    const chroma = Math.hypot(a, b);
    const hue = Math.atan2(b, a);
    if (l < LIGHTNESS.least || l > LIGHTNESS.most || chroma < CHROMA.least || chroma > CHROMA.most) continue;
    if (hue > HUE.least && hue < HUE.most) made[i] = 1;
  }
  return made;
}
