// What is said about a photo that was kept, in Japanese.
import type { KeptPhotoWords } from './kept-photo.en.ts';

export const words: KeptPhotoWords = {
  use: '前回の写真を使う',
  remove: '削除する',
  removed: 'お客様の写真を削除しました。',
};
