// What the photo check says, in Dutch.
import type { CheckWords } from './check.en.ts';

export const words: CheckWords = {
  problems: {
    photo_not_an_image: 'Dit bestand is geen foto. Kies een afbeelding in JPEG, PNG, WebP of AVIF.',
    photo_heic:
      'Dit is een HEIC-foto, die we niet kunnen openen. Bewaar deze als JPEG of maak er een schermafbeelding van.',
    photo_damaged: 'De foto is beschadigd of onvolledig. Kies een andere.',
    photo_gone: 'Deze foto is verwijderd. Kies een andere.',
    photo_too_many_pixels: 'De foto heeft te veel pixels. Kies een kleinere.',
    photo_too_large: 'Het bestand is groter dan 15 MB. Kies een kleiner bestand.',
    photo_too_small: 'De foto is te klein. Kies er een van minstens 240 pixels per zijde.',
    photo_no_person: 'We konden geen persoon vinden. Kies een foto die u van hoofd tot heupen toont.',
    photo_several_people: 'Er is meer dan één persoon te zien. Kies een foto met alleen uzelf.',
    photo_back_turned: 'U bent van achteren te zien. Kies een foto waarop u naar de camera kijkt.',
    photo_face_only: 'Alleen uw gezicht is te zien. Ga achteruit tot uw heupen in beeld zijn.',
    photo_blurred: 'De foto is te onscherp. Kies een scherpere.',
    photo_too_dark: 'De foto is te donker. Maak de foto met licht van voren.',
    photo_overexposed: 'De foto is te licht. Maak de foto in zachter licht.',
  },
  hints: {
    dim: 'Het is wat donker. Meer licht van voren helpt.',
    bright: 'Het is erg licht. Zachter licht behoudt de details.',
    soft: 'Het is wat onscherp. Een vaste hand of een steun helpt.',
    arms_close: 'Uw armen bedekken een deel van uw bovenlichaam. Houd ze er iets vandaan.',
    hips_cropped: 'Uw heupen zijn buiten beeld. Een stap achteruit helpt.',
    small_person: 'U staat ver weg. Een stap dichterbij helpt.',
    turned: 'U staat opzij. Recht naar de camera werkt het best.',
  },
};
