// How to take a good photo, in German.
import type { PhotoAdviceWords } from './photo-advice.en.ts';

export const words: PhotoAdviceWords = {
  all: 'Gehen Sie zurück, bis Sie vom Kopf bis zur Hüfte zu sehen sind. Schauen Sie ins Licht. Halten Sie die Arme etwas vom Körper weg.',
  distance: 'Vom Kopf bis zur Hüfte',
  light: 'Licht von vorn',
  arms: 'Arme etwas abgespreizt',
};
