// What "My try-ons" says, in Italian.
import type { HistoryWords } from './history.en.ts';

export const words: HistoryWords = {
  title: 'Le mie prove',
  loading: 'Un momento',
  empty: 'Ancora niente qui',
  emptyText: 'Le immagini che crea in questo negozio saranno qui, solo per Lei.',
  start: 'Prova qualcosa',
  list: 'Le Sue immagini, dalla più recente',
  show: 'Mostra {title}, {date}',
  /** Until its product is known. */
  picture: 'Immagine',
  gone: 'Non più in questo negozio',
  remove: 'Elimina {title}, {date}',
  removed: 'Immagine eliminata.',
  undo: 'Annulla',
  more: 'Mostra altre',
  all: 'Tutte le mie prove',
  everything: 'Scarica o elimina tutto',
  back: 'Indietro',
};
