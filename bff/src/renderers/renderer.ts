// What every engine offers: a photo and a garment in, one of a few honest outcomes out.
import type { GarmentPoints } from '../vision/garment-picture/garment-points.ts';
import type { PictureVerdict } from '../vision/garment-picture/judge-picture.ts';
import type { Fidelity } from './fidelity/fidelity.ts';
import type { RenderCourse } from './router/course.ts';

export type GarmentKind = 'top' | 'bottom' | 'dress' | 'outerwear';

/** Stages an engine passes through on one render; the worker maps them to what the shopper reads. */
export type RenderStage = 'preparing' | 'rendering' | 'finishing';

export interface Garment {
  /** JPEG, PNG or WebP of the garment alone. */
  image: Uint8Array;
  kind: GarmentKind;
  /** Of a top, where its shop has put right what would be found. */
  points?: GarmentPoints;
  /** What an engine of this server has worked out about the picture before, as it was handed out. */
  analysis?: Uint8Array;
  /** Of outerwear; left out, as the engine thinks best. */
  worn?: 'open' | 'closed';
}

/** What a shop's picture shows, and what need not be worked out about it again. */
export interface JudgedForKeeping {
  verdict: PictureVerdict;
  /** To be handed back as `Garment.analysis`; null where there is none. */
  analysis: Uint8Array | null;
}

/** What a picture was drawn by, beyond the engine's name, where there is such a thing. */
export interface DrawnBy {
  /** As its maker calls it. */
  model: string;
  /** Of the words that it was told; null where it is told nothing. */
  promptVersion: string | null;
}

/** A company that gets the photo to make the picture from it. */
export interface Processor {
  /** As the law wants it named, e.g. "Google (Gemini API)". */
  name: string;
  /** What it promises: the longest that it keeps the photo. */
  keepsMs: number;
  /**
   * `unpaid`: what it gets may be used to improve its products, and its terms forbid it to people in the EEA, the United
   * Kingdom and Switzerland, https://ai.google.dev/gemini-api/terms
   */
  tier: 'paid' | 'unpaid';
}

export interface RenderRequest {
  /** Upright JPEG of the shopper, sRGB, no metadata, at most 1536 px on the long side. */
  photo: Uint8Array;
  garment: Garment;
  signal: AbortSignal;
  /** For whoever chooses among several engines; left out, a photo goes to no company. Engines themselves do not look. */
  course?: RenderCourse;
  /** @param fraction 0..1 of the whole render. */
  onProgress(stage: RenderStage, fraction: number): void;
}

export type RenderOutcome =
  | {
      kind: 'rendered';
      /** JPEG of exactly the photo's size. */
      picture: Uint8Array;
      width: number;
      height: number;
      /** 8-bit grey PNG of the picture's size, 255 where any pixel was changed; null where the engine redraws everything. */
      changeMask: Uint8Array | null;
      /** Which one drew, where several may. */
      engine?: string;
      drawnBy?: DrawnBy;
      /** How faithfully it shows the garment; left out where that was not measured. */
      fidelity?: Fidelity;
      /** Milliseconds per step, by name. */
      timings: Record<string, number>;
    }
  | {
      kind: 'refused';
      /** Stable, from the engine's catalogue of reasons. */
      code: string;
      /** One sentence that says what to change. */
      message: string;
      engine?: string;
      drawnBy?: DrawnBy;
      timings: Record<string, number>;
    };

export interface Renderer {
  /** Name that stands on every render, e.g. `local`. */
  readonly engine: string;
  /** Whoever may get the photo. None: it runs on this very server and the photo goes nowhere. People agree to what stands here. */
  readonly processors: readonly Processor[];
  /**
   * @throws DOMException AbortError when `signal` fires; any other throw is a fault and may be retried. An engine that
   * runs elsewhere throws EngineFault, which says of which kind.
   */
  render(request: RenderRequest): Promise<RenderOutcome>;
}
