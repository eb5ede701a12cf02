// What the first steps say, in Polish.
import type { DialogWords } from './dialog.en.ts';

export const words: DialogWords = {
  language: 'pl',
  direction: 'ltr',
  text: {
    close: 'Zamknij',
    opening: 'Chwileczkę',
    agree: 'Dalej',
    decline: 'Nie teraz',
    tick: 'Zaznacz to pole, aby przejść dalej.',
    privacy: 'Prywatność',
    history: 'Moje przymiarki',
    offline: 'Brak połączenia z internetem. Gdy wróci, wszystko ruszy dalej samo.',
    progress: 'Postęp',
    stoppedTitle: 'Nie udało się',
    barredTitle: 'Teraz to niemożliwe',
    awayTitle: 'Wkrótce wracamy',
    retry: 'Spróbuj ponownie',
    quotaTitle: 'To była ostatnia przymiarka na dziś',
    quotaOpens: 'Kolejne przymiarki będą możliwe od: {time}.',
    back: 'Wróć do sklepu',
  },
  problems: {
    unknown: 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie.',
    network: 'Brak połączenia. Sprawdź je i spróbuj ponownie.',
    timeout: 'To trwa dłużej, niż powinno. Spróbuj ponownie.',
    rate_limited: 'Właśnie jest duży ruch. Spróbuj ponownie za chwilę.',
    away: 'Przymierzalnia ma chwilę przerwy. Zakupy możesz robić jak zwykle.',
    key_unknown: 'Przymierzalnia nie jest jeszcze skonfigurowana dla tej strony.',
    origin_not_allowed: 'Przymierzalnia nie jest jeszcze skonfigurowana dla tej strony.',
    shopper_blocked: 'Ten sklep nie udostępnia Ci w tej chwili przymierzalni. Zakupy możesz robić jak zwykle.',
    product_not_found: 'Tego produktu nie można jeszcze przymierzyć.',
  },
};
