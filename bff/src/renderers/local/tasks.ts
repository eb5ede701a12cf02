// What the local engine asks its threads to do, and what comes back.
import type { GarmentPoints } from '../../vision/garment-picture/garment-points.ts';
import type { PictureVerdict } from '../../vision/garment-picture/judge-picture.ts';
import type { PhotoVerdict } from '../../vision/photo-check.ts';
import type { ProtectOutcome } from '../protect/protected-renderer.ts';
import type { GarmentKind, RenderOutcome, RenderStage } from '../renderer.ts';

interface GarmentInTask {
  garment: Uint8Array<ArrayBuffer>;
  garmentKind: GarmentKind;
  /** As `Garment.points`. */
  points?: GarmentPoints | undefined;
  /** As `Garment.analysis`. */
  analysis?: Uint8Array<ArrayBuffer> | undefined;
}

export type LocalTask =
  /** A shop's picture: what it shows, and how fit it is. */
  | { kind: 'judge'; picture: Uint8Array<ArrayBuffer> }
  | { kind: 'check'; photo: Uint8Array<ArrayBuffer> }
  | ({ kind: 'expect'; photo: Uint8Array<ArrayBuffer> } & GarmentInTask)
  | ({ kind: 'protect'; photo: Uint8Array<ArrayBuffer>; picture: Uint8Array<ArrayBuffer> } & GarmentInTask)
  | ({ kind: 'render'; photo: Uint8Array<ArrayBuffer> } & GarmentInTask);

export type LocalResult =
  | {
      kind: 'judged';
      verdict: PictureVerdict;
      /** As `packAnalysis` makes it; null where it cannot be laid out. */
      analysis: Uint8Array<ArrayBuffer> | null;
      timings: Record<string, number>;
    }
  | { kind: 'checked'; verdict: PhotoVerdict; timings: Record<string, number> }
  | { kind: 'expecting'; timings: Record<string, number> }
  | ProtectOutcome
  | RenderOutcome;

/** Sent as a stage begins. */
export interface LocalProgress {
  stage: RenderStage;
  /** 0..1 of the whole render. */
  fraction: number;
}

/** Everything known about a photo goes at once. */
export interface ForgetPhoto {
  kind: 'forget-photo';
  /** SHA-256 of the photo's bytes, lower-case hex. */
  sha256: string;
}
