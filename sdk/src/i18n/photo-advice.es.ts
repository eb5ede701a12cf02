// How to take a good photo, in Spanish.
import type { PhotoAdviceWords } from './photo-advice.en.ts';

export const words: PhotoAdviceWords = {
  all: 'Aléjese hasta que se le vea de la cabeza a las caderas. Mire hacia la luz. Separe un poco los brazos del cuerpo.',
  distance: 'De la cabeza a las caderas',
  light: 'Luz de frente',
  arms: 'Brazos algo separados',
};
