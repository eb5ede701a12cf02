// What "Your privacy" says, in Italian.
import type { PrivacyWords } from './privacy.en.ts';

export const words: PrivacyWords = {
  title: 'La Sua privacy',
  back: 'Indietro',
  next: 'Continua',
  agreed: 'Ha accettato la versione {version} ({time}):',
  nothingAgreed: 'Finora non ha accettato nulla, e non è stata ricevuta alcuna Sua foto.',
  receipt: 'Mostra la ricevuta',
  withdraw: 'Revoca il mio consenso',
  withdrawText:
    'Le immagini in corso vengono fermate; le Sue foto e immagini vengono eliminate. Potrà accettare di nuovo più tardi.',
  withdrawDo: 'Revoca ed elimina',
  withdrawn: 'Ha revocato il Suo consenso.',
  take: 'Scarica tutto',
  takeText: 'Un file ZIP con le Sue foto, le Sue immagini, ciò che ha provato e ciò che ha accettato.',
  takeDo: 'Scarica',
  taking: 'Download: {amount} finora',
  taken: 'Il file è nei Suoi download.',
  erase: 'Elimina tutto',
  eraseText:
    'Foto, immagini e cronologia vengono eliminate subito e per sempre. Non si può annullare. Riceverà una ricevuta firmata.',
  eraseDo: 'Elimina tutto ora',
  erased: 'Tutto ciò che La riguarda è stato eliminato.',
  keepReceipt: 'Questa è la Sua ricevuta. Chi ha il link può verificarla; non dice chi è Lei.',
  receiptId: 'Ricevuta',
  time: 'Ora',
  link: 'Link alla ricevuta',
  copy: 'Copia link',
  copied: 'Copiato',
  forget: 'Dimenticami su questo dispositivo',
  forgetText:
    'La prossima visita da qui inizierà come quella di uno sconosciuto. Ciò che è conservato non viene eliminato così; sparisce alla sua scadenza.',
  forgetDo: 'Dimenticami',
  forgotten: 'Questo dispositivo non La riconosce più.',
  deleted: 'Eliminato',
  nothingDeleted: 'Non c’era nulla da eliminare.',
  counts: {
    photos: 'Foto',
    pictures: 'Immagini',
    try_ons: 'Prove',
    try_ons_stopped: 'Prove interrotte',
    sessions: 'Visite',
  },
};
