// How to take a good photo, in Arabic.
import type { PhotoAdviceWords } from './photo-advice.en.ts';

export const words: PhotoAdviceWords = {
  all: 'ابتعد حتى تظهر من الرأس إلى الوركين. قف والضوء أمامك. أبعد ذراعيك قليلًا عن جسمك.',
  distance: 'من الرأس إلى الوركين',
  light: 'الضوء أمامك',
  arms: 'ذراعاك بعيدتان قليلًا',
};
