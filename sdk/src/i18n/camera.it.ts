// What the camera says, in Italian.
import type { CameraWords } from './camera.en.ts';

export const words: CameraWords = {
  starting: 'La fotocamera si sta avviando. Il browser potrebbe chiederLe il permesso.',
  picture: 'Ciò che vede la fotocamera',
  guide: 'Riempia la sagoma, dalla testa ai fianchi.',
  shutter: 'Scatta la foto',
  counting: 'Foto tra {seconds}',
  cancel: 'Annulla',
  timer: 'Autoscatto, {time}',
  turn: 'Cambia fotocamera',
  torch: 'Torcia',
  taken: 'La foto è scattata.',
  use: 'Usa questa foto',
  again: 'Scatta di nuovo',
  app: 'Apri l’app fotocamera',
  instead: 'Scegli invece una foto',
  troubles: {
    denied:
      'La fotocamera non è consentita su questa pagina. La consenta accanto alla barra degli indirizzi o nelle impostazioni del browser e riprovi.',
    missing: 'Questo dispositivo non ha una fotocamera. Se ne ha una, la colleghi e riprovi.',
    busy: 'La fotocamera è in uso altrove o è stata scollegata. Chiuda l’altra app e riprovi.',
    forbidden: 'La pagina di questo negozio non permette di usare qui la fotocamera.',
    insecure: 'La fotocamera funziona solo su una pagina sicura, e questa non lo è.',
    failed: 'La fotocamera non si è avviata. Riprovi o scelga una foto.',
  },
};
