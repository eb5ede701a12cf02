// What the photo check says, in Portuguese.
import type { CheckWords } from './check.en.ts';

export const words: CheckWords = {
  problems: {
    photo_not_an_image: 'Este ficheiro não é uma foto. Escolha uma imagem JPEG, PNG, WebP ou AVIF.',
    photo_heic: 'É uma foto HEIC, que não conseguimos abrir. Guarde-a como JPEG ou faça uma captura de ecrã.',
    photo_damaged: 'A foto está danificada ou incompleta. Escolha outra.',
    photo_gone: 'Esta foto foi apagada. Escolha outra.',
    photo_too_many_pixels: 'A foto tem demasiados píxeis. Escolha uma menor.',
    photo_too_large: 'O ficheiro tem mais de 15 MB. Escolha um menor.',
    photo_too_small: 'A foto é demasiado pequena. Escolha uma com pelo menos 240 píxeis por lado.',
    photo_no_person: 'Não encontrámos ninguém. Escolha uma foto que o mostre da cabeça às ancas.',
    photo_several_people: 'Há mais de uma pessoa. Escolha uma foto que o mostre apenas a si.',
    photo_back_turned: 'Está de costas. Escolha uma foto virada para a câmara.',
    photo_face_only: 'Só se vê o rosto. Afaste-se até se verem as ancas.',
    photo_blurred: 'A foto está demasiado desfocada. Escolha uma mais nítida.',
    photo_too_dark: 'A foto está demasiado escura. Tire-a com luz de frente.',
    photo_overexposed: 'A foto está demasiado clara. Tire-a com luz mais suave.',
  },
  hints: {
    dim: 'Está um pouco escura. Mais luz de frente ajuda.',
    bright: 'Está muito clara. Uma luz mais suave mantém os detalhes.',
    soft: 'Está um pouco desfocada. Uma mão firme ou um apoio ajuda.',
    arms_close: 'Os braços tapam parte do tronco. Afaste-os um pouco.',
    hips_cropped: 'As ancas estão fora da imagem. Um passo atrás ajuda.',
    small_person: 'Está longe. Um passo em frente ajuda.',
    turned: 'Está de lado. De frente para a câmara é melhor.',
  },
};
