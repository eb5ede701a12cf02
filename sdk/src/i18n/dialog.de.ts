// What the first steps say, in German.
import type { DialogWords } from './dialog.en.ts';

export const words: DialogWords = {
  language: 'de',
  direction: 'ltr',
  text: {
    close: 'Schließen',
    opening: 'Einen Moment',
    agree: 'Weiter',
    decline: 'Jetzt nicht',
    tick: 'Setzen Sie hier ein Häkchen, um fortzufahren.',
    privacy: 'Datenschutz',
    history: 'Meine Anproben',
    offline: 'Sie sind offline. Es geht von selbst weiter.',
    progress: 'Fortschritt',
    stoppedTitle: 'Das hat nicht geklappt',
    barredTitle: 'Gerade nicht möglich',
    awayTitle: 'Bald wieder da',
    retry: 'Noch einmal versuchen',
    quotaTitle: 'Das war die letzte Anprobe für heute',
    quotaOpens: 'Ab {time} können Sie wieder anprobieren.',
    back: 'Zurück zum Shop',
  },
  problems: {
    unknown: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
    network: 'Keine Verbindung. Bitte prüfen Sie sie und versuchen Sie es noch einmal.',
    timeout: 'Das dauert länger als es sollte. Bitte versuchen Sie es noch einmal.',
    rate_limited: 'Gerade ist viel los. Versuchen Sie es gleich noch einmal.',
    away: 'Die Anprobe macht gerade Pause. Sie können wie gewohnt einkaufen.',
    key_unknown: 'Die Anprobe ist für diese Seite noch nicht eingerichtet.',
    origin_not_allowed: 'Die Anprobe ist für diese Seite noch nicht eingerichtet.',
    shopper_blocked: 'Dieser Shop bietet Ihnen die Anprobe zurzeit nicht an. Sie können wie gewohnt einkaufen.',
    product_not_found: 'Dieses Produkt kann noch nicht anprobiert werden.',
  },
};
