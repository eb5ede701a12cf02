// The engine that needs no key and no network: photo check and try-on on this machine's own cores, in threads.
import { hash } from 'node:crypto';
import type { PhotoVerdict } from '../../vision/photo-check.ts';
import { createPool, defaultThreads, type Rank } from '../../vision/pool.ts';
import type { Protector } from '../protect/protected-renderer.ts';
import type { JudgedForKeeping, Renderer, RenderOutcome } from '../renderer.ts';
import type { ForgetPhoto, LocalProgress, LocalResult, LocalTask } from './tasks.ts';

/** To be raised with whatever makes its pictures look different. */
const VERSION = 'local-1';

export interface LocalEngine extends Protector {
  renderer: Renderer;
  /** The same as long as the same photo and garment make the same picture. */
  drawingVersion(): string;
  /** Draws the same when the threads have nothing else to do. */
  patientRenderer: Renderer;
  /**
   * Draws the same to bridge the time until another engine's picture comes. It never keeps a thread from anything else:
   * throws TaskDropped where there is more important work.
   */
  dispensableRenderer: Renderer;
  /**
   * @param photo a JPEG as `RenderRequest.photo`; the same bytes rendered within ten minutes need no second look.
   * @throws ThreadFault worth a retry; DOMException AbortError when `signal` fires.
   */
  checkPhoto(photo: Uint8Array, signal?: AbortSignal): Promise<PhotoVerdict>;
  /**
   * What one of a product's pictures shows, as `decodeRgb` reads it.
   * @param rank how it stands behind shoppers' work; `idle` and `dispensable` never keep a thread from it.
   * @throws TaskDropped where there is more important work: try again later. ThreadFault; DOMException AbortError.
   */
  judgePicture(picture: Uint8Array, rank: Rank, signal?: AbortSignal): Promise<JudgedForKeeping>;
  /**
   * Drops everything the threads remember about a photo; resolves when it is gone. To be part of every erasure.
   * @param sha256 of the photo's bytes, lower-case hex.
   */
  forgetPhoto(sha256: string): Promise<void>;
  /** Loads the models, so that the first shopper does not wait for them. @throws ThreadFault, e.g. without weights. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

export interface LocalEngineOptions {
  /** Threads; each takes about 0.4 GB. By default what cores and memory allow, see `defaultThreads`. */
  workers?: number | undefined;
}

export function createLocalEngine({ workers = defaultThreads() }: LocalEngineOptions = {}): LocalEngine {
  const entry = new URL('./worker.ts', import.meta.url);
  const pool = createPool<LocalTask, LocalProgress, LocalResult, ForgetPhoto>(entry, workers);

  const ranked = (engine: string, rank: Rank): Renderer => ({
    engine,
    processors: [],
    async render(request): Promise<RenderOutcome> {
      // Copies that can move: the caller keeps its own bytes, whatever buffer they share with others.
      const photo = new Uint8Array(request.photo);
      const garment = new Uint8Array(request.garment.image);
      const start = performance.now();
      const outcome = await pool.run(
        {
          kind: 'render',
          photo,
          garment,
          garmentKind: request.garment.kind,
          points: request.garment.points,
          analysis: copyOf(request.garment.analysis),
        },
        {
          about: hash('sha256', photo),
          rank,
          signal: request.signal,
          onProgress: ({ stage, fraction }) => request.onProgress(stage, fraction),
          transfer: [photo.buffer, garment.buffer],
        },
      );
      if (outcome.kind !== 'rendered' && outcome.kind !== 'refused') throw answeredWith(outcome);
      outcome.timings.total = Math.round((performance.now() - start) * 10) / 10;
      return outcome;
    },
  });

  return {
    renderer: ranked('local', 'prompt'),
    drawingVersion: () => VERSION,
    patientRenderer: ranked('local', 'patient'),
    // A name of its own, which the picture carries too.
    dispensableRenderer: ranked('local-preview', 'dispensable'),
    async checkPhoto(given, signal) {
      const photo = new Uint8Array(given);
      const about = hash('sha256', photo);
      const checked = await pool.run({ kind: 'check', photo }, { about, signal, transfer: [photo.buffer] });
      if (checked.kind !== 'checked') throw answeredWith(checked);
      return checked.verdict;
    },
    async judgePicture(given, rank, signal) {
      const picture = new Uint8Array(given);
      const judged = await pool.run({ kind: 'judge', picture }, { rank, signal, transfer: [picture.buffer] });
      if (judged.kind !== 'judged') throw answeredWith(judged);
      return { verdict: judged.verdict, analysis: judged.analysis };
    },
    async protect(request) {
      const [photo, picture] = [new Uint8Array(request.photo), new Uint8Array(request.picture)];
      const garment = new Uint8Array(request.garment.image);
      const outcome = await pool.run(
        {
          kind: 'protect',
          photo,
          picture,
          garment,
          garmentKind: request.garment.kind,
          points: request.garment.points,
          analysis: copyOf(request.garment.analysis),
        },
        {
          about: hash('sha256', photo),
          signal: request.signal,
          transfer: [photo.buffer, picture.buffer, garment.buffer],
        },
      );
      if (outcome.kind !== 'kept' && outcome.kind !== 'rejected') throw answeredWith(outcome);
      return outcome;
    },
    async expect({ photo: given, garment: { image, kind, points, analysis }, signal }) {
      const [photo, garment] = [new Uint8Array(given), new Uint8Array(image)];
      await pool.run(
        { kind: 'expect', photo, garment, garmentKind: kind, points, analysis: copyOf(analysis) },
        { about: hash('sha256', photo), rank: 'dispensable', signal, transfer: [photo.buffer, garment.buffer] },
      );
    },
    forgetPhoto: (sha256) => pool.notify({ kind: 'forget-photo', sha256 }, sha256),
    warmUp: () => pool.warmUp(),
    close: () => pool.close(),
  };
}

/** It cannot move: the caller may want it again. */
function copyOf(bytes: Uint8Array | undefined): Uint8Array<ArrayBuffer> | undefined {
  return bytes && new Uint8Array(bytes);
}

function answeredWith({ kind }: LocalResult): Error {
  return new Error(`a vision thread answered another question than it was asked: ${kind}`);
}
