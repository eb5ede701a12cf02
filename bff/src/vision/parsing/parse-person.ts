// Which pixels of a photo are skin, hair, the upper garment and the lower one: colours learnt at places the pose is sure
// of, weighed with where each class can be, and smoothed along the picture's own edges.
import type { Raster } from '../../platform/images/images.ts';
import { boxBlur } from '../raster/filters.ts';
import { clamp, distanceToSegment, length, type Point, smoothstep } from '../raster/geometry.ts';
import { guidedBy } from '../raster/guided-filter.ts';
import type { LabPlanes } from '../raster/lab.ts';
import { type BodyFrame, type Head, onTorso, torsoCoordinates } from './body-frame.ts';
import {
  type ColourCluster,
  coloursOf,
  type LabColour,
  learnColours,
  likelihoodTable,
  tableIndex,
  unexplained,
} from './colour-model.ts';

/** Soft masks 0..1, one value per pixel; together at most the share of `body`. */
export interface PersonMasks {
  body: Float32Array;
  skin: Float32Array;
  hair: Float32Array;
  upper: Float32Array;
  lower: Float32Array;
}

const CLASSES = ['skin', 'hair', 'upper', 'lower'] as const;
type PersonClass = (typeof CLASSES)[number];
type Seeds = Record<PersonClass | 'background', LabColour[]>;
const CLUSTERS: Record<PersonClass, number> = { skin: 3, hair: 2, upper: 4, lower: 3 };

const BACKGROUND_CLUSTERS = 6;

export function parsePerson(
  photo: Raster,
  lab: LabPlanes,
  segmentation: Float32Array,
  frame: BodyFrame,
  head: Head,
): PersonMasks {
  const { width, height } = photo;
  const guide = new Float32Array(lab.l.length);
  for (let i = 0; i < guide.length; i++) guide[i] = (lab.l[i] as number) / 100;
  const alongEdges = guidedBy(guide, width, height);
  const seeds = collectSeeds(lab, segmentation, frame, head);
  const { planes, inside } = classPlanes(photo, segmentation, seeds, frame, head);
  const body = alongEdges(3, 1e-3)(inside);
  for (let i = 0; i < body.length; i++) body[i] = clamp(((body[i] as number) - 0.2) / 0.6, 0, 1);
  const radius = Math.max(3, Math.round(frame.halfWidth * 0.05));
  const even = alongEdges(radius, 2e-3);
  for (const name of CLASSES) planes[name] = even(boxBlur(planes[name], width, height, 1));
  sharpen(planes, body);
  return { body, ...planes };
}

// Squared and shared out again: a pixel belongs to one class wherever the evidence allows.
function sharpen(planes: Record<PersonClass, Float32Array>, body: Float32Array): void {
  const { skin, hair, upper, lower } = planes;
  for (let i = 0; i < body.length; i++) {
    const s = (skin[i] as number) ** 2;
    const h = (hair[i] as number) ** 2;
    const u = (upper[i] as number) ** 2;
    const l = (lower[i] as number) ** 2;
    const scale = (body[i] as number) / (s + h + u + l + 1e-6);
    skin[i] = s * scale;
    hair[i] = h * scale;
    upper[i] = u * scale;
    lower[i] = l * scale;
  }
}

function collectSeeds(lab: LabPlanes, segmentation: Float32Array, frame: BodyFrame, head: Head): Seeds {
  const seeds: Seeds = { skin: [], hair: [], upper: [], lower: [], background: [] };
  const take = (name: PersonClass, { x, y }: Point) => {
    const column = Math.round(x);
    const row = Math.round(y);
    if (!(column >= 0 && row >= 0 && column < lab.width && row < lab.height)) return;
    const i = row * lab.width + column;
    if ((segmentation[i] as number) < 0.7) return;
    seeds[name].push([lab.l[i] as number, lab.a[i] as number, lab.b[i] as number]);
  };
  for (let y = 3; y < lab.height; y += 7) {
    for (let x = 3; x < lab.width; x += 7) {
      const i = y * lab.width + x;
      if ((segmentation[i] as number) < 0.01) {
        seeds.background.push([lab.l[i] as number, lab.a[i] as number, lab.b[i] as number]);
      }
    }
  }
  const { centre, radiusX, radiusY } = head;
  // Cheeks, nose and chin: a fringe may hang over the forehead, a bob over the sides.
  for (let v = -0.1; v < 0.78; v += 0.04) {
    for (let u = -0.5; u < 0.51; u += 0.05) take('skin', { x: centre.x + u * radiusX, y: centre.y + v * radiusY });
  }
  for (const { wrist, elbow } of [frame.left, frame.right]) {
    for (let t = -0.1; t < 0.15; t += 0.02) {
      take('skin', { x: wrist.x + (wrist.x - elbow.x) * t, y: wrist.y + (wrist.y - elbow.y) * t });
    }
  }
  for (let angle = -2.6; angle < -0.5; angle += 0.05) {
    for (let r = 1.1; r < 1.45; r += 0.07) {
      take('hair', { x: centre.x + Math.cos(angle) * radiusX * r, y: centre.y + Math.sin(angle) * radiusY * r });
    }
  }
  for (let t = 0.2; t < 0.85; t += 0.02) {
    for (let s = -0.86; s < 0.87; s += 0.043) {
      const p = onTorso(frame, t, s);
      if (toForearms(frame, p.x, p.y) > frame.halfWidth * 0.3) take('upper', p);
    }
  }
  if (frame.legsSeen) {
    for (const { hip, knee } of [frame.left, frame.right]) {
      for (let t = 0.3; t < 0.9; t += 0.02) {
        for (let s = -0.15; s < 0.15; s += 0.05) {
          const p = { x: hip.x + (knee.x - hip.x) * t + s * frame.halfWidth, y: hip.y + (knee.y - hip.y) * t };
          if (p.y < lab.height - 2) take('lower', p);
        }
      }
    }
  } else {
    // A photo that ends at the hips shows trousers, if any, along its lower edge.
    for (let row = 2; row < lab.height * 0.06; row += 3) {
      for (let s = -0.7; s < 0.71; s += 0.07) {
        take('lower', { x: frame.chest.x + s * frame.halfWidth, y: lab.height - 1 - row });
      }
    }
  }
  return seeds;
}

/** Distance (pixels) to the nearer forearm or hand. */
export function toForearms(frame: BodyFrame, x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { elbow, wrist, hand } of [frame.left, frame.right]) {
    least = Math.min(least, distanceToSegment(x, y, elbow, wrist), distanceToSegment(x, y, wrist, hand));
  }
  return least;
}

interface ClassPlanes {
  planes: Record<PersonClass, Float32Array>;
  /** 0..1: the person at all, with the edge where colours change and not where the coarse segmentation guessed it. */
  inside: Float32Array;
}

function classPlanes(
  photo: Raster,
  segmentation: Float32Array,
  seeds: Seeds,
  frame: BodyFrame,
  head: Head,
): ClassPlanes {
  const { width, height, data } = photo;
  const tables = learnTables(seeds, frame.legsSeen, coloursOf(data));
  const hasLower = tables.lower.some((value) => value > 0);
  const planes = CLASSES.map(() => new Float32Array(width * height));
  const [skin, hair, upper, lower] = planes as [Float32Array, Float32Array, Float32Array, Float32Array];
  const inside = new Float32Array(width * height);
  const prior = { skin: 0, hair: 0, upper: 0, lower: 0 };
  // Priors are smooth in space: one per 2 x 2 block is as good as one per pixel.
  const classifyRows = (y: number) => {
    for (let x = 0; x < width; x += 2) {
      const at = y * width + x;
      if ((segmentation[at] as number) < 0.02) continue;
      placePrior(prior, frame, head, hasLower, x + 0.5, y + 0.5);
      const weight = prior.skin + prior.hair + prior.upper + prior.lower;
      for (let i = at; i <= at + width && i < inside.length; i += width) {
        for (let j = i; j < i + 2 && j < inside.length; j++) {
          const colour = tableIndex(data[j * 3] as number, data[j * 3 + 1] as number, data[j * 3 + 2] as number);
          const s = (tables.skin[colour] as number) * prior.skin;
          const h = (tables.hair[colour] as number) * prior.hair;
          const u = (tables.upper[colour] as number) * prior.upper;
          const l = (tables.lower[colour] as number) * prior.lower;
          const sum = s + h + u + l + 1e-12;
          skin[j] = s / sum;
          hair[j] = h / sum;
          upper[j] = u / sum;
          lower[j] = l / sum;
          // Colour moves the edge by some pixels; it must not make people out of a wall of their colour.
          const evidence = clamp(sum / weight / ((tables.background[colour] as number) + 1e-12), 0.08, 12);
          const person = (segmentation[j] as number) * evidence;
          inside[j] = person / (person + 1 - (segmentation[j] as number) + 1e-12);
        }
      }
    }
  };
  for (let y = 0; y < height; y += 2) classifyRows(y);
  return { planes: { skin, hair, upper, lower }, inside };
}

function learnTables(seeds: Seeds, legsSeen: boolean, colours: Uint16Array): Record<keyof Seeds, Float32Array> {
  const table = (clusters: ColourCluster[] | null) =>
    clusters ? likelihoodTable(clusters, colours) : new Float32Array(32 ** 3);
  const skin = learnColours(seeds.skin, CLUSTERS.skin);
  // Round a head with short hair some seeds meant for hair fall on ears and temples.
  const hairSeeds = skin ? unexplained(seeds.hair, skin) : seeds.hair;
  const upper = learnColours(seeds.upper, CLUSTERS.upper);
  // Where legs are not seen the lower edge may still show the top.
  const lowerSeeds = upper && !legsSeen ? unexplained(seeds.lower, upper) : seeds.lower;
  return {
    skin: table(skin),
    hair: table(learnColours(hairSeeds, CLUSTERS.hair)),
    upper: table(upper),
    lower: table(learnColours(lowerSeeds, CLUSTERS.lower)),
    background: table(learnColours(seeds.background, BACKGROUND_CLUSTERS)),
  };
}

// How likely each class is at a place, before any colour is seen.
function placePrior(
  prior: Record<PersonClass, number>,
  frame: BodyFrame,
  head: Head,
  hasLower: boolean,
  x: number,
  y: number,
): void {
  const hw = frame.halfWidth;
  const { t, s } = torsoCoordinates(frame, x, y);
  const side = Math.abs(s);
  const face = length((x - head.centre.x) / head.radiusX, (y - head.centre.y) / head.radiusY);
  let forearm = Number.POSITIVE_INFINITY;
  let hand = Number.POSITIVE_INFINITY;
  let upperArm = Number.POSITIVE_INFINITY;
  for (const part of [frame.left, frame.right]) {
    forearm = Math.min(forearm, distanceToSegment(x, y, part.elbow, part.wrist) / hw);
    hand = Math.min(hand, distanceToSegment(x, y, part.wrist, part.hand) / hw);
    upperArm = Math.min(upperArm, distanceToSegment(x, y, part.shoulder, part.elbow) / hw);
  }
  const arm = Math.max(
    smoothstep(0.42, 0.18, forearm),
    smoothstep(0.4, 0.2, hand),
    smoothstep(0.5, 0.3, upperArm) * smoothstep(0.75, 0.95, side),
  );
  const belowChin = smoothstep(head.chin.y - head.radiusY * 0.1, head.chin.y + head.radiusY * 0.12, y);
  const torso = smoothstep(1.35, 1, side) * smoothstep(-0.22, 0.05, t) * smoothstep(1.35, 1.1, t);
  prior.upper = 0.02 + torso * 2.2 + arm * 0.5 * smoothstep(0.35, 0.2, hand);
  prior.upper += smoothstep(-0.35, -0.12, t) * belowChin * 0.15 * smoothstep(1.6, 1.2, side);
  prior.skin = 0.02 + (face < 1.02 ? 6 : 0) + arm * 0.8 + smoothstep(0.34, 0.2, hand) * 2.5;
  prior.skin += belowChin * smoothstep(0.55, 0.3, side) * smoothstep(0.35, -0.1, t) * 1.2;
  prior.hair =
    0.004 + smoothstep(2.6, 1.15, face) * (face < 0.98 ? 0.02 : 0.9) * (y < head.chin.y + hw * 1.1 ? 1 : 0.1);
  prior.lower = 0.01;
  if (hasLower)
    prior.lower += smoothstep(0.85, 1.12, t) * 3 * smoothstep(2.2, 1.7, side) + smoothstep(0.7, 0.95, t) * 0.15;
  if (t > 1.05) prior.upper *= smoothstep(1.6, 1.1, t) + 0.02;
  if (face < 0.9) prior.upper *= 0.01;
  if (y < head.chin.y - head.radiusY * 0.5 && side < 1.2) {
    prior.upper *= 0.01;
    prior.lower *= 0.01;
  }
}
