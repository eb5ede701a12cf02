// What "Your privacy" says, in Dutch.
import type { PrivacyWords } from './privacy.en.ts';

export const words: PrivacyWords = {
  title: 'Uw privacy',
  back: 'Terug',
  next: 'Doorgaan',
  agreed: 'U bent op {time} akkoord gegaan met versie {version}:',
  nothingAgreed: 'U bent tot nu toe nergens mee akkoord gegaan, en er is geen foto van u ontvangen.',
  receipt: 'Bewijs bekijken',
  withdraw: 'Mijn toestemming intrekken',
  withdrawText:
    'Beelden die worden gemaakt, stoppen; uw foto’s en beelden worden verwijderd. U kunt later opnieuw akkoord gaan.',
  withdrawDo: 'Intrekken en verwijderen',
  withdrawn: 'U hebt uw toestemming ingetrokken.',
  take: 'Alles downloaden',
  takeText: 'Eén ZIP-bestand met uw foto’s, uw beelden, wat u hebt gepast en waarmee u akkoord ging.',
  takeDo: 'Downloaden',
  taking: 'Downloaden: tot nu toe {amount}',
  taken: 'Het bestand staat bij uw downloads.',
  erase: 'Alles verwijderen',
  eraseText:
    'Foto’s, beelden en geschiedenis worden meteen en voorgoed verwijderd. Dit kan niet ongedaan worden gemaakt. U krijgt een ondertekend bewijs.',
  eraseDo: 'Nu alles verwijderen',
  erased: 'Alles over u is verwijderd.',
  keepReceipt: 'Dit is uw bewijs. Wie de link heeft, kan het controleren; er staat niet in wie u bent.',
  receiptId: 'Bewijs',
  time: 'Tijd',
  link: 'Link naar het bewijs',
  copy: 'Link kopiëren',
  copied: 'Gekopieerd',
  forget: 'Vergeet mij op dit apparaat',
  forgetText:
    'Het volgende bezoek vanaf hier begint als dat van een onbekende. Wat is opgeslagen, wordt hiermee niet verwijderd; het verdwijnt als de termijn om is.',
  forgetDo: 'Vergeet mij',
  forgotten: 'Dit apparaat kent u niet meer.',
  deleted: 'Verwijderd',
  nothingDeleted: 'Er was niets te verwijderen.',
  counts: {
    photos: 'Foto’s',
    pictures: 'Beelden',
    try_ons: 'Pasbeurten',
    try_ons_stopped: 'Gestopte pasbeurten',
    sessions: 'Bezoeken',
  },
};
