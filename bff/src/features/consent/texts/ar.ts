// What a shopper is told before any photo, in Arabic; the same promises as in English, sentence by sentence.
import { type ConsentTerms, isFor, unpaid, type WordingOf } from '../wording.ts';
import { durationIn } from './durations.ts';
import { isolated } from './isolated.ts';

/** In the genitive: each stands after a preposition. */
const time = durationIn('ar', {
  year: { one: 'سنة واحدة', two: 'سنتين', few: '# سنوات', other: '# سنة' },
  day: { one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يومًا', other: '# يوم' },
  hour: { one: 'ساعة واحدة', two: 'ساعتين', few: '# ساعات', other: '# ساعة' },
  minute: { one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', other: '# دقيقة' },
});

export const arabic: WordingOf = (terms) => {
  const { gpc, schedule } = terms;
  const shop = isolated(terms.shop);
  const keptIdle = time(schedule.keptPhotoIdleMs);
  const keptMost = time(schedule.keptPhotoMaxAgeMs);
  return {
    title: 'قبل أن تضيف صورة',
    points: [
      {
        heading: 'ماذا نستخدم ولماذا',
        text: `صورة واحدة لك والصور الناتجة عنها، لغرض واحد: أن تظهر بملابس من ${shop}. ${whoLooks(terms)} يصنع الخادم نسخته الخاصة من دون بيانات الكاميرا (المكان والوقت والجهاز)، ولا يحتفظ بالملف الذي أرسلته.`,
      },
      {
        heading: 'كم من الوقت تُحفظ',
        text: `تُحفظ صورتك مشفّرة. وتُحذف بعد ${time(schedule.photoIdleMs)} من آخر تجربة بها، وبعد ${time(schedule.photoMaxAgeMs)} من إضافتها على أبعد تقدير؛ أو فور انتهاء أول تجربة بها إن اخترت ذلك. ولا تبقى إلا إذا وضعت علامة في خانة الاحتفاظ بها، وعندئذ تُحذف بعد ${keptIdle} من آخر تجربة بها، وبعد ${keptMost} من إضافتها على أبعد تقدير. وتُحذف الصور الناتجة بعد ${time(schedule.pictureMs)} من صنعها. ويمكنك أن تحذف ذلك كله بنفسك في أي وقت.`,
      },
      { heading: 'من يراها', text: whoSeesIt(terms) },
      {
        heading: 'ما لا يحدث أبدًا',
        text: `لا يُتعرَّف على أحد من وجهه، ولا يُصنع قالب للوجه: ينظر البرنامج فقط هل في الصورة شخص وأين هو، لتأتي الملابس في مكانها. ${whoLearns(terms)} ولا تُعطى للمعلنين ولا لأي جهة غير مذكورة هنا.`,
      },
      {
        heading: 'موافقتك الكتابية',
        text: `بوضع علامة في خانتها توافق كتابيًا على أن يجمع ${shop} صورتك ويحفظها ويستخدمها لهذا الغرض ولهذه المدد. ثم تُتلَف الصورة والصور الناتجة نهائيًا. لا يُصنع منها قالب للوجه ولا أي معرّف بيومتري آخر، ومع ذلك توافق كتابيًا.`,
      },
      ...(isFor('eu', terms) ? [european(shop)] : []),
      ...(isFor('us', terms) ? american(shop, terms) : []),
      ...(gpc
        ? [
            {
              heading: 'إشارة Global Privacy Control',
              text: 'يرسل متصفحك هذه الإشارة، وقد وصلت. لا يُباع هنا شيء ولا يُشارَك على أي حال، ولا تُحفظ عنك إحصاءات استخدام.',
            },
          ]
        : []),
      {
        heading: 'القرار لك',
        text: 'يمكنك التسوّق هنا كالمعتاد من دون صورة. ويمكنك سحب موافقتك في أي وقت بالسهولة نفسها التي تعطيها بها: تتوقف التجارب الجارية، وتُحذف صورتك والصور الناتجة.',
      },
    ],
    agreements: [
      {
        scope: 'adult',
        text: 'عمري 18 عامًا أو أكثر، والصورة لي أنا، بملابسي، ولا يظهر فيها أحد غيري.',
        required: true,
      },
      {
        scope: 'render',
        text: `أوافق كتابيًا على أن يجمع ${shop} صورتي ويحفظها ويستخدمها لإظهاري بملابسه، وأن يتلفها في المواعيد المذكورة أعلاه.`,
        required: true,
      },
      {
        scope: 'keep_photo',
        text: `احتفظوا بصورتي للمرة القادمة؛ وتُحذف بعد ${keptIdle} من آخر تجربة بها، وبعد ${keptMost} من إضافتها على أبعد تقدير. (اختياري)`,
        required: false,
      },
    ],
  };
};

/** Nobody can promise for the people of another company. */
function whoLooks({ shop, processors }: ConsentTerms): string {
  return processors.length > 0
    ? `تفحصها برامج وتصنع منها الصورة، ولا يطّلع عليها أحد لدى ${isolated(shop)}.`
    : 'يفحصها برنامج ويعدّلها، ولا يطّلع عليها أحد.';
}

function whoLearns(terms: ConsentTerms): string {
  const learning = unpaid(terms).map(({ name }) => isolated(name));
  return learning.length > 0
    ? `ولا يُدرَّب أي برنامج لدى ${isolated(terms.shop)} بصورتك؛ ويجوز أن تستخدمها ${learning.join(' و')} لتحسين منتجاتها.`
    : 'ولا يُدرَّب أي برنامج بصورتك.';
}

function whoSeesIt(terms: ConsentTerms): string {
  const shop = isolated(terms.shop);
  const nobody = `ولا تُعرض صورتك ولا الصور الناتجة على صفحة ${shop} ولا على موظفيه.`;
  if (terms.processors.length === 0) {
    return `أنت. يصنع الصورة محرّك VisionFit نفسه على الخادم الذي يستخدمه ${shop}، ولا تُرسَل صورتك إلى أي شركة أخرى. ${nobody}`;
  }
  const each = terms.processors.map(({ name, keepsMs, tier }) => {
    const use = tier === 'paid' ? 'ولا يجوز لها استخدامها في غير ذلك' : 'ويجوز لها أن تستخدمها كذلك لتحسين منتجاتها';
    return `${isolated(name)}، وهي جهة تعمل لحساب ${shop}، ${use}، وتحذفها في غضون ${time(keepsMs)}`;
  });
  const looks =
    unpaid(terms).length > 0
      ? 'وقد يطّلع عليهما أشخاص يعملون فيها'
      : 'وإذا وجد برنامج لديها علامات على ذلك فقد يطّلع عليهما شخص يعمل فيها';
  return `أنت. ولصنع صورة تُرسَل صورتك إلى ${each.join('، أو إلى ')}. وتحتفظ حتى ذلك الحين بصورتك وبالصورة الناتجة لتكشف إساءة استخدام خدمتها؛ ${looks}. وقد تكون حواسيبها في بلدان أخرى، منها الولايات المتحدة. ${nobody}`;
}

function european(shop: string) {
  return {
    heading: 'في المنطقة الاقتصادية الأوروبية والمملكة المتحدة وسويسرا',
    text: `${shop} هو المسؤول عن بياناتك (المتحكّم). والأساس القانوني هو موافقتك الصريحة (اللائحة العامة لحماية البيانات GDPR ونظيرتها البريطانية، المادتان 6(1)(أ) و9(2)(أ)؛ والقانون السويسري FADP، المادة 6(7)). لك الحق في سحبها في أي وقت، من دون أن يجعل ذلك ما جرى قبله غير مشروع؛ وفي الاطلاع على بياناتك؛ وفي تصحيحها أو محوها؛ وفي أخذها معك (قابلية النقل)؛ وفي تقديم شكوى إلى سلطة حماية البيانات لديك.`,
  };
}

function american(shop: string, { schedule }: ConsentTerms) {
  return [
    {
      heading: 'في الولايات المتحدة: إشعار عند الجمع',
      text: `يجمع ${shop}: صورتك والصور الناتجة عنها (معلومات مرئية)، والملابس التي جرّبتها تحت رقم عشوائي بدل اسمك (معرّفات ونشاط على الإنترنت)، وما وافقت عليه مع بصمة مشفّرة لعنوانك على الشبكة، كإثبات. والغرض هو إظهارك بهذه الملابس وإثبات موافقتك، لا غير. تُحفظ الصورة للمدد المذكورة أعلاه، والصور الناتجة وقائمة ما جرّبته لمدة لا تزيد على ${time(schedule.pictureMs)}، والإثبات بصفة دائمة. ولا يُباع شيء من ذلك ولا يُشارَك لأغراض الإعلان. ولا تُستخدم صورتك إلا فيما تطلبه، فلا يوجد استخدام آخر للحدّ منه. ويمكنك أن تطلب المعرفة والتصحيح والحذف. وتُحترم إشارة Global Privacy Control.`,
    },
    {
      heading: 'في ولاية إلينوي',
      text: 'يشترط قانون خصوصية المعلومات البيومترية (BIPA) إشعارًا كتابيًا وجدولًا للحفظ والإتلاف وموافقة كتابية قبل أخذ مسح لهندسة الوجه. وهذا النص هو الثلاثة معًا. لا يُصنع هنا مسح ولا قالب كهذا، ومع ذلك تُطلب موافقتك. ولا أحد يبيع صورتك أو يؤجّرها أو يتاجر بها أو يربح منها.',
    },
  ];
}
