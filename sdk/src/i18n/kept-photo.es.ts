// What is said about a photo that was kept, in Spanish.
import type { KeptPhotoWords } from './kept-photo.en.ts';

export const words: KeptPhotoWords = {
  use: 'Usar su foto de la última vez',
  remove: 'Borrarla',
  removed: 'Su foto se ha borrado.',
};
