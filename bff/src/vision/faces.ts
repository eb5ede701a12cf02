// Where faces are: boxes from BlazeFace and nothing else. No landmarks of a face, no template, nothing that identifies.
import type { Raster } from '../platform/images/images.ts';
import { infer, type Models } from './models.ts';
import type { Box } from './people.ts';
import { type Roi, roiPoint, sampleRoi } from './roi.ts';

export interface Face extends Box {
  /** 0..1. Frontal faces score .85-.95; the back of a head stays under .25. */
  score: number;
}

const INPUT = 256;
const VALUES_PER_ANCHOR = 16;
/** BlazeFace's two grids: cells per side, anchors per cell, and the outputs that speak for each. */
const GRIDS = [
  { cells: 16, perCell: 2, scores: 512, boxes: 512 * VALUES_PER_ANCHOR },
  { cells: 8, perCell: 6, scores: 384, boxes: 384 * VALUES_PER_ANCHOR },
];
const OUTPUTS = ['Identity:0', 'Identity_1:0', 'Identity_2:0', 'Identity_3:0'];
/** Two boxes that share more than this of their union are one face. */
const SAME_FACE = 0.3;

/**
 * Best first.
 * @param region the square to look in; faces smaller than about a twentieth of its side are missed.
 */
export async function detectFaces(models: Models, raster: Raster, region: Roi, leastScore: number): Promise<Face[]> {
  const input = sampleRoi(raster, region, INPUT, 1 / 127.5, -1);
  const outputs = await infer(models.face, input, [1, INPUT, INPUT, 3], 'float32', OUTPUTS);
  const candidates: Face[] = [];
  for (const grid of GRIDS) {
    // The graph does not name its outputs in a meaningful order, but their sizes are unique.
    const scores = outputs.find((output) => output.length === grid.scores);
    const boxes = outputs.find((output) => output.length === grid.boxes);
    if (!scores || !boxes) throw new Error('the face model gave outputs of unknown sizes');
    for (let anchor = 0; anchor < grid.scores; anchor++) {
      const score = 1 / (1 + Math.exp(-(scores[anchor] ?? 0)));
      if (score < leastScore) continue;
      const cell = Math.floor(anchor / grid.perCell);
      const values = boxes.subarray(anchor * VALUES_PER_ANCHOR);
      const [dx = 0, dy = 0, w = 0, h = 0] = values;
      const u = ((cell % grid.cells) + 0.5) / grid.cells + dx / INPUT;
      const v = (Math.floor(cell / grid.cells) + 0.5) / grid.cells + dy / INPUT;
      const [x, y] = roiPoint(region, u - w / INPUT / 2, v - h / INPUT / 2);
      candidates.push({ score, x, y, width: (w / INPUT) * region.side, height: (h / INPUT) * region.side });
    }
  }
  candidates.sort((a, b) => b.score - a.score);
  const faces: Face[] = [];
  for (const face of candidates) if (faces.every((kept) => overlap(kept, face) < SAME_FACE)) faces.push(face);
  return faces;
}

/** Intersection over union. */
function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (across <= 0 || down <= 0) return 0;
  const shared = across * down;
  return shared / (a.width * a.height + b.width * b.height - shared);
}
