// What "My try-ons" says, in German.
import type { HistoryWords } from './history.en.ts';

export const words: HistoryWords = {
  title: 'Meine Anproben',
  loading: 'Einen Moment',
  empty: 'Noch nichts hier',
  emptyText: 'Die Bilder, die Sie in diesem Shop machen, finden Sie hier, nur für Sie.',
  start: 'Etwas anprobieren',
  list: 'Ihre Bilder, die neuesten zuerst',
  show: '{title} ansehen, {date}',
  /** Until its product is known. */
  picture: 'Bild',
  gone: 'Nicht mehr in diesem Shop',
  remove: '{title} löschen, {date}',
  removed: 'Bild gelöscht.',
  undo: 'Rückgängig',
  more: 'Mehr anzeigen',
  all: 'Alle meine Anproben',
  everything: 'Alles herunterladen oder löschen',
  back: 'Zurück',
};
