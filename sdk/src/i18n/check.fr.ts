// What the photo check says, in French.
import type { CheckWords } from './check.en.ts';

export const words: CheckWords = {
  problems: {
    photo_not_an_image: 'Ce fichier n’est pas une photo. Choisissez une image JPEG, PNG, WebP ou AVIF.',
    photo_heic:
      'C’est une photo HEIC, que nous ne pouvons pas ouvrir. Enregistrez-la en JPEG ou faites-en une capture d’écran.',
    photo_damaged: 'La photo est endommagée ou incomplète. Choisissez-en une autre.',
    photo_gone: 'Cette photo a été supprimée. Choisissez-en une autre.',
    photo_too_many_pixels: 'La photo contient trop de pixels. Choisissez-en une plus petite.',
    photo_too_large: 'Le fichier dépasse 15 Mo. Choisissez-en un plus petit.',
    photo_too_small: 'La photo est trop petite. Choisissez-en une d’au moins 240 pixels de côté.',
    photo_no_person: 'Nous n’avons trouvé personne. Choisissez une photo qui vous montre de la tête aux hanches.',
    photo_several_people: 'Il y a plus d’une personne. Choisissez une photo où vous êtes seul·e.',
    photo_back_turned: 'On vous voit de dos. Choisissez une photo prise de face.',
    photo_face_only: 'On ne voit que votre visage. Reculez jusqu’à ce qu’on voie vos hanches.',
    photo_blurred: 'La photo est trop floue. Choisissez-en une plus nette.',
    photo_too_dark: 'La photo est trop sombre. Prenez-la avec la lumière face à vous.',
    photo_overexposed: 'La photo est trop claire. Prenez-la sous une lumière plus douce.',
  },
  hints: {
    dim: 'Il fait un peu sombre. Plus de lumière face à vous aiderait.',
    bright: 'C’est très lumineux. Une lumière plus douce préserve les détails.',
    soft: 'C’est un peu flou. Une main stable ou un appui aide.',
    arms_close: 'Vos bras cachent une partie du buste. Écartez-les légèrement.',
    hips_cropped: 'Vos hanches sont hors du cadre. Reculez d’un pas.',
    small_person: 'Vous êtes loin. Avancez d’un pas.',
    turned: 'Vous êtes de côté. De face, c’est mieux.',
  },
};
