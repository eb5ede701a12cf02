// What a shopper is told before any photo, in Hebrew; the same promises as in English, sentence by sentence.
import { type ConsentTerms, isFor, unpaid, type WordingOf } from '../wording.ts';
import { durationIn } from './durations.ts';
import { isolated } from './isolated.ts';

const time = durationIn('he', {
  year: { one: 'שנה אחת', two: 'שנתיים', other: '# שנים' },
  day: { one: 'יום אחד', two: 'יומיים', other: '# ימים' },
  hour: { one: 'שעה אחת', two: 'שעתיים', other: '# שעות' },
  minute: { one: 'דקה אחת', two: 'שתי דקות', other: '# דקות' },
});

export const hebrew: WordingOf = (terms) => {
  const { gpc, schedule } = terms;
  const shop = isolated(terms.shop);
  const keptIdle = time(schedule.keptPhotoIdleMs);
  const keptMost = time(schedule.keptPhotoMaxAgeMs);
  return {
    title: 'לפני הוספת תמונה',
    points: [
      {
        heading: 'במה נעשה שימוש, ולשם מה',
        text: `תמונה אחת שלך וההדמיות שנוצרות ממנה, למטרה אחת: להציג אותך בבגדים של ${shop}. ${whoLooks(terms)} השרת יוצר עותק משלו ללא נתוני המצלמה (מקום, זמן, מכשיר) ואינו שומר את הקובץ שנשלח.`,
      },
      {
        heading: 'כמה זמן היא נשמרת',
        text: `התמונה שלך נשמרת כשהיא מוצפנת. היא נמחקת ${time(schedule.photoIdleMs)} לאחר המדידה האחרונה שלך באמצעותה, ולכל המאוחר ${time(schedule.photoMaxAgeMs)} לאחר הוספתה; או מיד עם סיום המדידה הראשונה באמצעותה, אם זו בחירתך. רק אם תסומן התיבה לשמירתה היא תישאר עד ${keptIdle} לאחר המדידה האחרונה שלך באמצעותה, ולכל היותר ${keptMost}. ההדמיות נמחקות ${time(schedule.pictureMs)} לאחר יצירתן. באפשרותך למחוק את כל אלה בעצמך בכל עת.`,
      },
      { heading: 'מי רואה אותה', text: whoSeesIt(terms) },
      {
        heading: 'מה לא נעשה לעולם',
        text: `איש אינו מזוהה לפי פניו, ולא נוצרת תבנית פנים: התוכנה בודקת אם יש בתמונה אדם והיכן הוא, כדי שהבגדים יופיעו במקום הנכון. ${whoLearns(terms)} היא אינה נמסרת למפרסמים או לכל גורם שאינו נזכר כאן.`,
      },
      {
        heading: 'הסכמתך בכתב',
        text: `בסימון התיבה המיועדת לכך ניתנת הסכמתך בכתב לכך ש־${shop} יאסוף את התמונה שלך, ישמור אותה וישתמש בה למטרה זו ולפרקי זמן אלה. לאחר מכן מושמדות התמונה וההדמיות לצמיתות. לא נוצרים מהן תבנית פנים או מזהה ביומטרי אחר; ואף על פי כן הסכמתך ניתנת בכתב.`,
      },
      ...(isFor('eu', terms) ? [european(shop)] : []),
      ...(isFor('us', terms) ? american(shop, terms) : []),
      ...(gpc
        ? [
            {
              heading: 'אות Global Privacy Control',
              text: 'הדפדפן שלך שולח אות זה, והוא נקלט. ממילא דבר אינו נמכר או משותף כאן, ולא נשמרים עליך נתוני שימוש סטטיסטיים.',
            },
          ]
        : []),
      {
        heading: 'הבחירה שלך',
        text: 'אפשר לקנות כאן באותו אופן גם בלי תמונה. באפשרותך לחזור בך מההסכמה בכל עת, באותה קלות שבה היא ניתנת: מדידות שמתבצעות באותה עת נעצרות, והתמונה וההדמיות שלך נמחקות.',
      },
    ],
    agreements: [
      {
        scope: 'adult',
        text: 'מלאו לי 18 שנים, והתמונה מציגה אותי, בלבוש, ואף לא אדם אחר.',
        required: true,
      },
      {
        scope: 'render',
        text: `ניתנת בזאת הסכמתי בכתב לכך ש־${shop} יאסוף את התמונה שלי, ישמור אותה וישתמש בה כדי להציג אותי בבגדיו, וישמיד אותה במועדים שנאמרו לעיל.`,
        required: true,
      },
      {
        scope: 'keep_photo',
        text: `לשמור את התמונה שלי לפעם הבאה, עד ${keptIdle} לאחר המדידה האחרונה שלי באמצעותה, ולכל היותר ${keptMost}. (רשות)`,
        required: false,
      },
    ],
  };
};

/** Nobody can promise for the people of another company. */
function whoLooks({ shop, processors }: ConsentTerms): string {
  return processors.length > 0
    ? `תוכנות בודקות את התמונה ויוצרות ממנה את ההדמיה; איש אצל ${isolated(shop)} אינו מביט בה.`
    : 'תוכנה בודקת את התמונה ומציירת עליה; איש אינו מביט בה.';
}

function whoLearns(terms: ConsentTerms): string {
  const learning = unpaid(terms).map(({ name }) => isolated(name));
  return learning.length > 0
    ? `שום תוכנה של ${isolated(terms.shop)} אינה מאומנת באמצעות התמונה שלך; ואולם מותר ל־${learning.join(' ול־')} להשתמש בה לשיפור מוצרים.`
    : 'שום תוכנה אינה מאומנת באמצעות התמונה שלך.';
}

function whoSeesIt(terms: ConsentTerms): string {
  const shop = isolated(terms.shop);
  const nobody = `התמונה וההדמיות שלך אינן מוצגות לדף של ${shop} ואף לא לעובדיו.`;
  if (terms.processors.length === 0) {
    return `את או אתה. ההדמיה נוצרת במנוע של VisionFit עצמה, בשרת שבו משתמש ${shop}; התמונה שלך אינה נשלחת לשום חברה אחרת. ${nobody}`;
  }
  const each = terms.processors.map(({ name, keepsMs, tier }) => {
    const use = tier === 'paid' ? 'אינו רשאי להשתמש בה לשום דבר אחר' : 'רשאי להשתמש בה גם לשיפור מוצריו';
    return `${isolated(name)}, גורם הפועל מטעם ${shop}, ${use} ומוחק אותה בתוך ${time(keepsMs)}`;
  });
  const looks =
    unpaid(terms).length > 0
      ? 'אנשים העובדים שם עשויים להביט בהן'
      : 'אם תוכנה של אותו גורם מוצאת סימנים לכך, אדם העובד שם עשוי להביט בהן';
  return `את או אתה. כדי ליצור הדמיה נשלחת התמונה שלך אל ${each.join(', או אל ')}. עד אז נשמרות שם התמונה וההדמיה כדי לאתר שימוש לרעה בשירות; ${looks}. המחשבים שם עשויים להימצא בארצות אחרות, ובהן ארצות הברית. ${nobody}`;
}

function european(shop: string) {
  return {
    heading: 'באזור הכלכלי האירופי, בממלכה המאוחדת ובשווייץ',
    text: `${shop} אחראי לנתונים שלך (בעל השליטה בנתונים). הבסיס המשפטי הוא הסכמתך המפורשת (GDPR ו־UK GDPR, סעיפים 6(1)(a) ו־9(2)(a); ‏FADP השווייצרי, סעיף 6(7)). עומדת לך הזכות לחזור בך ממנה בכל עת, ואין בכך כדי להפוך את מה שנעשה קודם לכן לבלתי חוקי; לעיין בנתונים שלך; להביא לתיקונם או למחיקתם; לקחת אותם איתך (ניידות); ולהגיש תלונה לרשות להגנת הנתונים שלך.`,
  };
}

function american(shop: string, { schedule }: ConsentTerms) {
  return [
    {
      heading: 'בארצות הברית: הודעה בעת האיסוף',
      text: `${shop} אוסף: את התמונה שלך ואת ההדמיות שנוצרות ממנה (מידע חזותי), אילו בגדים מדדת תחת מספר אקראי במקום שמך (מזהים ופעילות באינטרנט), ולמה ניתנה הסכמתך, עם טביעת אצבע ממופתחת של כתובת הרשת שלך, כהוכחה. המטרה היא להציג אותך בבגדים אלה ולהוכיח את הסכמתך, ותו לא. התמונה נשמרת לפרקי הזמן שנאמרו לעיל, ההדמיות ורשימת מה שמדדת לכל היותר ${time(schedule.pictureMs)}, וההוכחה לצמיתות. שום דבר מאלה אינו נמכר או משותף לצורכי פרסום. התמונה שלך אינה משמשת לדבר מלבד מה שביקשת, ולכן אין שימוש נוסף שיש להגבילו. באפשרותך לבקש לדעת, לתקן ולמחוק. אות Global Privacy Control מכובד.`,
    },
    {
      heading: 'באילינוי',
      text: 'חוק פרטיות המידע הביומטרי (Biometric Information Privacy Act, BIPA) דורש הודעה בכתב, לוח זמנים לשמירה ולהשמדה והסכמה בכתב לפני נטילת סריקה של גאומטריית הפנים. טקסט זה הוא שלושתם. לא נוצרות כאן סריקה או תבנית כאלה; ואף על פי כן הסכמתך מתבקשת. איש אינו מוכר את התמונה שלך, מחכיר אותה, סוחר בה או מפיק ממנה רווח.',
    },
  ];
}
