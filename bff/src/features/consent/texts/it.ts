// What a shopper is told before any photo, in Italian; the same promises as in English, sentence by sentence.
import { type ConsentTerms, isFor, unpaid, type WordingOf } from '../wording.ts';
import { durationIn } from './durations.ts';

const time = durationIn('it', {
  year: { one: '# anno', other: '# anni' },
  day: { one: '# giorno', other: '# giorni' },
  hour: { one: '# ora', other: '# ore' },
  minute: { one: '# minuto', other: '# minuti' },
});

export const italian: WordingOf = (terms) => {
  const { shop, gpc, schedule } = terms;
  const keptIdle = time(schedule.keptPhotoIdleMs);
  const keptMost = time(schedule.keptPhotoMaxAgeMs);
  return {
    title: 'Prima di aggiungere una foto',
    points: [
      {
        heading: 'Che cosa viene usato e perché',
        text: `Una Sua foto e le immagini create a partire da essa, per un solo scopo: mostrarLa con abiti di ${shop}. ${whoLooks(terms)} Il server crea una propria copia senza i dati della fotocamera (luogo, ora, dispositivo) e non conserva il file che Lei ha inviato.`,
      },
      {
        heading: 'Per quanto tempo viene conservata',
        text: `La Sua foto è conservata in forma cifrata. Viene cancellata ${time(schedule.photoIdleMs)} dopo la Sua ultima prova con essa e, al più tardi, ${time(schedule.photoMaxAgeMs)} dopo che l’ha aggiunta; non appena è terminata la prima prova con essa, se sceglie così. Solo se spunta la casella per conservarla, resta fino a ${keptIdle} dopo la Sua ultima prova con essa, e al massimo ${keptMost}. Le immagini vengono cancellate ${time(schedule.pictureMs)} dopo la loro creazione. Può cancellare tutto da sé in qualsiasi momento.`,
      },
      { heading: 'Chi la vede', text: whoSeesIt(terms) },
      {
        heading: 'Che cosa non viene mai fatto',
        text: `Nessuno viene riconosciuto dal volto e non viene creato alcun modello del volto: il programma guarda se nella foto c’è una persona e dove si trova, affinché gli abiti siano al posto giusto. ${whoLearns(terms)} Non viene ceduta a inserzionisti né a chiunque non sia nominato qui.`,
      },
      {
        heading: 'Il Suo consenso scritto',
        text: `Spuntando la relativa casella, Lei acconsente per iscritto a che ${shop} raccolga, conservi e usi la Sua foto per questo scopo e per questi periodi. Successivamente la foto e le immagini vengono distrutte definitivamente. Non ne viene ricavato alcun modello del volto né altro identificatore biometrico; Lei acconsente comunque per iscritto.`,
      },
      ...(isFor('eu', terms) ? [european(terms)] : []),
      ...(isFor('us', terms) ? american(terms) : []),
      ...(gpc
        ? [
            {
              heading: 'Global Privacy Control',
              text: 'Il Suo browser invia questo segnale, che è stato ricevuto. In ogni caso qui nulla viene venduto o condiviso e non vengono conservate statistiche d’uso su di Lei.',
            },
          ]
        : []),
      {
        heading: 'La scelta è Sua',
        text: 'Può fare acquisti qui allo stesso modo anche senza una foto. Può revocare il Suo consenso in qualsiasi momento, con la stessa facilità con cui lo dà: le prove in corso si fermano e la Sua foto e le Sue immagini vengono cancellate.',
      },
    ],
    agreements: [
      {
        scope: 'adult',
        text: 'Ho almeno 18 anni e la foto mostra me, con abiti indosso, e nessun altro.',
        required: true,
      },
      {
        scope: 'render',
        text: `Acconsento per iscritto a che ${shop} raccolga, conservi e usi la mia foto per mostrarmi con i suoi abiti e la distrugga nei tempi indicati sopra.`,
        required: true,
      },
      {
        scope: 'keep_photo',
        text: `Conservare la mia foto per la prossima volta, fino a ${keptIdle} dopo la mia ultima prova con essa e al massimo ${keptMost}. (Facoltativo)`,
        required: false,
      },
    ],
  };
};

/** Nobody can promise for the people of another company. */
function whoLooks({ shop, processors }: ConsentTerms): string {
  return processors.length > 0
    ? `Dei programmi controllano la foto e ne ricavano l’immagine; nessuno presso ${shop} la guarda.`
    : 'Un programma controlla la foto e vi disegna sopra; nessuno la guarda.';
}

function whoLearns(terms: ConsentTerms): string {
  const learning = unpaid(terms).map(({ name }) => name);
  return learning.length > 0
    ? `Nessun programma di ${terms.shop} viene addestrato con la Sua foto; è consentito a ${learning.join(' e a ')} usarla per migliorare i propri prodotti.`
    : 'Nessun programma viene addestrato con la Sua foto.';
}

function whoSeesIt(terms: ConsentTerms): string {
  const { shop, processors } = terms;
  const nobody = `Né alla pagina di ${shop} né al suo personale vengono mostrate la Sua foto o le Sue immagini.`;
  if (processors.length === 0) {
    return `Lei. L’immagine è creata dal motore proprio di VisionFit, sul server usato da ${shop}; la Sua foto non viene inviata a nessun’altra azienda. ${nobody}`;
  }
  const each = processors.map(({ name, keepsMs, tier }) => {
    const use = tier === 'paid' ? 'non può usarla per altro' : 'può usarla anche per migliorare i propri prodotti';
    return `${name}, che opera per conto di ${shop}, ${use} e la cancella entro ${time(keepsMs)}`;
  });
  const looks =
    unpaid(terms).length > 0
      ? 'persone che vi lavorano possono guardarle'
      : 'se un programma del fornitore interessato ne trova indizi, una persona che vi lavora può guardarle';
  return `Lei. Per creare un’immagine, la Sua foto viene inviata a ${each.join(', oppure a ')}. Fino ad allora la foto e l’immagine vi sono conservate per individuare abusi del servizio; ${looks}. I computer utilizzati possono trovarsi in altri Paesi, tra cui gli Stati Uniti. ${nobody}`;
}

function european({ shop }: ConsentTerms) {
  return {
    heading: 'Nello Spazio economico europeo, nel Regno Unito e in Svizzera',
    text: `${shop} è responsabile dei Suoi dati (il titolare del trattamento). La base giuridica è il Suo consenso esplicito (articolo 6, paragrafo 1, lettera a), e articolo 9, paragrafo 2, lettera a), del GDPR e dello UK GDPR; articolo 6, capoverso 7, della LPD svizzera). Lei ha il diritto di revocarlo in qualsiasi momento, senza che ciò renda illecito quanto fatto prima; di accedere ai Suoi dati; di farli rettificare o cancellare; di portarli con sé (portabilità); e di proporre reclamo alla Sua autorità di protezione dei dati.`,
  };
}

function american({ shop, schedule }: ConsentTerms) {
  return [
    {
      heading: 'Negli Stati Uniti: informativa al momento della raccolta',
      text: `${shop} raccoglie: la Sua foto e le immagini create a partire da essa (informazioni visive), quali abiti ha provato, sotto un numero casuale al posto del Suo nome (identificatori e attività su Internet), e ciò a cui ha acconsentito, con un’impronta con chiave del Suo indirizzo di rete, come prova del consenso. Lo scopo è mostrarLa con questi abiti e dimostrare il Suo consenso, nient’altro. La foto è conservata per i periodi indicati sopra, le immagini e l’elenco di ciò che ha provato al massimo per ${time(schedule.pictureMs)}, la prova del consenso in modo permanente. Nulla di tutto ciò viene venduto, né condiviso a fini pubblicitari. La Sua foto non è usata per altro che per ciò che Lei chiede, quindi non vi è alcun altro uso da limitare. Può chiedere di conoscere, di correggere e di cancellare. Il segnale Global Privacy Control è rispettato.`,
    },
    {
      heading: 'In Illinois',
      text: 'La legge sulla riservatezza delle informazioni biometriche (Biometric Information Privacy Act, BIPA) richiede un’informativa scritta, un piano di conservazione e distruzione e un consenso scritto prima che venga rilevata una scansione della geometria del volto. Questo testo è tutte e tre le cose. Qui non viene creata alcuna scansione né alcun modello di questo tipo; il consenso Le viene comunque chiesto. Nessuno vende, noleggia o scambia la Sua foto, né ne trae profitto.',
    },
  ];
}
