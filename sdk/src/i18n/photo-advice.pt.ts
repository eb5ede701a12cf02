// How to take a good photo, in Portuguese.
import type { PhotoAdviceWords } from './photo-advice.en.ts';

export const words: PhotoAdviceWords = {
  all: 'Afaste-se até se ver da cabeça às ancas. Vire-se para a luz. Afaste um pouco os braços do corpo.',
  distance: 'Da cabeça às ancas',
  light: 'Luz de frente',
  arms: 'Braços um pouco afastados',
};
