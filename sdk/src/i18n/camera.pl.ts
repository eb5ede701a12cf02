// What the camera says, in Polish.
import type { CameraWords } from './camera.en.ts';

export const words: CameraWords = {
  starting: 'Aparat się uruchamia. Przeglądarka może poprosić o zgodę na jego użycie.',
  picture: 'To, co widzi aparat',
  guide: 'Wypełnij kontur, od głowy do bioder.',
  shutter: 'Zrób zdjęcie',
  counting: 'Zdjęcie za {seconds}',
  cancel: 'Anuluj',
  timer: 'Samowyzwalacz, {time}',
  turn: 'Zmień aparat',
  torch: 'Latarka',
  taken: 'Zdjęcie jest gotowe.',
  use: 'Użyj tego zdjęcia',
  again: 'Zrób jeszcze raz',
  app: 'Otwórz aplikację aparatu',
  instead: 'Wybierz zdjęcie z urządzenia',
  troubles: {
    denied:
      'Ta strona nie ma zgody na użycie aparatu. Zezwól na to obok paska adresu albo w ustawieniach przeglądarki i spróbuj ponownie.',
    missing: 'To urządzenie nie ma aparatu. Jeśli masz osobny, podłącz go i spróbuj ponownie.',
    busy: 'Aparat jest używany gdzie indziej albo został odłączony. Zamknij inną aplikację i spróbuj ponownie.',
    forbidden: 'Strona tego sklepu nie pozwala tu używać aparatu.',
    insecure: 'Aparat działa tylko na bezpiecznej stronie, a ta taka nie jest.',
    failed: 'Aparat się nie uruchomił. Spróbuj ponownie albo wybierz zdjęcie.',
  },
};
