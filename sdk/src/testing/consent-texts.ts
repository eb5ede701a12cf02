// What the stand-in asks a shopper to agree to, in the two languages the tests read.
import type { ConsentText } from '../client/resources.ts';

export const CONSENT: ConsentText = {
  version: 'stand-in-1',
  locale: 'en',
  jurisdiction: 'other',
  sha256: 'a'.repeat(64),
  title: 'Before you try it on',
  points: [
    { heading: 'What we use', text: 'The one photo you choose, to make a picture of you in this garment.' },
    { heading: 'How long', text: 'Your photo is deleted after your visit, two hours from now at the latest.' },
    { heading: 'What we never do', text: 'We do not recognise faces, train on your photo or give it to anyone.' },
  ],
  agreements: [
    { scope: 'adult', text: 'I am 18 or older, and the photo shows me.', required: true },
    { scope: 'render', text: 'I agree that my photo is used in this way for this visit.', required: true },
    { scope: 'keep_photo', text: 'Keep my photo for next time.', required: false },
  ],
};

export const CONSENT_AR: ConsentText = {
  version: 'stand-in-1',
  locale: 'ar',
  jurisdiction: 'other',
  sha256: 'b'.repeat(64),
  title: 'قبل أن تجرّبه',
  points: [
    { heading: 'ما الذي نستخدمه', text: 'الصورة الواحدة التي تختارها، لنصنع صورة لك بهذه القطعة.' },
    { heading: 'لكم من الوقت', text: 'تُحذف صورتك بعد زيارتك، خلال ساعتين على الأكثر.' },
    { heading: 'ما لا نفعله أبدًا', text: 'لا نتعرف على الوجوه ولا ندرّب على صورتك ولا نعطيها لأحد.' },
  ],
  agreements: [
    { scope: 'adult', text: 'عمري 18 عامًا أو أكثر، والصورة لي.', required: true },
    { scope: 'render', text: 'أوافق على استخدام صورتي بهذه الطريقة خلال هذه الزيارة.', required: true },
    { scope: 'keep_photo', text: 'احتفظوا بصورتي للمرة القادمة.', required: false },
  ],
};
