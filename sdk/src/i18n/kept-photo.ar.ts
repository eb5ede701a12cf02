// What is said about a photo that was kept, in Arabic.
import type { KeptPhotoWords } from './kept-photo.en.ts';

export const words: KeptPhotoWords = {
  use: 'استخدم صورتك من المرة السابقة',
  remove: 'احذفها',
  removed: 'حُذفت صورتك.',
};
