// What the camera says, in Portuguese.
import type { CameraWords } from './camera.en.ts';

export const words: CameraWords = {
  starting: 'A câmara está a iniciar. O navegador pode pedir-lhe autorização.',
  picture: 'O que a câmara vê',
  guide: 'Preencha a silhueta, da cabeça às ancas.',
  shutter: 'Tirar a foto',
  counting: 'Foto em {seconds}',
  cancel: 'Cancelar',
  timer: 'Temporizador, {time}',
  turn: 'Trocar de câmara',
  torch: 'Lanterna',
  taken: 'A foto foi tirada.',
  use: 'Usar esta foto',
  again: 'Repetir',
  app: 'Abrir a aplicação da câmara',
  instead: 'Escolher antes uma foto',
  troubles: {
    denied:
      'A câmara não é permitida nesta página. Permita-a junto à barra de endereço ou nas definições do navegador e tente de novo.',
    missing: 'Este dispositivo não tem câmara. Se tiver uma, ligue-a e tente de novo.',
    busy: 'A câmara está a ser usada noutro local ou foi desligada. Feche a outra aplicação e tente de novo.',
    forbidden: 'A página desta loja não permite usar a câmara aqui.',
    insecure: 'A câmara só funciona numa página segura, e esta não o é.',
    failed: 'A câmara não iniciou. Tente de novo ou escolha uma foto.',
  },
};
