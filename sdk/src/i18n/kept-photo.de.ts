// What is said about a photo that was kept, in German.
import type { KeptPhotoWords } from './kept-photo.en.ts';

export const words: KeptPhotoWords = {
  use: 'Ihr Foto vom letzten Mal verwenden',
  remove: 'Löschen',
  removed: 'Ihr Foto wurde gelöscht.',
};
