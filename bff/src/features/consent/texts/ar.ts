// What a shopper is told before any photo, in Arabic; the same promises as in English, sentence by sentence.
import type { Wording } from '../wording.ts';

export const arabic: Wording = {
  title: 'قبل أن تضيف صورة',
  points: [
    {
      heading: 'ماذا نفعل بصورتك',
      text: 'نستخدمها لغرض واحد: صنع صور لك بملابس من هذا المتجر. يفحصها ويعدّلها برنامج، ولا يطّلع عليها أحد.',
    },
    {
      heading: 'كم نحتفظ بها',
      text: 'تُحفظ صورتك مشفّرة وتُحذف بعد 30 دقيقة من آخر تجربة، وبعد ساعتين من إضافتها على أبعد تقدير. وتُحذف الصور الناتجة بعد 24 ساعة.',
    },
    {
      heading: 'ما لا نفعله أبدًا',
      text: 'لا نتعرّف على الوجوه، ولا نقيس وجهك ولا نحفظ قياساته، ولا ندرّب برامج بصورتك، ولا نعطيها للمتجر ولا للمعلنين ولا لأي جهة أخرى.',
    },
    {
      heading: 'القرار لك',
      text: 'يمكنك التسوّق هنا كالمعتاد من دون صورة. يُرجى استخدام صورة لك أنت فقط.',
    },
  ],
  agreements: [
    { scope: 'adult', text: 'عمري 18 عامًا أو أكثر، والصورة لي أنا وحدي.', required: true },
    { scope: 'render', text: 'أوافق على استخدام صورتي لإظهاري بملابس من هذا المتجر.', required: true },
  ],
};
