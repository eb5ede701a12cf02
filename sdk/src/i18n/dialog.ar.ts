// What the first steps say, in Arabic.
import type { DialogWords } from './dialog.en.ts';

export const words: DialogWords = {
  language: 'ar',
  direction: 'rtl',
  text: {
    close: 'إغلاق',
    opening: 'لحظة من فضلك',
    agree: 'متابعة',
    decline: 'ليس الآن',
    tick: 'ضع علامة هنا للمتابعة.',
    privacy: 'الخصوصية',
    history: 'تجاربي',
    offline: 'أنت غير متصل. سنتابع تلقائيًا.',
    progress: 'التقدم',
    stoppedTitle: 'لم ينجح ذلك',
    barredTitle: 'غير متاح الآن',
    awayTitle: 'نعود قريبًا',
    retry: 'أعد المحاولة',
    quotaTitle: 'كانت هذه آخر تجربة اليوم',
    quotaOpens: 'يمكنك التجربة من جديد ابتداءً من {time}.',
    back: 'العودة إلى المتجر',
  },
  problems: {
    unknown: 'حدث خطأ من جهتنا. أعد المحاولة من فضلك.',
    network: 'لا يوجد اتصال. تحقق منه وأعد المحاولة.',
    timeout: 'استغرق الأمر وقتًا أطول من اللازم. أعد المحاولة.',
    rate_limited: 'الضغط كبير الآن. أعد المحاولة بعد لحظات.',
    away: 'غرفة القياس في استراحة قصيرة. يمكنك التسوق كالمعتاد.',
    key_unknown: 'غرفة القياس غير مهيأة لهذه الصفحة بعد.',
    origin_not_allowed: 'غرفة القياس غير مهيأة لهذه الصفحة بعد.',
    shopper_blocked: 'لا يتيح لك هذا المتجر غرفة القياس حاليًا. يمكنك التسوق كالمعتاد.',
    product_not_found: 'لا يمكن تجربة هذا المنتج بعد.',
  },
};
