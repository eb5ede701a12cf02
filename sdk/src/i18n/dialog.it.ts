// What the first steps say, in Italian.
import type { DialogWords } from './dialog.en.ts';

export const words: DialogWords = {
  language: 'it',
  direction: 'ltr',
  text: {
    close: 'Chiudi',
    opening: 'Un momento',
    agree: 'Continua',
    decline: 'Non ora',
    tick: 'Selezioni questa casella per continuare.',
    privacy: 'Privacy',
    history: 'Le mie prove',
    offline: 'È offline. Riprenderà da sé.',
    progress: 'Avanzamento',
    stoppedTitle: 'Non ha funzionato',
    barredTitle: 'Al momento non è possibile',
    awayTitle: 'Torniamo presto',
    retry: 'Riprova',
    quotaTitle: 'Era l’ultima prova di oggi',
    quotaOpens: 'Potrà provare di nuovo da: {time}.',
    back: 'Torna al negozio',
  },
  problems: {
    unknown: 'Qualcosa non ha funzionato da parte nostra. Riprovi.',
    network: 'Nessuna connessione. La controlli e riprovi.',
    timeout: 'Ci vuole più tempo del previsto. Riprovi.',
    rate_limited: 'Ci sono molte richieste in questo momento. Riprovi tra poco.',
    away: 'Il camerino è in pausa. Può fare acquisti come sempre.',
    key_unknown: 'Il camerino non è ancora attivo per questa pagina.',
    origin_not_allowed: 'Il camerino non è ancora attivo per questa pagina.',
    shopper_blocked: 'Al momento questo negozio non Le offre il camerino. Può fare acquisti come sempre.',
    product_not_found: 'Questo prodotto non si può ancora provare.',
  },
};
