// What the first steps say, in Dutch.
import type { DialogWords } from './dialog.en.ts';

export const words: DialogWords = {
  language: 'nl',
  direction: 'ltr',
  text: {
    close: 'Sluiten',
    opening: 'Een ogenblik',
    agree: 'Doorgaan',
    decline: 'Niet nu',
    tick: 'Vink dit vakje aan om door te gaan.',
    privacy: 'Privacy',
    history: 'Mijn pasbeurten',
    offline: 'U bent offline. Het gaat vanzelf verder.',
    progress: 'Voortgang',
    stoppedTitle: 'Dat is niet gelukt',
    barredTitle: 'Nu niet mogelijk',
    awayTitle: 'Zo terug',
    retry: 'Opnieuw proberen',
    quotaTitle: 'Dat was de laatste pasbeurt van vandaag',
    quotaOpens: 'U kunt weer passen vanaf {time}.',
    back: 'Terug naar de winkel',
  },
  problems: {
    unknown: 'Er ging bij ons iets mis. Probeer het opnieuw.',
    network: 'Geen verbinding. Controleer deze en probeer het opnieuw.',
    timeout: 'Dit duurt langer dan het hoort. Probeer het opnieuw.',
    rate_limited: 'Het is nu erg druk. Probeer het zo dadelijk opnieuw.',
    away: 'De paskamer neemt even pauze. U kunt gewoon winkelen.',
    key_unknown: 'De paskamer is voor deze pagina nog niet ingesteld.',
    origin_not_allowed: 'De paskamer is voor deze pagina nog niet ingesteld.',
    shopper_blocked: 'Deze winkel biedt u de paskamer nu niet aan. U kunt gewoon winkelen.',
    product_not_found: 'Dit product kan nog niet worden gepast.',
  },
};
