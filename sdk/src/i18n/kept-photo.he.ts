// What is said about a photo that was kept, in Hebrew.
import type { KeptPhotoWords } from './kept-photo.en.ts';

export const words: KeptPhotoWords = {
  use: 'להשתמש בתמונה מהפעם הקודמת',
  remove: 'למחוק אותה',
  removed: 'התמונה שלך נמחקה.',
};
