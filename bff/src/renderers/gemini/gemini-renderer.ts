// The engine of Google's image models: the photo and the garment are sent, one picture comes back, drawn anew from edge
// to edge. What it cannot do it says in words of ours.

import type { GenAi, PictureAnswer, PictureRequest } from '../../platform/genai/genai.ts';
import { GenAiFault } from '../../platform/genai/genai-fault.ts';
import { cutFromCanvas, ontoCanvas, placeOn } from '../../platform/images/canvas.ts';
import { ImageError, sizeOf } from '../../platform/images/images.ts';
import { EngineFault } from '../engine-fault.ts';
import { faultOfCall } from '../fault-of-call.ts';
import { pictureOfGarment, UNREADABLE_GARMENT } from '../picture-of-garment.ts';
import type { Processor, Renderer, RenderOutcome, RenderRequest } from '../renderer.ts';
import { Stopwatch } from '../stopwatch.ts';
import { promptFor, promptParts } from './prompts/prompts.ts';
import { readRefusal } from './read-refusal.ts';
import { type AspectRatio, type ImageSize, shapeFor } from './shapes.ts';

export interface GeminiSettings {
  aspectRatio: AspectRatio | 'nearest';
  imageSize: ImageSize;
  /** Of one picture. */
  timeoutMs: number;
}

export interface GeminiParts extends GeminiSettings {
  genAi: GenAi;
  model: string;
  processor: Processor;
}

export function geminiRenderer(parts: GeminiParts): Renderer {
  return {
    engine: 'gemini',
    processors: [parts.processor],
    render: (request) => render(parts, request),
  };
}

async function render(parts: GeminiParts, request: RenderRequest): Promise<RenderOutcome> {
  const { photo, signal, onProgress } = request;
  const watch = new Stopwatch();
  signal.throwIfAborted();
  onProgress('preparing', 0.02);

  const size = await sizeOf(photo);
  const shape = shapeFor(size, parts.aspectRatio, parts.imageSize);
  const placed = placeOn(shape, size);
  const [person, garment] = await watch.time('prepare', () =>
    Promise.all([ontoCanvas(photo, placed), pictureOfGarment(request.garment.image)]),
  );
  if (garment === null) return { ...UNREADABLE_GARMENT, timings: watch.timings };
  const prompt = promptFor(request.garment);

  signal.throwIfAborted();
  onProgress('rendering', 0.1);
  const { model } = parts;
  const answer = await watch.time('model', () =>
    askModel(parts, {
      parts: promptParts(prompt, person, garment),
      aspectRatio: shape.aspectRatio,
      imageSize: parts.imageSize,
      signal,
    }),
  );
  const drawnBy = { model, promptVersion: prompt.version };
  const drawn = isWhole(answer) ? answer.picture : null;
  if (!drawn) {
    const refusal = readRefusal(answer);
    if (refusal) return { kind: 'refused', ...refusal, drawnBy, timings: watch.timings };
    const why = constant(answer.blockReason ?? answer.finishReason);
    throw new EngineFault('broken', `${model} sent no picture: ${why}`);
  }

  signal.throwIfAborted();
  onProgress('finishing', 0.9);
  const cut = await watch.time('finish', () => cutFromCanvas(drawn, placed, size).catch(unreadablePicture(model)));
  if (!cut) throw new EngineFault('broken', `${model} sent a picture of another shape than asked for`);
  const { bytes: picture, width, height } = cut;
  return { kind: 'rendered', picture, width, height, changeMask: null, drawnBy, timings: watch.timings };
}

/** Any other reason to stop means that the picture, if there is one, is not what was asked for. */
function isWhole({ finishReason }: PictureAnswer): boolean {
  return finishReason === null || finishReason === 'STOP' || finishReason === 'MAX_TOKENS';
}

/** Each has a quota of its own, and whoever chooses among them knows what the others are about. @throws EngineFault */
async function askModel(
  { genAi, model, timeoutMs }: GeminiParts,
  request: Omit<PictureRequest, 'model' | 'timeoutMs'>,
): Promise<PictureAnswer> {
  try {
    return await genAi.drawPicture({ ...request, model, timeoutMs });
  } catch (error) {
    throw error instanceof GenAiFault ? faultOfCall(error, model) : error;
  }
}

function unreadablePicture(model: string) {
  return (error: unknown): never => {
    if (error instanceof ImageError) throw new EngineFault('broken', `${model} sent a picture that cannot be read`);
    throw error;
  };
}

/** Theirs goes into the log only if it is one. */
function constant(reason: string | null): string {
  return reason !== null && /^[A-Z_]{1,40}$/.test(reason) ? reason : 'no reason given';
}
