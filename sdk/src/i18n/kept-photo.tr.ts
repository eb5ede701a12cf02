// What is said about a photo that was kept, in Turkish.
import type { KeptPhotoWords } from './kept-photo.en.ts';

export const words: KeptPhotoWords = {
  use: 'Geçen seferki fotoğrafınızı kullanın',
  remove: 'Sil',
  removed: 'Fotoğrafınız silindi.',
};
