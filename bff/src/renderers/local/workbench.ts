// What one vision thread does: checks photos and renders try-ons, step by step, remembering analyses for a while.
import { hash } from 'node:crypto';
import { decodeRgb, encodeGreyPng, encodeJpeg, ImageError, type Raster } from '../../platform/images/images.ts';
import type { GarmentPoints } from '../../vision/garment-picture/garment-points.ts';
import { judgePicture } from '../../vision/garment-picture/judge-picture.ts';
import { packAnalysis, unpackAnalysis } from '../../vision/garment-picture/packed-analysis.ts';
import type { Models } from '../../vision/models.ts';
import { checkPhoto } from '../../vision/photo-check.ts';
import type { TaskContext, TaskHandlers, TaskResult } from '../../vision/pool-thread.ts';
import { detectPose, type Pose } from '../../vision/pose.ts';
import { AnalysisCache } from '../analysis-cache.ts';
import { type Expectation, expectationFor, type KnownGarment, measureFidelity } from '../fidelity/measure-fidelity.ts';
import { type ClothColour, clothColour } from '../fidelity/whole-colour.ts';
import { type Ground, groundFor, protect } from '../protect/protect.ts';
import type { GarmentKind } from '../renderer.ts';
import { Stopwatch } from '../stopwatch.ts';
import { analyseGarment, analysePerson, type PersonAnalysis, renderTop } from './render-top.ts';
import type { ForgetPhoto, LocalProgress, LocalResult, LocalTask } from './tasks.ts';

/** Largest photo that comes in (see RenderRequest), and the sides at which bodies and garments are analysed. */
const PHOTO_SIDE = 1536;
const BODY_SIDE = 1024;
const GARMENT_SIDE = 900;
/** What a shop's pictures are kept at, at most. */
const PRODUCT_SIDE = 1600;
/** libjpeg's scale, with full colour: parts that were not touched stay above 40 dB against the photo. */
const PICTURE_QUALITY = 92;
/** A body's planes take about 25 MB: room for a few shoppers, each for one sitting before the mirror. */
const PHOTO_LIMITS = { maxBytes: 96 * 1024 ** 2, maxAgeMs: 10 * 60_000 };
const GARMENT_LIMITS = { maxBytes: 64 * 1024 ** 2, maxAgeMs: Number.POSITIVE_INFINITY };

const NOT_A_TOP = {
  code: 'garment_kind_unsupported',
  message: 'Only tops and jackets can be tried on so far: choose one of those.',
};

/** What is known about a photo so far: the photo check leaves the pose, the first render adds the body. */
interface PhotoKnowledge {
  pose: Pose;
  person?: PersonAnalysis;
  /** Where another engine is drawing it: what its picture will be held against. */
  awaited?: { garment: string; kind: GarmentKind; ground: Ground | null; expectation: Expectation };
}

type ExpectTask = Extract<LocalTask, { kind: 'expect' }>;
type JudgeTask = Extract<LocalTask, { kind: 'judge' }>;
type CheckTask = Extract<LocalTask, { kind: 'check' }>;
type ProtectTask = Extract<LocalTask, { kind: 'protect' }>;
type RenderTask = Extract<LocalTask, { kind: 'render' }>;
type Done = TaskResult<LocalResult>;

export function createWorkbench(models: Models): TaskHandlers<LocalTask, LocalProgress, LocalResult, ForgetPhoto> {
  const photos = new AnalysisCache<PhotoKnowledge>(PHOTO_LIMITS);
  const garments = new AnalysisCache<ReturnType<typeof analyseGarment>>(GARMENT_LIMITS);
  const colours = new AnalysisCache<{ cloth: ClothColour | null }>(GARMENT_LIMITS);
  /** A photo that is forgotten while it is in work must not be remembered at the end of that work. */
  let inWork: { sha256: string; forgotten: boolean } | null = null;

  async function check(task: CheckTask, photo: PhotoInWork): Promise<Done> {
    const watch = new Stopwatch();
    const raster = await watch.time('decode', () => decodeRgb(task.photo, BODY_SIDE));
    let pose = photo.known?.pose;
    const findPose = async () => {
      pose ??= await detectPose(models, raster);
      return pose;
    };
    const verdict = await watch.time('check', () => checkPhoto(models, raster, findPose));
    // Of a photo that was refused nothing is kept, not even for minutes.
    if (verdict.kind === 'ok' && pose && !photo.known) photo.remember({ pose });
    return { result: { kind: 'checked', verdict, timings: watch.timings }, transfer: [] };
  }

  async function render(task: RenderTask, photo: PhotoInWork, context: TaskContext<LocalProgress>): Promise<Done> {
    const watch = new Stopwatch();
    const begin = (stage: LocalProgress['stage'], fraction: number) => {
      context.stopIfAborted();
      context.progress({ stage, fraction });
    };
    const refused = (reason: { code: string; message: string }): Done => ({
      result: { kind: 'refused', code: reason.code, message: reason.message, timings: watch.timings },
      transfer: [],
    });

    if (task.garmentKind === 'bottom' || task.garmentKind === 'dress') return refused(NOT_A_TOP);
    begin('preparing', 0.02);
    const garment = await analysedGarment(task, watch);
    if (garment.kind === 'refused') return refused(garment);
    begin('preparing', 0.2);
    const { full, analysed } = await decodedPhoto(task.photo, watch);
    begin('preparing', 0.25);
    const person = await personOf(photo, analysed, watch, () => begin('preparing', 0.4));
    begin('rendering', 0.55);
    const outcome = await watch.time('render', () => renderTop(full, person, garment));
    watch.split('render', outcome.timings);
    if (outcome.kind === 'refused') return refused(outcome);

    begin('finishing', 0.9);
    const { width, height } = outcome.picture;
    const { picture, changeMask } = await encoded(outcome, watch);
    return {
      result: { kind: 'rendered', picture, width, height, changeMask, timings: watch.timings },
      transfer: [picture.buffer, changeMask.buffer],
    };
  }

  async function personOf(photo: PhotoInWork, analysed: Raster, watch: Stopwatch, poseFound = () => {}) {
    const pose = photo.known?.pose ?? (await watch.time('pose', () => detectPose(models, analysed)));
    poseFound();
    const person = photo.known?.person ?? (await watch.time('person', () => analysePerson(analysed, pose)));
    photo.remember({ pose, person });
    return person;
  }

  /** Done while an engine draws, it need not be done when its picture is there. */
  async function expect(task: ExpectTask, photo: PhotoInWork, context: TaskContext<LocalProgress>): Promise<Done> {
    const watch = new Stopwatch();
    const { full, analysed } = await decodedPhoto(task.photo, watch);
    const person = await personOf(photo, analysed, watch, () => context.stopIfAborted());
    context.stopIfAborted();
    const looks = await looksOf(task, watch);
    context.stopIfAborted();
    const { garmentKind: kind } = task;
    const ground = await watch.time('ground', () => groundFor(full, person, kind));
    context.stopIfAborted();
    const expectation = await watch.time('expectation', () => expectationFor(full, person, looks));
    const awaited = { garment: garmentKey(task.garment, task.points), kind, ground, expectation };
    // Unless it was forgotten meanwhile.
    if (photo.known) photo.remember({ ...photo.known, awaited });
    return { result: { kind: 'expecting', timings: watch.timings }, transfer: [] };
  }

  async function putRight(task: ProtectTask, photo: PhotoInWork, context: TaskContext<LocalProgress>): Promise<Done> {
    const watch = new Stopwatch();
    const known = photo.known?.awaited;
    const awaited = known?.kind === task.garmentKind ? known : undefined;
    const [{ full, analysed }, drawn] = await Promise.all([
      decodedPhoto(task.photo, watch),
      watch.time('decode', () => decodeRgb(task.picture, PHOTO_SIDE)),
    ]);
    context.stopIfAborted();
    const person = await personOf(photo, analysed, watch);
    context.stopIfAborted();
    const outcome = await watch.time('protect', () =>
      protect(full, person, drawn, task.garmentKind, awaited?.ground ?? undefined),
    );
    watch.split('protect', outcome.measures.timings);
    const { timings } = watch;
    if (outcome.kind === 'rejected') return { result: { kind: 'rejected', why: outcome.why, timings }, transfer: [] };
    const garment = await looksOf(task, watch);
    const expectation = awaited?.garment === garmentKey(task.garment, task.points) ? awaited.expectation : undefined;
    // Encoding goes on beside it, in threads of its own.
    const [{ picture, changeMask }, { timings: steps, ...fidelity }] = await Promise.all([
      encoded(outcome, watch),
      watch.time('fidelity', () =>
        measureFidelity(full, person, outcome.picture, garment, task.garmentKind, expectation),
      ),
    ]);
    watch.split('fidelity', steps);
    const result = { kind: 'kept', picture, changeMask, fidelity, timings } as const;
    return { result, transfer: [picture.buffer, changeMask.buffer] };
  }

  /** Laid out where it can be, its colour alone where not, null where nothing is told by the product picture. */
  async function looksOf(task: ProtectTask | ExpectTask, watch: Stopwatch): Promise<KnownGarment> {
    const laidOut = task.garmentKind === 'top' || task.garmentKind === 'outerwear';
    const analysis = laidOut ? await analysedGarment(task, watch) : null;
    if (analysis?.kind === 'garment') return analysis;
    const sha256 = hash('sha256', task.garment);
    const known = colours.get(sha256);
    if (known) return known.cloth;
    const raster = await watch.time('decode', () => decodeRgb(task.garment, GARMENT_SIDE)).catch(unusable);
    const cloth = 'code' in raster ? null : await watch.time('garment', () => clothColour(raster));
    colours.put(sha256, { cloth });
    return cloth;
  }

  async function analysedGarment(
    { garment: image, points, analysis: made }: Pick<RenderTask, 'garment' | 'points' | 'analysis'>,
    watch: Stopwatch,
  ): Promise<ReturnType<typeof analyseGarment>> {
    const key = garmentKey(image, points);
    const known = garments.get(key);
    if (known) return known;
    // Made before, in whichever thread; where its points are others by now it is no longer right.
    const unpacked = made && !points ? await watch.time('unpack', () => unpackAnalysis(made)) : null;
    if (unpacked) {
      garments.put(key, unpacked);
      return unpacked;
    }
    const raster = await watch.time('decode', () => decodeRgb(image, GARMENT_SIDE)).catch(unusable);
    if ('code' in raster) return raster;
    const analysis = await watch.time('garment', () => analyseGarment(raster, points));
    garments.put(key, analysis);
    return analysis;
  }

  async function judge({ picture }: JudgeTask, context: TaskContext<LocalProgress>): Promise<Done> {
    const watch = new Stopwatch();
    const raster = await watch.time('decode', () => decodeRgb(picture, PRODUCT_SIDE));
    context.stopIfAborted();
    const layOut = () => analysedGarment({ garment: picture }, watch);
    const step = () => context.stopIfAborted();
    const judged = await watch.time('judge', () => judgePicture(models, raster, { layOut, step }));
    const analysis = judged.analysis && packAnalysis(judged.analysis);
    const result = { kind: 'judged', verdict: judged.verdict, analysis, timings: watch.timings } as const;
    return { result, transfer: analysis ? [analysis.buffer] : [] };
  }

  return {
    notice({ sha256 }) {
      photos.delete(sha256);
      if (inWork?.sha256 === sha256) inWork.forgotten = true;
    },
    async handle(task, context) {
      if (task.kind === 'judge') return judge(task, context);
      const sha256 = hash('sha256', task.photo);
      const marks = { sha256, forgotten: false };
      inWork = marks;
      const photo: PhotoInWork = {
        get known() {
          return photos.get(sha256);
        },
        remember: (knowledge) => {
          if (!marks.forgotten) photos.put(sha256, knowledge);
        },
      };
      try {
        if (task.kind === 'check') return await check(task, photo);
        if (task.kind === 'expect') return await expect(task, photo, context);
        return await (task.kind === 'protect' ? putRight(task, photo, context) : render(task, photo, context));
      } finally {
        inWork = null;
      }
    },
  };
}

/** What is known of it hangs on its picture and on where its points are said to be. */
function garmentKey(image: Uint8Array, points: GarmentPoints | undefined): string {
  return hash('sha256', image) + (points ? JSON.stringify(points) : '');
}

interface PhotoInWork {
  readonly known: PhotoKnowledge | undefined;
  remember(knowledge: PhotoKnowledge): void;
}

function unusable(error: unknown): { kind: 'refused'; code: 'garment_not_found'; message: string } {
  if (!(error instanceof ImageError)) throw error;
  const message = 'The product picture cannot be read: use a JPEG, PNG or WebP of the garment alone.';
  return { kind: 'refused', code: 'garment_not_found', message };
}

/** Whole, and at the size at which bodies are analysed. */
async function decodedPhoto(photo: Uint8Array, watch: Stopwatch): Promise<{ full: Raster; analysed: Raster }> {
  const full = await watch.time('decode', () => decodeRgb(photo, PHOTO_SIDE));
  const fits = Math.max(full.width, full.height) <= BODY_SIDE;
  return { full, analysed: fits ? full : await watch.time('decode', () => decodeRgb(photo, BODY_SIDE)) };
}

async function encoded({ picture, changeMask }: { picture: Raster; changeMask: Uint8Array }, watch: Stopwatch) {
  const { width, height } = picture;
  const [jpeg, png] = await watch.time('encode', () =>
    Promise.all([
      encodeJpeg(picture, PICTURE_QUALITY).then(movable),
      encodeGreyPng(changeMask, width, height).then(movable),
    ]),
  );
  return { picture: jpeg, changeMask: png };
}

/** Encoders hand out memory that cannot move between threads; a copy of a finished picture costs nothing. */
function movable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
