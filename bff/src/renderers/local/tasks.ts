// What the local engine asks its threads to do, and what comes back.
import type { PhotoVerdict } from '../../vision/photo-check.ts';
import type { ProtectOutcome } from '../protect/protected-renderer.ts';
import type { GarmentKind, RenderOutcome, RenderStage } from '../renderer.ts';

export type LocalTask =
  | { kind: 'check'; photo: Uint8Array<ArrayBuffer> }
  | {
      kind: 'protect';
      photo: Uint8Array<ArrayBuffer>;
      picture: Uint8Array<ArrayBuffer>;
      garment: Uint8Array<ArrayBuffer>;
      garmentKind: GarmentKind;
    }
  | { kind: 'render'; photo: Uint8Array<ArrayBuffer>; garment: Uint8Array<ArrayBuffer>; garmentKind: GarmentKind };

export type LocalResult =
  | { kind: 'checked'; verdict: PhotoVerdict; timings: Record<string, number> }
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
