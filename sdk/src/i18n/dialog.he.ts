// What the first steps say, in Hebrew.
import type { DialogWords } from './dialog.en.ts';

export const words: DialogWords = {
  language: 'he',
  direction: 'rtl',
  text: {
    close: 'סגירה',
    opening: 'רק רגע',
    agree: 'להמשיך',
    decline: 'לא עכשיו',
    tick: 'כדי להמשיך יש לסמן את התיבה הזאת.',
    privacy: 'פרטיות',
    history: 'המדידות שלי',
    offline: 'אין חיבור לאינטרנט. נמשיך מעצמנו כשיחזור.',
    progress: 'התקדמות',
    stoppedTitle: 'זה לא הצליח',
    barredTitle: 'לא אפשרי כרגע',
    awayTitle: 'נחזור בקרוב',
    retry: 'לנסות שוב',
    quotaTitle: 'זו הייתה המדידה האחרונה להיום',
    quotaOpens: 'אפשר למדוד שוב החל מ־{time}.',
    back: 'חזרה לחנות',
  },
  problems: {
    unknown: 'משהו השתבש אצלנו. כדאי לנסות שוב.',
    network: 'אין חיבור. כדאי לבדוק אותו ולנסות שוב.',
    timeout: 'זה נמשך יותר מהצפוי. כדאי לנסות שוב.',
    rate_limited: 'יש עומס כרגע. כדאי לנסות שוב בעוד רגע.',
    away: 'תא המדידה בהפסקה קצרה. אפשר לקנות כרגיל.',
    key_unknown: 'תא המדידה עדיין לא הוגדר לדף הזה.',
    origin_not_allowed: 'תא המדידה עדיין לא הוגדר לדף הזה.',
    shopper_blocked: 'החנות אינה מציעה לך כרגע את תא המדידה. אפשר לקנות כרגיל.',
    product_not_found: 'עדיין אי אפשר למדוד את המוצר הזה.',
  },
};
