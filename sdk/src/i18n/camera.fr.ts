// What the camera says, in French.
import type { CameraWords } from './camera.en.ts';

export const words: CameraWords = {
  starting: 'La caméra démarre. Votre navigateur peut vous demander l’autorisation.',
  picture: 'Ce que voit la caméra',
  guide: 'Placez-vous dans la silhouette, de la tête aux hanches.',
  shutter: 'Prendre la photo',
  counting: 'Photo dans {seconds}',
  cancel: 'Annuler',
  timer: 'Retardateur, {time}',
  turn: 'Changer de caméra',
  torch: 'Lampe',
  taken: 'La photo est prise.',
  use: 'Utiliser cette photo',
  again: 'La reprendre',
  app: 'Ouvrir l’appareil photo',
  instead: 'Choisir plutôt une photo',
  troubles: {
    denied:
      'La caméra n’est pas autorisée sur cette page. Autorisez-la à côté de la barre d’adresse ou dans les réglages du navigateur, puis réessayez.',
    missing: 'Cet appareil n’a pas de caméra. Si vous en avez une, branchez-la et réessayez.',
    busy: 'La caméra est utilisée ailleurs ou a été débranchée. Fermez l’autre application et réessayez.',
    forbidden: 'La page de cette boutique ne permet pas d’utiliser la caméra ici.',
    insecure: 'La caméra ne fonctionne que sur une page sécurisée, et celle-ci ne l’est pas.',
    failed: 'La caméra n’a pas démarré. Réessayez ou choisissez une photo.',
  },
};
