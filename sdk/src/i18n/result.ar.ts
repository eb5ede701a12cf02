// What the result says, in Arabic.
import type { ResultWords } from './result.en.ts';

export const words: ResultWords = {
  note: 'معاينة مصنوعة من صورتك. قد يختلف اللون والمقاس عن القطعة الحقيقية.',
  warnings: {
    colour_may_differ: 'قد لا يكون اللون دقيقًا هنا: اعتمد على صور المتجر.',
    print_may_differ: 'قد لا يكون النقش أو الكتابة دقيقًا هنا: اعتمد على صور المتجر.',
    length_may_differ: 'قد لا يكون الطول دقيقًا هنا: اعتمد على صور المتجر.',
    sleeves_may_differ: 'قد لا تكون الأكمام دقيقة هنا: اعتمد على صور المتجر.',
  },
  badge: 'معاينة بالذكاء الاصطناعي',
  preview: 'هذه معاينة سريعة. الصورة النهائية في الطريق.',
  late: 'يستغرق الأمر وقتًا أطول من المعتاد. الصورة في الطريق.',
  before: 'قبل',
  after: 'بعد',
  compare: 'قارن قبل وبعد',
  compareValue: '{percent} قبل',
  addToCart: 'أضف إلى السلة',
  another: 'صورة أخرى',
  save: 'حفظ الصورة',
  description: 'أنت مرتديًا {title}',
  report: {
    open: 'الإبلاغ عن مشكلة',
    question: 'ما المشكلة في هذه الصورة؟',
    reasons: {
      not_me: 'لا تشبهني',
      body_wrong: 'جسمي مرسوم خطأ',
      garment_wrong: 'القطعة مرسومة خطأ',
      indecent: 'تكشف أكثر مما ينبغي',
      someone_else: 'تُظهر شخصًا لم يوافق',
      minor: 'تُظهر طفلًا',
      other: 'شيء آخر',
    },
    back: 'لا بأس',
    thanks: 'شكرًا لك. أُبلغ المتجر.',
    note: 'هل تود إضافة شيء؟ (اختياري)',
    send: 'إرسال',
    done: 'تم',
    enough: 'أُبلغ المتجر عن هذه الصورة من قبل.',
  },
};
