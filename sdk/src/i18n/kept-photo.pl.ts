// What is said about a photo that was kept, in Polish.
import type { KeptPhotoWords } from './kept-photo.en.ts';

export const words: KeptPhotoWords = {
  use: 'Użyj zdjęcia z poprzedniego razu',
  remove: 'Usuń je',
  removed: 'Twoje zdjęcie zostało usunięte.',
};
