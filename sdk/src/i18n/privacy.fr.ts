// What "Your privacy" says, in French.
import type { PrivacyWords } from './privacy.en.ts';

export const words: PrivacyWords = {
  title: 'Vos données',
  back: 'Retour',
  next: 'Continuer',
  agreed: 'Le {time}, vous avez accepté la version {version} :',
  nothingAgreed: 'Vous n’avez rien accepté jusqu’ici, et aucune photo de vous n’a été reçue.',
  receipt: 'Voir le reçu',
  withdraw: 'Retirer mon accord',
  withdrawText:
    'Les images en cours sont arrêtées ; vos photos et vos images sont supprimées. Vous pourrez de nouveau donner votre accord plus tard.',
  withdrawDo: 'Retirer et supprimer',
  withdrawn: 'Vous avez retiré votre accord.',
  take: 'Tout télécharger',
  takeText: 'Un fichier ZIP avec vos photos, vos images, ce que vous avez essayé et ce que vous avez accepté.',
  takeDo: 'Télécharger',
  taking: 'Téléchargement : {amount} pour l’instant',
  taken: 'Le fichier est dans vos téléchargements.',
  erase: 'Tout supprimer',
  eraseText:
    'Photos, images et historique sont supprimés aussitôt et pour de bon. C’est irréversible. Vous recevez un reçu signé.',
  eraseDo: 'Tout supprimer maintenant',
  erased: 'Tout ce qui vous concerne a été supprimé.',
  keepReceipt: 'Voici votre reçu. Toute personne qui a le lien peut le vérifier ; il ne dit pas qui vous êtes.',
  receiptId: 'Reçu',
  time: 'Heure',
  link: 'Lien vers le reçu',
  copy: 'Copier le lien',
  copied: 'Copié',
  forget: 'M’oublier sur cet appareil',
  forgetText:
    'La prochaine visite d’ici commencera comme celle d’un inconnu. Ce qui est conservé n’est pas supprimé pour autant ; il disparaît à son échéance.',
  forgetDo: 'M’oublier',
  forgotten: 'Cet appareil ne vous connaît plus.',
  deleted: 'Supprimé',
  nothingDeleted: 'Il n’y avait rien à supprimer.',
  counts: {
    photos: 'Photos',
    pictures: 'Images',
    try_ons: 'Essayages',
    try_ons_stopped: 'Essayages arrêtés',
    sessions: 'Visites',
  },
};
