// What "Your privacy" says, in Spanish.
import type { PrivacyWords } from './privacy.en.ts';

export const words: PrivacyWords = {
  title: 'Su privacidad',
  back: 'Volver',
  next: 'Continuar',
  agreed: 'Aceptó la versión {version} ({time}):',
  nothingAgreed: 'Hasta ahora no ha aceptado nada, y no se ha recibido ninguna foto suya.',
  receipt: 'Ver el comprobante',
  withdraw: 'Retirar mi consentimiento',
  withdrawText:
    'Las imágenes en curso se detienen; sus fotos e imágenes se borran. Puede volver a aceptar más adelante.',
  withdrawDo: 'Retirar y borrar',
  withdrawn: 'Ha retirado su consentimiento.',
  take: 'Descargar todo',
  takeText: 'Un archivo ZIP con sus fotos, sus imágenes, lo que se ha probado y lo que ha aceptado.',
  takeDo: 'Descargar',
  taking: 'Descargando: {amount} hasta ahora',
  taken: 'El archivo está en sus descargas.',
  erase: 'Borrar todo',
  eraseText:
    'Las fotos, las imágenes y el historial se borran al momento y para siempre. No se puede deshacer. Recibirá un comprobante firmado.',
  eraseDo: 'Borrar todo ahora',
  erased: 'Todo lo relativo a usted se ha borrado.',
  keepReceipt: 'Este es su comprobante. Quien tenga el enlace puede verificarlo; no dice quién es usted.',
  receiptId: 'Comprobante',
  time: 'Hora',
  link: 'Enlace al comprobante',
  copy: 'Copiar enlace',
  copied: 'Copiado',
  forget: 'Olvidarme en este dispositivo',
  forgetText:
    'La próxima visita desde aquí empezará como la de alguien desconocido. Lo guardado no se borra con esto; desaparece cuando vence su plazo.',
  forgetDo: 'Olvidarme',
  forgotten: 'Este dispositivo ya no le reconoce.',
  deleted: 'Borrado',
  nothingDeleted: 'No había nada que borrar.',
  counts: {
    photos: 'Fotos',
    pictures: 'Imágenes',
    try_ons: 'Pruebas',
    try_ons_stopped: 'Pruebas detenidas',
    sessions: 'Visitas',
  },
};
