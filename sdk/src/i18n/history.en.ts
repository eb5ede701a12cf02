// What "My try-ons" says, in English: loaded with that screen.

export const words = {
  title: 'My try-ons',
  loading: 'One moment',
  empty: 'Nothing here yet',
  emptyText: 'The pictures that you make in this shop will be here, for you alone.',
  start: 'Try something on',
  list: 'Your pictures, newest first',
  show: 'Show {title}, {date}',
  /** Until its product is known. */
  picture: 'Picture',
  gone: 'No longer in this shop',
  remove: 'Delete {title}, {date}',
  removed: 'Picture deleted.',
  undo: 'Undo',
  more: 'Show more',
  all: 'All my try-ons',
  everything: 'Download or delete everything',
  back: 'Back',
};

export type HistoryWords = typeof words;
