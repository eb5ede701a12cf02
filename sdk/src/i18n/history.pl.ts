// What “My try-ons” says, in Polish.
import type { HistoryWords } from './history.en.ts';

export const words: HistoryWords = {
  title: 'Moje przymiarki',
  loading: 'Chwileczkę',
  empty: 'Jeszcze nic tu nie ma',
  emptyText: 'Tu znajdziesz obrazy utworzone w tym sklepie. Są tylko dla Ciebie.',
  start: 'Przymierz coś',
  list: 'Twoje obrazy, od najnowszych',
  show: 'Pokaż: {title}, {date}',
  picture: 'Obraz',
  gone: 'Nie ma już w tym sklepie',
  remove: 'Usuń: {title}, {date}',
  removed: 'Obraz usunięty.',
  undo: 'Cofnij',
  more: 'Pokaż więcej',
  all: 'Wszystkie moje przymiarki',
  everything: 'Pobierz lub usuń wszystko',
  back: 'Wstecz',
};
