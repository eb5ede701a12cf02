// What the photo check says, in Spanish.
import type { CheckWords } from './check.en.ts';

export const words: CheckWords = {
  problems: {
    photo_not_an_image: 'Este archivo no es una foto. Elija una imagen JPEG, PNG, WebP o AVIF.',
    photo_heic: 'Es una foto HEIC, que no podemos abrir. Guárdela como JPEG o haga una captura de pantalla.',
    photo_damaged: 'La foto está dañada o incompleta. Elija otra.',
    photo_gone: 'Esta foto se ha borrado. Elija otra.',
    photo_too_many_pixels: 'La foto tiene demasiados píxeles. Elija una más pequeña.',
    photo_too_large: 'El archivo supera los 15 MB. Elija uno más pequeño.',
    photo_too_small: 'La foto es demasiado pequeña. Elija una de al menos 240 píxeles por lado.',
    photo_no_person: 'No hemos encontrado a ninguna persona. Elija una foto que le muestre de la cabeza a las caderas.',
    photo_several_people: 'Hay más de una persona. Elija una foto en la que solo aparezca usted.',
    photo_back_turned: 'Se le ve de espaldas. Elija una foto de frente a la cámara.',
    photo_face_only: 'Solo se ve su cara. Aléjese hasta que se vean las caderas.',
    photo_blurred: 'La foto está demasiado borrosa. Elija una más nítida.',
    photo_too_dark: 'La foto está demasiado oscura. Hágala con la luz de frente.',
    photo_overexposed: 'La foto está demasiado clara. Hágala con una luz más suave.',
  },
  hints: {
    dim: 'Está un poco oscura. Más luz de frente ayuda.',
    bright: 'Está muy clara. Una luz más suave conserva los detalles.',
    soft: 'Está un poco borrosa. Un pulso firme o un apoyo ayuda.',
    arms_close: 'Los brazos tapan parte del torso. Sepárelos un poco.',
    hips_cropped: 'Las caderas quedan fuera de la imagen. Un paso atrás ayuda.',
    small_person: 'Está lejos. Un paso adelante ayuda.',
    turned: 'Está de lado. De frente a la cámara es mejor.',
  },
};
