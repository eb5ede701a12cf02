// Says of one picture of a product what it shows, how well it can be tried on from, and what its shop could mend about it.
import type { Raster } from '../../platform/images/images.ts';
import { analyseGarment, type GarmentAnalysis, type GarmentRefusal } from '../garment/analyse-garment.ts';
import type { Models } from '../models.ts';
import { clamp } from '../raster/geometry.ts';
import { shrink } from '../raster/shrink.ts';
import { classOf, type GarmentPictureClass, wornMargin } from './class-of-picture.ts';
import { type GarmentPoints, pointsOf } from './garment-points.ts';
import { type PictureSigns, signsOf } from './signs.ts';

export interface PictureVerdict {
  shows: GarmentPictureClass;
  /** 0..1: how sure it is that somebody wears it, or that nobody does. */
  sureness: number;
  /** Pixels. */
  width: number;
  height: number;
  /** 0..1: for the local engine, which lays the garment out itself, and for engines that draw anew. */
  fit: { local: number; generative: number };
  /** What to change about it; null where nothing. */
  fault: { code: PictureFault; message: string } | null;
  /** Null where the local engine cannot lay it out. */
  points: GarmentPoints | null;
}

export type PictureFault = keyof typeof FAULTS | 'garment_not_found' | 'garment_unclear' | 'garment_kind_unsupported';

const FAULTS = {
  picture_shows_part: 'This picture shows a part of the garment: add one that shows the whole of it from the front.',
  picture_is_size_chart: 'This picture is a size chart: add one of the garment alone, and give the chart as numbers.',
  picture_is_logo: 'This picture is a logo: add one of the garment alone on a plain background.',
  picture_without_garment: 'No garment stands out in this picture: add one of the garment alone on a plain background.',
  picture_worn: 'Somebody wears the garment in this picture: add one of it alone on a plain background.',
  picture_from_behind: 'This picture shows the garment from behind: add one from the front.',
  picture_cut_off: 'The garment runs out of this picture: add one that shows the whole of it.',
} as const;

export const SIGNS_SIDE = 640;
const GARMENT_SIDE = 900;
/** Of the short side, pixels: on a thumbnail no seam can be told; above the other nothing is gained. */
const THUMBNAIL = 200;
export const SHARP = 800;

/** What was worked out for a verdict on the way, where it was. */
export interface JudgedPicture {
  verdict: PictureVerdict;
  /** Null where the local engine cannot lay it out. */
  analysis: GarmentAnalysis | null;
}

export interface JudgeOptions {
  /** Lays it out as a garment; left out, that is done here. */
  layOut?(): Promise<GarmentAnalysis | GarmentRefusal>;
  /** Called between two steps; throws where nobody waits any more. */
  step?(): void;
}

/** @param picture upright, at most 1600 px on the long side */
export async function judgePicture(
  models: Models,
  picture: Raster,
  { layOut, step }: JudgeOptions = {},
): Promise<JudgedPicture> {
  const scaled = (side: number) => shrink(picture, side / Math.max(picture.width, picture.height));
  const signs = await signsOf(models, scaled(SIGNS_SIDE));
  step?.();
  const shows = classOf(signs);
  const { width, height } = picture;
  const sureness = Math.round((1 / (1 + Math.exp(-Math.abs(wornMargin(signs))))) * 100) / 100;
  const verdict = { shows, sureness, width, height, points: null };
  const sharp = clamp((Math.min(width, height) - THUMBNAIL) / (SHARP - THUMBNAIL), 0, 1);
  if (shows !== 'flat') {
    const fit = { local: 0, generative: ofOther(shows, signs, sharp) };
    return { verdict: { ...verdict, fit, ...faultOf(shows, signs) }, analysis: null };
  }
  const garment = await (layOut?.() ?? analyseGarment(scaled(GARMENT_SIDE)));
  const whole = signs.edges > 1 ? 0.75 : 1;
  const generative = round(whole * (0.7 + 0.3 * sharp));
  if (garment.kind === 'refused') {
    const { code, message } = garment;
    const fault =
      signs.edges > 1 && code !== 'garment_kind_unsupported' ? faultNamed('picture_cut_off') : { code, message };
    return { verdict: { ...verdict, fit: { local: 0, generative }, fault }, analysis: null };
  }
  const points = pointsOf(garment);
  const fit = { local: round(whole * (0.5 + 0.5 * sharp)), generative };
  const fault = signs.edges > 1 ? faultNamed('picture_cut_off') : null;
  return { verdict: { ...verdict, points, fit, fault }, analysis: garment };
}

/** Engines that draw anew take a worn garment off; from a part of it they make up the rest. */
function ofOther(shows: GarmentPictureClass, { backTurned }: PictureSigns, sharp: number): number {
  if (shows === 'worn') return round((backTurned ? 0.3 : 0.5) + 0.15 * sharp);
  return shows === 'detail' ? 0.15 : 0;
}

const OF_CLASS = {
  worn: 'picture_worn',
  detail: 'picture_shows_part',
  size_chart: 'picture_is_size_chart',
  logo: 'picture_is_logo',
  not_garment: 'picture_without_garment',
} as const;

function faultOf(shows: Exclude<GarmentPictureClass, 'flat'>, { backTurned }: PictureSigns) {
  return { fault: faultNamed(shows === 'worn' && backTurned ? 'picture_from_behind' : OF_CLASS[shows]) };
}

const faultNamed = (code: keyof typeof FAULTS) => ({ code, message: FAULTS[code] });

const round = (value: number) => Math.round(value * 100) / 100;
