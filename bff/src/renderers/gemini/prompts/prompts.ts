// What the model is told, per kind of garment. Each has a version, which stands on every picture drawn with it: whoever
// changes a word raises the version (a test holds the two together).
import type { PromptPart } from '../../../platform/genai/genai.ts';
import type { Garment } from '../../renderer.ts';
import { BOTTOM } from './bottom.ts';
import { DRESS } from './dress.ts';
import { OUTERWEAR_CLOSED, OUTERWEAR_OPEN } from './outerwear.ts';
import type { Prompt } from './prompt.ts';
import { TOP } from './top.ts';

/** Left out, outerwear is worn open: that leaves most of the photo as it is. */
export function promptFor({ kind, worn = 'open' }: Pick<Garment, 'kind' | 'worn'>): Prompt {
  if (kind === 'outerwear') return worn === 'open' ? OUTERWEAR_OPEN : OUTERWEAR_CLOSED;
  return { top: TOP, bottom: BOTTOM, dress: DRESS }[kind];
}

/** Each picture's role is named before it comes, and once more in the task. */
export function promptParts(prompt: Prompt, person: Uint8Array, garment: Uint8Array): PromptPart[] {
  return [
    { text: 'Image 1, the person: a photo that a shopper took of themselves.' },
    { jpeg: person },
    { text: `Image 2, the garment: a shop’s product picture of ${prompt.garment}.` },
    { jpeg: garment },
    { text: task(prompt) },
  ];
}

function task({ garment, wear, keep }: Prompt): string {
  const it = garment.replace(/^an? /, 'the ');
  return [
    `Using the provided images, dress the person from image 1 in ${it} from image 2. ${wear}`,
    `It is exactly ${it} of image 2: the same colours, material, print, lettering, neckline, closures, sleeve length and hem length, in the size that the person would wear. It follows their body and pose with natural folds, and is lit by the light of image 1.`,
    `Ensure that the person from image 1 remains completely unchanged: the same face and expression, hair, skin tone, hands, body shape, proportions and pose. ${keep} The background and everything in it remain as they are.`,
    'The result is one photograph with the camera, framing and crop of image 1, in which every part of the scene stays exactly where it is.',
  ].join('\n\n');
}
