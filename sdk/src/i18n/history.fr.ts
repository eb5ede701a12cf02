// What "My try-ons" says, in French.
import type { HistoryWords } from './history.en.ts';

export const words: HistoryWords = {
  title: 'Mes essayages',
  loading: 'Un instant',
  empty: 'Rien ici pour l’instant',
  emptyText: 'Les images que vous créez dans cette boutique seront ici, pour vous seulement.',
  start: 'Essayer un article',
  list: 'Vos images, les plus récentes d’abord',
  show: 'Voir {title}, {date}',
  /** Until its product is known. */
  picture: 'Image',
  gone: 'N’est plus dans cette boutique',
  remove: 'Supprimer {title}, {date}',
  removed: 'Image supprimée.',
  undo: 'Annuler',
  more: 'Afficher plus',
  all: 'Tous mes essayages',
  everything: 'Tout télécharger ou supprimer',
  back: 'Retour',
};
