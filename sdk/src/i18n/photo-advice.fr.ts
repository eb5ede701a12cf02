// How to take a good photo, in French.
import type { PhotoAdviceWords } from './photo-advice.en.ts';

export const words: PhotoAdviceWords = {
  all: 'Reculez jusqu’à ce qu’on vous voie de la tête aux hanches. Faites face à la lumière. Écartez légèrement les bras du corps.',
  distance: 'De la tête aux hanches',
  light: 'La lumière face à vous',
  arms: 'Les bras un peu écartés',
};
