// What the photo check says, in Italian.
import type { CheckWords } from './check.en.ts';

export const words: CheckWords = {
  problems: {
    photo_not_an_image: 'Questo file non è una foto. Scelga un’immagine JPEG, PNG, WebP o AVIF.',
    photo_heic: 'È una foto HEIC, che non possiamo aprire. La salvi come JPEG o ne faccia uno screenshot.',
    photo_damaged: 'La foto è danneggiata o incompleta. Ne scelga un’altra.',
    photo_gone: 'Questa foto è stata eliminata. Ne scelga un’altra.',
    photo_too_many_pixels: 'La foto ha troppi pixel. Ne scelga una più piccola.',
    photo_too_large: 'Il file supera i 15 MB. Ne scelga uno più piccolo.',
    photo_too_small: 'La foto è troppo piccola. Ne scelga una di almeno 240 pixel per lato.',
    photo_no_person: 'Non abbiamo trovato nessuna persona. Scelga una foto che La mostri dalla testa ai fianchi.',
    photo_several_people: 'C’è più di una persona. Scelga una foto che mostri solo Lei.',
    photo_back_turned: 'La foto La mostra di spalle. Ne scelga una rivolta verso la fotocamera.',
    photo_face_only: 'Si vede solo il viso. Si allontani finché si vedono i fianchi.',
    photo_blurred: 'La foto è troppo mossa. Ne scelga una più nitida.',
    photo_too_dark: 'La foto è troppo scura. La scatti con la luce di fronte.',
    photo_overexposed: 'La foto è troppo chiara. La scatti con una luce più morbida.',
  },
  hints: {
    dim: 'È un po’ scura. Più luce di fronte aiuta.',
    bright: 'È molto chiara. Una luce più morbida conserva i dettagli.',
    soft: 'È un po’ mossa. Una mano ferma o un appoggio aiuta.',
    arms_close: 'Le braccia coprono parte del busto. Le tenga un po’ scostate.',
    hips_cropped: 'I fianchi sono fuori dall’immagine. Un passo indietro aiuta.',
    small_person: 'È lontano. Un passo avanti aiuta.',
    turned: 'È di lato. Di fronte alla fotocamera è meglio.',
  },
};
