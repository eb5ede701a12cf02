// How to take a good photo, in Italian.
import type { PhotoAdviceWords } from './photo-advice.en.ts';

export const words: PhotoAdviceWords = {
  all: 'Si allontani finché si vede dalla testa ai fianchi. Si rivolga verso la luce. Tenga le braccia un po’ scostate dal corpo.',
  distance: 'Dalla testa ai fianchi',
  light: 'Luce di fronte',
  arms: 'Braccia un po’ scostate',
};
