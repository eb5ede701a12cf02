// How faithfully a finished picture shows the garment that was chosen, measured in its pixels and the product picture's. It runs on
// every engine's pictures, after the shopper has been put back into them, so all that is not the garment is the photo's own.
import type { Raster } from '../../platform/images/images.ts';
import type { GarmentAnalysis } from '../../vision/garment/analyse-garment.ts';
import type { PersonAnalysis } from '../../vision/parsing/analyse-person.ts';
import { openScene, type Scene } from '../../vision/parsing/scene.ts';
import { type LabPlanes, toLab } from '../../vision/raster/lab.ts';
import { shrink, thin } from '../../vision/raster/shrink.ts';
import type { GarmentKind } from '../renderer.ts';
import { laps } from '../stopwatch.ts';
import { type Block, blockSide, blocksOf } from './blocks.ts';
import { findCuffs, findHem } from './cloth-edges.ts';
import { colourOff } from './colour.ts';
import { type ExpectedLook, expectedLook } from './expected-look.ts';
import type { Axis, Fidelity, FidelityAxes, FidelityAxis, Unmeasured } from './fidelity.ts';
import { judge, measured } from './judge.ts';
import { measurePrint } from './print.ts';
import { type ClothColour, wholeColourOff } from './whole-colour.ts';

/** Pixels between the middle and a shoulder at which everything is measured, so that it is the same for every photo. */
const HALF_WIDTH = 88;

export interface MeasuredFidelity extends Fidelity {
  /** Milliseconds per step. */
  timings: Record<string, number>;
}

/** What is known of the product picture: laid out as a top, or at least its colour, or nothing. */
export type KnownGarment = GarmentAnalysis | ClothColour | null;

/** What can be said before there is a picture: the photo at the size at which is measured, and what would be right. */
export interface Expectation {
  scale: number;
  scene: Scene;
  before: LabPlanes;
  /** Null where the garment cannot be laid on the photo. */
  look: ExpectedLook | null;
}

/** @param photo what `person` was analysed from, at any size */
export function expectationFor(photo: Raster, person: PersonAnalysis, garment: KnownGarment): Expectation {
  const fullHalfWidth = (person.frame.halfWidth * photo.width) / person.width;
  const scale = Math.min(1, HALF_WIDTH / fullHalfWidth);
  const scene = openScene(thin(photo, scale), person);
  const look = garment?.kind === 'garment' ? expectedLook(scene, person, garment) : null;
  return { scale, scene, before: toLab(scene.photo), look };
}

/**
 * @param photo what `person` was analysed from, at any size
 * @param picture the finished picture, of the photo's size
 * @param known what was expected of the same photo, person and garment, where that was worked out before
 */
export function measureFidelity(
  photo: Raster,
  person: PersonAnalysis,
  picture: Raster,
  garment: KnownGarment,
  kind: GarmentKind,
  known?: Expectation,
): MeasuredFidelity {
  const timings: Record<string, number> = {};
  const lap = laps(timings);
  if (!garment) return { ...judge(nothing('not_laid')), timings };
  const { scale, scene, before, look } = known ?? expectationFor(photo, person, garment);
  lap('expected');
  const seen = toLab(shrink(picture, scale, scene.window));
  lap('shrink');
  if (garment.kind === 'cloth') return { ...judge(colourAlone(scene, seen, garment, kind)), timings };
  if (!look) return { ...judge(nothing('not_laid')), timings };
  const hem = findHem(scene, seen, before, look);
  const cuffs = findCuffs(scene, seen, before, look);
  lap('edges');
  const blocks = blocksOf(scene, look, hem?.at ?? look.fit.hem, cuffs?.at ?? look.fit.sleeve);
  const side = blockSide(scene);
  const colour = colourOff(blocks, side, look.lab, seen);
  lap('colour');
  const print = printAxis(scene, look, blocks, side, seen);
  lap('print');
  const edge = (axis: FidelityAxis, found: { off: number } | null): Axis =>
    found ? measured(axis, Math.abs(found.off)) : unmeasured('edge_unclear');
  const axes = {
    colour: colour === null ? unmeasured('not_laid') : measured('colour', colour),
    print,
    length: edge('length', hem),
    sleeves: edge('sleeves', cuffs),
  };
  return { ...judge(axes), timings };
}

function printAxis(scene: Scene, look: ExpectedLook, blocks: Block[], side: number, seen: LabPlanes): Axis {
  const cloth = look.alpha.map((alpha, i) => (alpha > 0.5 && (look.kept[i] as number) < 0.5 ? 1 : 0));
  const print = measurePrint(blocks, side, scene.frame.halfWidth, look.lab, seen, cloth);
  if (!print) return unmeasured('plain');
  const alike = (print.structure + (print.edges ?? print.structure)) / 2;
  return measured('print', Math.max(0, 1 - alike));
}

function colourAlone(scene: Scene, seen: LabPlanes, cloth: ClothColour, kind: GarmentKind): FidelityAxes {
  const off = wholeColourOff(scene, seen, cloth, kind);
  const colour = off === null ? unmeasured('not_laid') : measured('colour', off);
  const laidOut = kind === 'top' || kind === 'outerwear';
  return { ...nothing(laidOut ? 'not_laid' : 'not_for_this_kind'), colour };
}

const unmeasured = (why: Unmeasured): Axis => ({ score: null, why });

const nothing = (why: Unmeasured) => ({
  colour: unmeasured(why),
  print: unmeasured(why),
  length: unmeasured(why),
  sleeves: unmeasured(why),
});
