// What the stand-in asks a shopper to agree to, in the two languages the tests read: as long as the real one.
import type { ConsentText } from '../client/resources.ts';

export const CONSENT: ConsentText = {
  version: '2026-11-25',
  locale: 'en',
  jurisdiction: 'other',
  sha256: 'a'.repeat(64),
  title: 'Before you try it on',
  points: [
    {
      heading: 'What we use',
      text: 'The one photo you choose, to make pictures of you in clothes from this shop. It is checked and drawn on by a program; nobody looks at it.',
    },
    {
      heading: 'How long',
      text: 'Your photo is deleted 30 minutes after your last try-on, 2 hours after you added it at the latest. If you ask us to keep it for next time, 30 days after your last try-on. The pictures are deleted after 30 days.',
    },
    {
      heading: 'What we never do',
      text: 'We do not recognise faces, do not measure or store your face, do not train programs with your photo, and do not sell it or give it to anyone.',
    },
    {
      heading: 'Your written release',
      text: 'By ticking the second box you consent in writing to this use of your photo, for the purpose and the time named here. You can withdraw at any time under “Privacy”; your photos and pictures are then deleted.',
    },
  ],
  agreements: [
    { scope: 'adult', text: 'I am 18 or older, and the photo shows me and nobody else.', required: true },
    {
      scope: 'render',
      text: 'I agree that my photo is used to show me in clothes from this shop, during this visit.',
      required: true,
    },
    { scope: 'keep_photo', text: 'You may also keep my photo for next time. (Not needed.)', required: false },
  ],
};

export const CONSENT_AR: ConsentText = {
  version: '2026-11-25',
  locale: 'ar',
  jurisdiction: 'other',
  sha256: 'b'.repeat(64),
  title: 'قبل أن تجرّبه',
  points: [
    {
      heading: 'ما الذي نستخدمه',
      text: 'الصورة الواحدة التي تختارها، لنصنع صورًا لك بملابس هذا المتجر. يفحصها ويرسم عليها برنامج، ولا ينظر إليها أحد.',
    },
    {
      heading: 'لكم من الوقت',
      text: 'تُحذف صورتك بعد 30 دقيقة من آخر تجربة، وبعد ساعتين من إضافتها على الأكثر. وإن طلبت حفظها للمرة القادمة فبعد 30 يومًا من آخر تجربة. وتُحذف الصور الناتجة بعد 30 يومًا.',
    },
    {
      heading: 'ما لا نفعله أبدًا',
      text: 'لا نتعرف على الوجوه ولا نقيس وجهك ولا نخزنه، ولا ندرّب برامج على صورتك، ولا نبيعها ولا نعطيها لأحد.',
    },
    {
      heading: 'موافقتك الخطية',
      text: 'بوضع علامة في المربع الثاني توافق خطيًا على هذا الاستخدام لصورتك للغرض والمدة المذكورين هنا. يمكنك سحب موافقتك في أي وقت من «الخصوصية»، فتُحذف صورك.',
    },
  ],
  agreements: [
    { scope: 'adult', text: 'عمري 18 عامًا أو أكثر، والصورة لي وحدي.', required: true },
    { scope: 'render', text: 'أوافق على استخدام صورتي لعرضي بملابس هذا المتجر خلال هذه الزيارة.', required: true },
    { scope: 'keep_photo', text: 'يمكنكم أيضًا الاحتفاظ بصورتي للمرة القادمة. (ليس ضروريًا.)', required: false },
  ],
};
