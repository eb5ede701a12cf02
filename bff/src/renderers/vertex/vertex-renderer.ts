// The engine of Vertex AI's Virtual Try-On: it is shown a person and a garment, and keeps size and shape of the photo.

import { GenAiFault } from '../../platform/genai/genai-fault.ts';
import type { TryOnAnswer, Vertex } from '../../platform/genai/vertex.ts';
import { cutFromCanvas } from '../../platform/images/canvas.ts';
import { ImageError, normalizePhoto } from '../../platform/images/images.ts';
import { EngineFault } from '../engine-fault.ts';
import { faultOfCall } from '../fault-of-call.ts';
import { pictureOfGarment, UNREADABLE_GARMENT } from '../picture-of-garment.ts';
import type { Processor, Renderer, RenderOutcome, RenderRequest } from '../renderer.ts';
import { Stopwatch } from '../stopwatch.ts';
import { readFilters } from './read-filters.ts';

export interface VertexParts {
  vertex: Vertex;
  model: string;
  timeoutMs: number;
  processor: Processor;
}

/** It draws in the size of what it gets; a photo of ours is no larger. */
const PHOTO_SIDE = 1536;

export function vertexRenderer(parts: VertexParts): Renderer {
  return { engine: 'vertex', processors: [parts.processor], render: (request) => render(parts, request) };
}

async function render(parts: VertexParts, request: RenderRequest): Promise<RenderOutcome> {
  const { model, timeoutMs } = parts;
  const { signal, onProgress } = request;
  const watch = new Stopwatch();
  signal.throwIfAborted();
  onProgress('preparing', 0.02);
  const [photo, garment] = await watch.time('prepare', () =>
    Promise.all([normalizePhoto(request.photo, PHOTO_SIDE), pictureOfGarment(request.garment.image)]),
  );
  if (garment === null) return { ...UNREADABLE_GARMENT, timings: watch.timings };
  const drawnBy = { model, promptVersion: null };

  signal.throwIfAborted();
  onProgress('rendering', 0.1);
  const answer = await watch.time('model', () =>
    parts.vertex.tryOn({ model, person: photo.bytes, garment, timeoutMs, signal }).catch(blockedOrFault(model)),
  );
  if ('filteredBy' in answer) {
    return { kind: 'refused', ...readFilters(answer.filteredBy), drawnBy, timings: watch.timings };
  }
  const { picture: drawn } = answer;
  if (!drawn) throw new EngineFault('broken', `${model} sent no picture`);

  signal.throwIfAborted();
  onProgress('finishing', 0.9);
  const { width, height } = photo;
  const placed = { canvas: photo, left: 0, top: 0, width, height };
  const cut = await watch.time('finish', () => cutFromCanvas(drawn, placed, photo).catch(unreadable(model)));
  if (!cut) throw new EngineFault('broken', `${model} sent a picture of another shape than the photo`);
  return { kind: 'rendered', picture: cut.bytes, width, height, changeMask: null, drawnBy, timings: watch.timings };
}

/** What its filters stop at the door comes as an error; the numbers tell it from a fault. */
function blockedOrFault(model: string) {
  return (error: unknown): TryOnAnswer => {
    if (!(error instanceof GenAiFault)) throw error;
    if (error.supportCodes.length > 0) return { filteredBy: [...error.supportCodes] };
    throw faultOfCall(error, model);
  };
}

function unreadable(model: string) {
  return (error: unknown): never => {
    if (error instanceof ImageError) throw new EngineFault('broken', `${model} sent a picture that cannot be read`);
    throw error;
  };
}
