// What the first steps say, in French.
import type { DialogWords } from './dialog.en.ts';

export const words: DialogWords = {
  language: 'fr',
  direction: 'ltr',
  text: {
    close: 'Fermer',
    opening: 'Un instant',
    agree: 'Continuer',
    decline: 'Pas maintenant',
    tick: 'Cochez cette case pour continuer.',
    privacy: 'Confidentialité',
    history: 'Mes essayages',
    offline: 'Vous êtes hors ligne. La suite reprendra d’elle-même.',
    progress: 'Progression',
    stoppedTitle: 'Cela n’a pas fonctionné',
    barredTitle: 'Impossible pour le moment',
    awayTitle: 'De retour bientôt',
    retry: 'Réessayer',
    quotaTitle: 'C’était le dernier essayage du jour',
    quotaOpens: 'Vous pourrez de nouveau essayer à partir de {time}.',
    back: 'Retour à la boutique',
  },
  problems: {
    unknown: 'Un problème est survenu de notre côté. Veuillez réessayer.',
    network: 'Pas de connexion. Vérifiez-la et réessayez.',
    timeout: 'Cela prend plus de temps que prévu. Veuillez réessayer.',
    rate_limited: 'Il y a beaucoup de demandes en ce moment. Réessayez dans un instant.',
    away: 'La cabine d’essayage fait une pause. Vous pouvez faire vos achats comme d’habitude.',
    key_unknown: 'La cabine d’essayage n’est pas encore prête pour cette page.',
    origin_not_allowed: 'La cabine d’essayage n’est pas encore prête pour cette page.',
    shopper_blocked:
      'Cette boutique ne vous propose pas la cabine d’essayage pour le moment. Vous pouvez faire vos achats comme d’habitude.',
    product_not_found: 'Ce produit ne peut pas encore être essayé.',
  },
};
