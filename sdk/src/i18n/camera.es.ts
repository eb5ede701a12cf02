// What the camera says, in Spanish.
import type { CameraWords } from './camera.en.ts';

export const words: CameraWords = {
  starting: 'La cámara se está iniciando. Puede que el navegador le pida permiso.',
  picture: 'Lo que ve la cámara',
  guide: 'Ocupe la silueta, de la cabeza a las caderas.',
  shutter: 'Hacer la foto',
  counting: 'Foto en {seconds}',
  cancel: 'Cancelar',
  timer: 'Temporizador, {time}',
  turn: 'Cambiar de cámara',
  torch: 'Linterna',
  taken: 'La foto está hecha.',
  use: 'Usar esta foto',
  again: 'Repetirla',
  app: 'Abrir la aplicación de cámara',
  instead: 'Elegir una foto en su lugar',
  troubles: {
    denied:
      'La cámara no está permitida en esta página. Permítala junto a la barra de direcciones o en los ajustes del navegador e inténtelo de nuevo.',
    missing: 'Este dispositivo no tiene cámara. Si tiene una, conéctela e inténtelo de nuevo.',
    busy: 'La cámara se está usando en otro lugar o se ha desconectado. Cierre la otra aplicación e inténtelo de nuevo.',
    forbidden: 'La página de esta tienda no permite usar la cámara aquí.',
    insecure: 'La cámara solo funciona en una página segura, y esta no lo es.',
    failed: 'La cámara no se ha iniciado. Inténtelo de nuevo o elija una foto.',
  },
};
