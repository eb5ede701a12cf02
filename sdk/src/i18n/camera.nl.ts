// What the camera says, in Dutch.
import type { CameraWords } from './camera.en.ts';

export const words: CameraWords = {
  starting: 'De camera start. Uw browser vraagt misschien om toestemming.',
  picture: 'Wat de camera ziet',
  guide: 'Vul de omtrek, van hoofd tot heupen.',
  shutter: 'Foto maken',
  counting: 'Foto over {seconds}',
  cancel: 'Annuleren',
  timer: 'Zelfontspanner, {time}',
  turn: 'Andere camera',
  torch: 'Lamp',
  taken: 'De foto is gemaakt.',
  use: 'Deze foto gebruiken',
  again: 'Opnieuw maken',
  app: 'Camera-app openen',
  instead: 'Liever een foto kiezen',
  troubles: {
    denied:
      'De camera is op deze pagina niet toegestaan. Sta deze toe naast de adresbalk of in de instellingen van uw browser en probeer het opnieuw.',
    missing: 'Dit apparaat heeft geen camera. Hebt u er een, sluit die dan aan en probeer het opnieuw.',
    busy: 'De camera wordt elders gebruikt of is losgekoppeld. Sluit de andere app en probeer het opnieuw.',
    forbidden: 'De pagina van deze winkel staat de camera hier niet toe.',
    insecure: 'De camera werkt alleen op een beveiligde pagina, en dit is er geen.',
    failed: 'De camera is niet gestart. Probeer het opnieuw of kies een foto.',
  },
};
