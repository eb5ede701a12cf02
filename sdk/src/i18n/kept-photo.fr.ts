// What is said about a photo that was kept, in French.
import type { KeptPhotoWords } from './kept-photo.en.ts';

export const words: KeptPhotoWords = {
  use: 'Utiliser votre photo de la dernière fois',
  remove: 'La supprimer',
  removed: 'Votre photo a été supprimée.',
};
