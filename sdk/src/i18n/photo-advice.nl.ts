// How to take a good photo, in Dutch.
import type { PhotoAdviceWords } from './photo-advice.en.ts';

export const words: PhotoAdviceWords = {
  all: 'Ga achteruit tot u van hoofd tot heupen in beeld bent. Kijk naar het licht. Houd uw armen iets van uw lichaam.',
  distance: 'Hoofd tot heupen in beeld',
  light: 'Licht van voren',
  arms: 'Armen iets van het lichaam',
};
