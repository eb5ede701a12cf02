// What is said about a photo that was kept, in Portuguese.
import type { KeptPhotoWords } from './kept-photo.en.ts';

export const words: KeptPhotoWords = {
  use: 'Usar a sua foto da última vez',
  remove: 'Apagar',
  removed: 'A sua foto foi apagada.',
};
