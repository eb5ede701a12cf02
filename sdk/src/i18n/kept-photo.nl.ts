// What is said about a photo that was kept, in Dutch.
import type { KeptPhotoWords } from './kept-photo.en.ts';

export const words: KeptPhotoWords = {
  use: 'Uw foto van de vorige keer gebruiken',
  remove: 'Verwijderen',
  removed: 'Uw foto is verwijderd.',
};
