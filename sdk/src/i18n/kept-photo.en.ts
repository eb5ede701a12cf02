// What is said about a photo that was kept, in English.

export const words = {
  use: 'Use your photo from last time',
  remove: 'Delete it',
  removed: 'Your photo has been deleted.',
};

export type KeptPhotoWords = typeof words;
