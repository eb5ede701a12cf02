// What is said about a photo that was kept, in Italian.
import type { KeptPhotoWords } from './kept-photo.en.ts';

export const words: KeptPhotoWords = {
  use: 'Usa la Sua foto dell’ultima volta',
  remove: 'Elimina',
  removed: 'La Sua foto è stata eliminata.',
};
