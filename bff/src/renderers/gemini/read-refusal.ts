// What the model's own ways of saying no mean to a shopper. They come with HTTP 200 and without a picture.
import type { PictureAnswer } from '../../platform/genai/genai.ts';

export type GeminiRefusalCode = 'pair_not_allowed' | 'pair_print_protected' | 'pair_not_drawn';

const MESSAGES: Record<GeminiRefusalCode, string> = {
  pair_not_allowed:
    'The picture service does not draw this photo and garment together: use a photo of yourself alone, as an adult, dressed and facing the camera, or try another garment.',
  pair_print_protected:
    'The picture service does not draw what is printed on this garment, because it is too close to a protected work: try another garment.',
  pair_not_drawn:
    'The picture service found no way to draw this garment on this photo: use a photo that faces the camera with your whole body in view, or try another garment.',
};

/** https://ai.google.dev/api/generate-content#FinishReason */
const FINISHED: Record<string, GeminiRefusalCode> = {
  SAFETY: 'pair_not_allowed',
  IMAGE_SAFETY: 'pair_not_allowed',
  PROHIBITED_CONTENT: 'pair_not_allowed',
  IMAGE_PROHIBITED_CONTENT: 'pair_not_allowed',
  BLOCKLIST: 'pair_not_allowed',
  SPII: 'pair_not_allowed',
  RECITATION: 'pair_print_protected',
  IMAGE_RECITATION: 'pair_print_protected',
  NO_IMAGE: 'pair_not_drawn',
  // It stopped of its own accord and only talked.
  STOP: 'pair_not_drawn',
};

/** https://ai.google.dev/api/generate-content#BlockReason; the last two only on Vertex. */
const BLOCKED = new Set([
  'SAFETY',
  'OTHER',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'IMAGE_SAFETY',
  'MODEL_ARMOR',
  'JAILBREAK',
]);

/** @returns null where the answer is no refusal: then, without a picture, it is a fault. */
export function readRefusal({ finishReason, blockReason }: PictureAnswer): { code: string; message: string } | null {
  const code = blockReason && BLOCKED.has(blockReason) ? 'pair_not_allowed' : finishReason && FINISHED[finishReason];
  return code ? { code, message: MESSAGES[code] } : null;
}
