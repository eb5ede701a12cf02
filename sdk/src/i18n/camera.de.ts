// What the camera says, in German.
import type { CameraWords } from './camera.en.ts';

export const words: CameraWords = {
  starting: 'Die Kamera startet. Ihr Browser fragt Sie vielleicht um Erlaubnis.',
  picture: 'Was die Kamera sieht',
  guide: 'Füllen Sie den Umriss aus, vom Kopf bis zur Hüfte.',
  shutter: 'Foto aufnehmen',
  counting: 'Foto in {seconds}',
  cancel: 'Abbrechen',
  timer: 'Selbstauslöser, {time}',
  turn: 'Kamera wechseln',
  torch: 'Licht',
  taken: 'Das Foto ist aufgenommen.',
  use: 'Dieses Foto verwenden',
  again: 'Noch einmal aufnehmen',
  app: 'Kamera-App öffnen',
  instead: 'Stattdessen ein Foto auswählen',
  troubles: {
    denied:
      'Die Kamera ist auf dieser Seite nicht erlaubt. Erlauben Sie sie neben der Adresszeile oder in den Einstellungen Ihres Browsers und versuchen Sie es noch einmal.',
    missing:
      'Dieses Gerät hat keine Kamera. Falls Sie eine haben, schließen Sie sie an und versuchen Sie es noch einmal.',
    busy: 'Die Kamera wird anderswo benutzt oder wurde getrennt. Schließen Sie die andere App und versuchen Sie es noch einmal.',
    forbidden: 'Die Seite dieses Shops erlaubt die Kamera hier nicht.',
    insecure: 'Die Kamera funktioniert nur auf einer sicheren Seite, und diese ist es nicht.',
    failed: 'Die Kamera ist nicht gestartet. Versuchen Sie es noch einmal oder wählen Sie ein Foto aus.',
  },
};
