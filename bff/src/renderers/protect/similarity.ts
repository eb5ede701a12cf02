// Where a place of the photo lies in an engine's picture: turned, scaled and moved, nothing else.

/** (x, y) of the photo lies at (a x - b y + dx, b x + a y + dy) of the picture, in pixels of each; a pixel's middle is at .5. */
export interface Similarity {
  a: number;
  b: number;
  dx: number;
  dy: number;
}
