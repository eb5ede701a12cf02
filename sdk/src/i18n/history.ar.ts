// What "My try-ons" says, in Arabic.
import type { HistoryWords } from './history.en.ts';

export const words: HistoryWords = {
  title: 'تجاربي',
  loading: 'لحظة من فضلك',
  empty: 'لا شيء هنا بعد',
  emptyText: 'ستجد هنا الصور التي تصنعها في هذا المتجر، لك وحدك.',
  start: 'جرّب قطعة',
  list: 'صورك، الأحدث أولًا',
  show: 'عرض {title}، {date}',
  picture: 'صورة',
  gone: 'لم تعد في هذا المتجر',
  remove: 'حذف {title}، {date}',
  removed: 'حُذفت الصورة.',
  undo: 'تراجع',
  more: 'عرض المزيد',
  all: 'كل تجاربي',
  everything: 'تنزيل كل شيء أو حذفه',
  back: 'رجوع',
};
