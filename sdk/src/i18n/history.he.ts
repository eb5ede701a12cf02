// What “My try-ons” says, in Hebrew.
import type { HistoryWords } from './history.en.ts';

export const words: HistoryWords = {
  title: 'המדידות שלי',
  loading: 'רק רגע',
  empty: 'עדיין אין כאן כלום',
  emptyText: 'ההדמיות שנוצרות עבורך בחנות הזאת יופיעו כאן, לעיניך בלבד.',
  start: 'למדוד משהו',
  list: 'ההדמיות שלך, מהחדשה לישנה',
  show: 'להציג: {title}, {date}',
  picture: 'הדמיה',
  gone: 'כבר לא בחנות הזאת',
  remove: 'למחוק: {title}, {date}',
  removed: 'ההדמיה נמחקה.',
  undo: 'ביטול המחיקה',
  more: 'להציג עוד',
  all: 'כל המדידות שלי',
  everything: 'להוריד או למחוק הכול',
  back: 'חזרה',
};
