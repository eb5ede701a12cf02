// What "My try-ons" says, in Dutch.
import type { HistoryWords } from './history.en.ts';

export const words: HistoryWords = {
  title: 'Mijn pasbeurten',
  loading: 'Een ogenblik',
  empty: 'Hier is nog niets',
  emptyText: 'De beelden die u in deze winkel maakt, komen hier, alleen voor u.',
  start: 'Iets passen',
  list: 'Uw beelden, nieuwste eerst',
  show: '{title} bekijken, {date}',
  /** Until its product is known. */
  picture: 'Beeld',
  gone: 'Niet meer in deze winkel',
  remove: '{title} verwijderen, {date}',
  removed: 'Beeld verwijderd.',
  undo: 'Ongedaan maken',
  more: 'Meer tonen',
  all: 'Al mijn pasbeurten',
  everything: 'Alles downloaden of verwijderen',
  back: 'Terug',
};
