// What “My try-ons” says, in Turkish.
import type { HistoryWords } from './history.en.ts';

export const words: HistoryWords = {
  title: 'Denemelerim',
  loading: 'Bir dakika',
  empty: 'Burada henüz bir şey yok',
  emptyText: 'Bu mağazada oluşturduğunuz görseller burada durur, yalnızca sizin için.',
  start: 'Bir şey dene',
  list: 'Görselleriniz, en yenisi önce',
  show: 'Göster: {title}, {date}',
  picture: 'Görsel',
  gone: 'Artık bu mağazada yok',
  remove: 'Sil: {title}, {date}',
  removed: 'Görsel silindi.',
  undo: 'Geri al',
  more: 'Daha fazla göster',
  all: 'Tüm denemelerim',
  everything: 'Her şeyi indir veya sil',
  back: 'Geri',
};
