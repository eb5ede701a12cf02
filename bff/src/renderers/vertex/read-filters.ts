// What the numbers of Google's filters mean to a shopper. They come in place of a picture, or of an answer.

const MINOR = {
  code: 'photo_minor',
  message: 'This fitting room is for adults: use a photo of yourself as an adult.',
};
const INDECENT = {
  code: 'photo_indecent',
  message: 'Use a photo of yourself dressed, for example in a T-shirt and trousers.',
};
const NOT_ALLOWED = {
  code: 'pair_not_allowed',
  message:
    'The picture service does not draw this photo and garment together: use a photo of yourself alone, as an adult, dressed and facing the camera, or try another garment.',
};

/** https://docs.cloud.google.com/vertex-ai/generative-ai/docs/multimodal/gemini-image-responsible-ai, read 2026-11-26 */
const CHILD = [58061214, 17301594];
const SEXUAL = [90789179, 63429089, 43188360];

/** The one that says most about what to change comes first; a filter without a number of ours is a refusal all the same. */
export function readFilters(codes: readonly number[]): { code: string; message: string } {
  if (codes.some((code) => CHILD.includes(code))) return MINOR;
  return codes.some((code) => SEXUAL.includes(code)) ? INDECENT : NOT_ALLOWED;
}
