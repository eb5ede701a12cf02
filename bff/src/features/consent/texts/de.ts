// What a shopper is told before any photo, in German; the same promises as in English, sentence by sentence.
import { type ConsentTerms, isFor, unpaid, type WordingOf } from '../wording.ts';
import { durationIn } from './durations.ts';

/** In the accusative: each stands before “nach” or alone, never after a preposition. */
const time = durationIn('de', {
  year: { one: '# Jahr', other: '# Jahre' },
  day: { one: '# Tag', other: '# Tage' },
  hour: { one: '# Stunde', other: '# Stunden' },
  minute: { one: '# Minute', other: '# Minuten' },
});

export const german: WordingOf = (terms) => {
  const { shop, gpc, schedule } = terms;
  const keptIdle = time(schedule.keptPhotoIdleMs);
  const keptMost = time(schedule.keptPhotoMaxAgeMs);
  return {
    title: 'Bevor Sie ein Foto hinzufügen',
    points: [
      {
        heading: 'Was verwendet wird und wozu',
        text: `Ein Foto von Ihnen und die daraus erstellten Bilder, zu einem einzigen Zweck: Sie in Kleidung von ${shop} zu zeigen. ${whoLooks(terms)} Der Server erstellt eine eigene Kopie ohne die Daten der Kamera (Ort, Zeit, Gerät) und bewahrt die Datei, die Sie gesendet haben, nicht auf.`,
      },
      {
        heading: 'Wie lange es gespeichert wird',
        text: `Ihr Foto wird verschlüsselt gespeichert. Es wird ${time(schedule.photoIdleMs)} nach Ihrer letzten Anprobe damit gelöscht, spätestens ${time(schedule.photoMaxAgeMs)} nachdem Sie es hinzugefügt haben; wenn Sie es so wählen, sobald die erste Anprobe damit beendet ist. Nur wenn Sie das Kästchen zum Aufbewahren ankreuzen, bleibt es bis ${keptIdle} nach Ihrer letzten Anprobe damit gespeichert, höchstens ${keptMost}. Bilder werden ${time(schedule.pictureMs)} nach ihrer Erstellung gelöscht. Sie können all das jederzeit selbst löschen.`,
      },
      { heading: 'Wer es sieht', text: whoSeesIt(terms) },
      {
        heading: 'Was niemals geschieht',
        text: `Niemand wird an seinem Gesicht erkannt, und es wird keine Gesichtsvorlage (Template) erstellt: Das Programm prüft nur, ob und wo auf dem Foto eine Person ist, damit die Kleidung an der richtigen Stelle sitzt. ${whoLearns(terms)} Es wird weder an Werbetreibende noch an irgendjemanden weitergegeben, der hier nicht genannt ist.`,
      },
      {
        heading: 'Ihre schriftliche Einwilligung',
        text: `Indem Sie das Kästchen dafür ankreuzen, willigen Sie schriftlich ein, dass ${shop} Ihr Foto zu diesem Zweck und für diese Zeiten erhebt, speichert und verwendet. Danach werden das Foto und die Bilder endgültig vernichtet. Es wird daraus keine Gesichtsvorlage und kein anderes biometrisches Merkmal erstellt; Sie willigen dennoch schriftlich ein.`,
      },
      ...(isFor('eu', terms) ? [european(terms)] : []),
      ...(isFor('us', terms) ? american(terms) : []),
      ...(gpc
        ? [
            {
              heading: 'Global Privacy Control',
              text: 'Ihr Browser sendet dieses Signal, und es wurde erkannt. Hier wird ohnehin nichts verkauft oder weitergegeben („shared“), und es werden keine Nutzungsstatistiken über Sie geführt.',
            },
          ]
        : []),
      {
        heading: 'Es ist Ihre Entscheidung',
        text: 'Sie können hier ohne Foto genauso einkaufen. Sie können Ihre Einwilligung jederzeit widerrufen, so einfach, wie Sie sie erteilen: Laufende Anproben werden abgebrochen, und Ihr Foto und Ihre Bilder werden gelöscht.',
      },
    ],
    agreements: [
      {
        scope: 'adult',
        text: 'Ich bin 18 Jahre oder älter, und das Foto zeigt mich, bekleidet, und niemanden sonst.',
        required: true,
      },
      {
        scope: 'render',
        text: `Ich willige schriftlich ein, dass ${shop} mein Foto erhebt, speichert und verwendet, um mich in seiner Kleidung zu zeigen, und es zu den oben genannten Zeiten vernichtet.`,
        required: true,
      },
      {
        scope: 'keep_photo',
        text: `Mein Foto für das nächste Mal aufbewahren, bis ${keptIdle} nach meiner letzten Anprobe damit, höchstens ${keptMost}. (Freiwillig)`,
        required: false,
      },
    ],
  };
};

/** Nobody can promise for the people of another company. */
function whoLooks({ shop, processors }: ConsentTerms): string {
  return processors.length > 0
    ? `Programme prüfen das Foto und erstellen daraus das Bild; bei ${shop} sieht es sich niemand an.`
    : 'Ein Programm prüft das Foto und zeichnet darauf; niemand sieht es sich an.';
}

function whoLearns(terms: ConsentTerms): string {
  const learning = unpaid(terms).map(({ name }) => name);
  return learning.length > 0
    ? `Kein Programm von ${terms.shop} wird mit Ihrem Foto trainiert; ${learning.join(' und ')} ist es gestattet, es zur Verbesserung der eigenen Produkte zu verwenden.`
    : 'Kein Programm wird mit Ihrem Foto trainiert.';
}

function whoSeesIt(terms: ConsentTerms): string {
  const { shop, processors } = terms;
  const nobody = `Weder der Seite von ${shop} noch dem dortigen Personal werden Ihr Foto oder Ihre Bilder gezeigt.`;
  if (processors.length === 0) {
    return `Sie. Das Bild wird von VisionFit selbst erstellt, auf dem Server, den ${shop} nutzt; Ihr Foto wird an kein anderes Unternehmen gesendet. ${nobody}`;
  }
  const each = processors.map(({ name, keepsMs, tier }) => {
    const use =
      tier === 'paid'
        ? 'es für nichts anderes verwenden darf'
        : 'es auch zur Verbesserung eigener Produkte verwenden darf';
    return `${name}, das im Auftrag von ${shop} arbeitet, ${use} und es spätestens ${time(keepsMs)} nach Erhalt löscht`;
  });
  const looks =
    unpaid(terms).length > 0
      ? 'Personen dort können sie sich ansehen'
      : 'findet ein dortiges Programm Anzeichen dafür, kann eine Person dort sie sich ansehen';
  return `Sie. Um ein Bild zu erstellen, wird Ihr Foto gesendet an ${each.join(', oder an ')}. Bis dahin werden Foto und Bild dort aufbewahrt, um nach Missbrauch des Dienstes zu suchen; ${looks}. Die Rechner dort können in anderen Ländern stehen, darunter in den Vereinigten Staaten. ${nobody}`;
}

function european({ shop }: ConsentTerms) {
  return {
    heading: 'Im Europäischen Wirtschaftsraum, im Vereinigten Königreich und in der Schweiz',
    text: `${shop} ist für Ihre Daten verantwortlich (der Verantwortliche). Rechtsgrundlage ist Ihre ausdrückliche Einwilligung (Art. 6 Abs. 1 Buchst. a und Art. 9 Abs. 2 Buchst. a DSGVO und UK GDPR; Art. 6 Abs. 7 des schweizerischen DSG). Sie haben das Recht, sie jederzeit zu widerrufen, wodurch die Rechtmäßigkeit der bis dahin erfolgten Verarbeitung nicht berührt wird; auf Auskunft über Ihre Daten; auf deren Berichtigung oder Löschung; sie mitzunehmen (Datenübertragbarkeit); und auf Beschwerde bei Ihrer Datenschutzaufsichtsbehörde.`,
  };
}

function american({ shop, schedule }: ConsentTerms) {
  return [
    {
      heading: 'In den Vereinigten Staaten: Hinweis bei der Erhebung',
      text: `${shop} erhebt: Ihr Foto und die daraus erstellten Bilder (visuelle Informationen), welche Kleidung Sie anprobiert haben, unter einer Zufallszahl anstelle Ihres Namens (Kennungen und Internetaktivität), und worin Sie eingewilligt haben, mit einem mit Schlüssel gebildeten Fingerabdruck Ihrer Netzwerkadresse, als Nachweis. Zweck ist, Sie in dieser Kleidung zu zeigen und Ihre Einwilligung nachzuweisen, sonst nichts. Das Foto wird für die oben genannten Zeiten aufbewahrt, Bilder und die Liste dessen, was Sie anprobiert haben, höchstens ${time(schedule.pictureMs)}, der Nachweis auf Dauer. Nichts davon wird verkauft oder für Werbung weitergegeben. Ihr Foto wird für nichts anderes verwendet als das, worum Sie bitten; es gibt also keine weitere Verwendung, die einzuschränken wäre. Sie können Auskunft, Berichtigung und Löschung verlangen. Global Privacy Control wird beachtet.`,
    },
    {
      heading: 'In Illinois',
      text: 'Das Gesetz zum Schutz biometrischer Informationen (Biometric Information Privacy Act, BIPA) verlangt einen schriftlichen Hinweis, einen Plan für Aufbewahrung und Vernichtung und eine schriftliche Einwilligung, bevor ein Scan der Gesichtsgeometrie erfolgt. Dieser Text ist alles drei. Hier wird weder ein solcher Scan noch eine solche Vorlage erstellt; Sie werden dennoch gefragt. Niemand verkauft oder vermietet Ihr Foto, handelt damit oder zieht Gewinn daraus.',
    },
  ];
}
