// What “Your privacy” says, in Polish.
import type { PrivacyWords } from './privacy.en.ts';

export const words: PrivacyWords = {
  title: 'Twoja prywatność',
  back: 'Wstecz',
  next: 'Dalej',
  agreed: 'Twoja zgoda z {time}, wersja {version}:',
  nothingAgreed: 'Jak dotąd nie ma tu żadnej Twojej zgody i żadnego Twojego zdjęcia.',
  receipt: 'Pokaż potwierdzenie',
  withdraw: 'Wycofaj moją zgodę',
  withdrawText:
    'Obrazy w trakcie tworzenia zostaną zatrzymane, a Twoje zdjęcia i obrazy usunięte. Później możesz zgodzić się ponownie.',
  withdrawDo: 'Wycofaj i usuń',
  withdrawn: 'Twoja zgoda została wycofana.',
  take: 'Pobierz wszystko',
  takeText: 'Jeden plik ZIP z Twoimi zdjęciami, obrazami, listą przymiarek i udzielonymi zgodami.',
  takeDo: 'Pobierz',
  taking: 'Pobieranie: na razie {amount}',
  taken: 'Plik jest w Twoich pobranych.',
  erase: 'Usuń wszystko',
  eraseText:
    'Zdjęcia, obrazy i historia zostaną od razu i na zawsze usunięte. Nie można tego cofnąć. Otrzymasz podpisane potwierdzenie.',
  eraseDo: 'Usuń wszystko teraz',
  erased: 'Wszystko o Tobie zostało usunięte.',
  keepReceipt: 'To Twoje potwierdzenie. Może je sprawdzić każdy, kto ma link; nie mówi ono, kim jesteś.',
  receiptId: 'Potwierdzenie',
  time: 'Czas',
  link: 'Link do potwierdzenia',
  copy: 'Kopiuj link',
  copied: 'Skopiowano',
  forget: 'Zapomnij mnie na tym urządzeniu',
  forgetText:
    'Następna wizyta z tego urządzenia zacznie się jak u nieznajomej osoby. To, co zapisane, nie zostanie przez to usunięte; zniknie, gdy minie jego czas.',
  forgetDo: 'Zapomnij mnie',
  forgotten: 'To urządzenie już Cię nie zna.',
  deleted: 'Usunięto',
  nothingDeleted: 'Nie było czego usuwać.',
  counts: {
    photos: 'Zdjęcia',
    pictures: 'Obrazy',
    try_ons: 'Przymiarki',
    try_ons_stopped: 'Zatrzymane przymiarki',
    sessions: 'Wizyty',
  },
};
