// What a shopper is told before any photo, in Polish; the same promises as in English, sentence by sentence.
import { type ConsentTerms, isFor, unpaid, type WordingOf } from '../wording.ts';
import { durationIn } from './durations.ts';

/** In the genitive, where few and many are alike: each stands after “po upływie”, “w ciągu” or “przez okres”. */
const time = durationIn('pl', {
  year: { one: '# roku', few: '# lat', many: '# lat', other: '# roku' },
  day: { one: '# dnia', few: '# dni', many: '# dni', other: '# dnia' },
  hour: { one: '# godziny', few: '# godzin', many: '# godzin', other: '# godziny' },
  minute: { one: '# minuty', few: '# minut', many: '# minut', other: '# minuty' },
});

export const polish: WordingOf = (terms) => {
  const { shop, gpc, schedule } = terms;
  const keptIdle = time(schedule.keptPhotoIdleMs);
  const keptMost = time(schedule.keptPhotoMaxAgeMs);
  return {
    title: 'Zanim dodadzą Państwo zdjęcie',
    points: [
      {
        heading: 'Co jest wykorzystywane i w jakim celu',
        text: `Jedno Państwa zdjęcie i utworzone z niego obrazy, w jednym celu: aby pokazać Państwa w ubraniach sklepu ${shop}. ${whoLooks(terms)} Serwer tworzy własną kopię bez danych aparatu (miejsce, czas, urządzenie) i nie przechowuje przesłanego pliku.`,
      },
      {
        heading: 'Jak długo jest przechowywane',
        text: `Państwa zdjęcie jest przechowywane w postaci zaszyfrowanej. Jest usuwane po upływie ${time(schedule.photoIdleMs)} od ostatniej przymiarki z jego użyciem, a najpóźniej po upływie ${time(schedule.photoMaxAgeMs)} od jego dodania; jeśli Państwo tak wybiorą, zaraz po zakończeniu pierwszej przymiarki. Tylko jeśli zaznaczą Państwo pole jego zachowania, pozostaje do upływu ${keptIdle} od ostatniej przymiarki z jego użyciem, nie dłużej jednak niż przez okres ${keptMost}. Obrazy są usuwane po upływie ${time(schedule.pictureMs)} od ich utworzenia. Wszystko to mogą Państwo usunąć samodzielnie w każdej chwili.`,
      },
      { heading: 'Kto je widzi', text: whoSeesIt(terms) },
      {
        heading: 'Czego nigdy się nie robi',
        text: `Nikt nie jest rozpoznawany po twarzy i nie powstaje żaden wzorzec twarzy: program sprawdza tylko, czy i gdzie na zdjęciu jest osoba, aby ubrania znalazły się we właściwym miejscu. ${whoLearns(terms)} Nie jest przekazywane reklamodawcom ani nikomu, kto nie jest tutaj wymieniony.`,
      },
      {
        heading: 'Państwa pisemna zgoda',
        text: `Zaznaczając odpowiednie pole, wyrażają Państwo na piśmie zgodę na to, aby sklep ${shop} gromadził, przechowywał i wykorzystywał Państwa zdjęcie w tym celu i przez te okresy. Następnie zdjęcie i obrazy są trwale niszczone. Nie powstaje z nich żaden wzorzec twarzy ani inny identyfikator biometryczny; mimo to wyrażają Państwo zgodę na piśmie.`,
      },
      ...(isFor('eu', terms) ? [european(terms)] : []),
      ...(isFor('us', terms) ? american(terms) : []),
      ...(gpc
        ? [
            {
              heading: 'Global Privacy Control',
              text: 'Państwa przeglądarka wysyła ten sygnał i został on odebrany. Niczego się tu i tak nie sprzedaje ani nie udostępnia, a statystyki korzystania nie są o Państwu prowadzone.',
            },
          ]
        : []),
      {
        heading: 'To Państwa wybór',
        text: 'Bez zdjęcia mogą Państwo robić tu zakupy tak samo. Zgodę mogą Państwo wycofać w każdej chwili, równie łatwo, jak się jej udziela: trwające przymiarki zostają zatrzymane, a Państwa zdjęcie i obrazy są usuwane.',
      },
    ],
    agreements: [
      {
        scope: 'adult',
        text: 'Mam co najmniej 18 lat, a zdjęcie przedstawia mnie, w ubraniu, i nikogo innego.',
        required: true,
      },
      {
        scope: 'render',
        text: `Wyrażam na piśmie zgodę na to, aby sklep ${shop} gromadził, przechowywał i wykorzystywał moje zdjęcie w celu pokazania mnie w swoich ubraniach i zniszczył je w terminach podanych powyżej.`,
        required: true,
      },
      {
        scope: 'keep_photo',
        text: `Proszę zachować moje zdjęcie na następny raz, do upływu ${keptIdle} od mojej ostatniej przymiarki z jego użyciem, nie dłużej jednak niż przez okres ${keptMost}. (Opcjonalnie)`,
        required: false,
      },
    ],
  };
};

/** Nobody can promise for the people of another company. */
function whoLooks({ shop, processors }: ConsentTerms): string {
  return processors.length > 0
    ? `Programy sprawdzają zdjęcie i tworzą z niego obraz; nikt w sklepie ${shop} go nie ogląda.`
    : 'Program sprawdza zdjęcie i rysuje na nim; nikt go nie ogląda.';
}

function whoLearns(terms: ConsentTerms): string {
  const learning = unpaid(terms).map(({ name }) => name);
  return learning.length > 0
    ? `Żaden program sklepu ${terms.shop} nie jest trenowany na Państwa zdjęciu; do ulepszania własnych produktów wykorzystywać je może ${learning.join(' i ')}.`
    : 'Żaden program nie jest trenowany na Państwa zdjęciu.';
}

function whoSeesIt(terms: ConsentTerms): string {
  const { shop, processors } = terms;
  const nobody = `Ani strona sklepu ${shop}, ani jego personel nie widzą Państwa zdjęcia ani obrazów.`;
  if (processors.length === 0) {
    return `Państwo. Obraz tworzy własny silnik VisionFit, na serwerze, z którego korzysta sklep ${shop}; Państwa zdjęcie nie jest wysyłane do żadnej innej firmy. ${nobody}`;
  }
  const each = processors.map(({ name, keepsMs, tier }) => {
    const use =
      tier === 'paid'
        ? 'nie może wykorzystywać go do niczego innego'
        : 'może wykorzystywać je także do ulepszania własnych produktów';
    return `firmy ${name}, która działa na zlecenie sklepu ${shop}, ${use} i usuwa je w ciągu ${time(keepsMs)}`;
  });
  const looks =
    unpaid(terms).length > 0
      ? 'mogą je tam oglądać pracujące tam osoby'
      : 'jeśli program takiej firmy wykryje tego oznaki, może je obejrzeć pracująca tam osoba';
  return `Państwo. Aby utworzyć obraz, Państwa zdjęcie jest wysyłane do ${each.join(', lub do ')}. Do tego czasu zdjęcie i obraz są tam przechowywane w celu wykrywania nadużyć usługi; ${looks}. Używane tam komputery mogą znajdować się w innych krajach, w tym w Stanach Zjednoczonych. ${nobody}`;
}

function european({ shop }: ConsentTerms) {
  return {
    heading: 'W Europejskim Obszarze Gospodarczym, Zjednoczonym Królestwie i Szwajcarii',
    text: `Za Państwa dane odpowiada sklep ${shop} (administrator). Podstawą prawną jest Państwa wyraźna zgoda (art. 6 ust. 1 lit. a i art. 9 ust. 2 lit. a RODO i UK GDPR; art. 6 ust. 7 szwajcarskiej ustawy FADP). Mają Państwo prawo wycofać ją w każdej chwili, co nie czyni niezgodnym z prawem tego, co zrobiono wcześniej; uzyskać dostęp do swoich danych; żądać ich sprostowania lub usunięcia; zabrać je ze sobą (przenoszenie danych); oraz wnieść skargę do swojego organu ochrony danych.`,
  };
}

function american({ shop, schedule }: ConsentTerms) {
  return [
    {
      heading: 'W Stanach Zjednoczonych: informacja przy zbieraniu danych',
      text: `Sklep ${shop} gromadzi: Państwa zdjęcie i utworzone z niego obrazy (informacje wizualne), informacje o przymierzonych ubraniach pod losowym numerem zamiast imienia i nazwiska (identyfikatory i aktywność w Internecie) oraz to, na co wyrazili Państwo zgodę, wraz z utworzonym przy użyciu klucza odciskiem Państwa adresu sieciowego, jako dowód. Celem jest pokazanie Państwa w tych ubraniach i udowodnienie Państwa zgody, nic innego. Zdjęcie jest przechowywane przez okresy podane powyżej, obrazy i lista przymierzonych rzeczy najwyżej przez okres ${time(schedule.pictureMs)}, dowód bezterminowo. Nic z tego nie jest sprzedawane ani udostępniane w celach reklamowych. Państwa zdjęcie nie jest wykorzystywane do niczego poza tym, o co Państwo proszą, nie ma więc dalszego wykorzystania, które można by ograniczyć. Mogą Państwo zażądać informacji, sprostowania i usunięcia. Sygnał Global Privacy Control jest respektowany.`,
    },
    {
      heading: 'W stanie Illinois',
      text: 'Ustawa o prywatności informacji biometrycznych (Biometric Information Privacy Act, BIPA) wymaga pisemnej informacji, harmonogramu przechowywania i niszczenia oraz pisemnej zgody przed wykonaniem skanu geometrii twarzy. Ten tekst jest wszystkimi trzema. Nie powstaje tu żaden taki skan ani wzorzec; mimo to prosimy Państwa o zgodę. Nikt nie sprzedaje, nie wynajmuje ani nie wymienia Państwa zdjęcia i nikt nie czerpie z niego zysku.',
    },
  ];
}
