// What "Your privacy" says, in German.
import type { PrivacyWords } from './privacy.en.ts';

export const words: PrivacyWords = {
  title: 'Ihre Daten',
  back: 'Zurück',
  next: 'Weiter',
  agreed: 'Am {time} haben Sie der Fassung {version} zugestimmt:',
  nothingAgreed: 'Sie haben bisher in nichts eingewilligt, und es wurde kein Foto von Ihnen angenommen.',
  receipt: 'Beleg ansehen',
  withdraw: 'Einwilligung widerrufen',
  withdrawText: 'Bilder in Arbeit werden gestoppt, Ihre Fotos und Bilder gelöscht. Sie können später wieder zustimmen.',
  withdrawDo: 'Widerrufen und löschen',
  withdrawn: 'Sie haben Ihre Einwilligung widerrufen.',
  take: 'Alles herunterladen',
  takeText:
    'Eine ZIP-Datei mit Ihren Fotos und Bildern, dem, was Sie anprobiert haben, und dem, worin Sie eingewilligt haben.',
  takeDo: 'Herunterladen',
  taking: 'Wird heruntergeladen: bisher {amount}',
  taken: 'Die Datei ist in Ihren Downloads.',
  erase: 'Alles löschen',
  eraseText:
    'Fotos, Bilder und Verlauf werden sofort und endgültig gelöscht. Das lässt sich nicht rückgängig machen. Sie erhalten einen signierten Beleg.',
  eraseDo: 'Jetzt alles löschen',
  erased: 'Alles über Sie wurde gelöscht.',
  keepReceipt: 'Das ist Ihr Beleg. Wer den Link hat, kann ihn prüfen; wer Sie sind, steht nicht darin.',
  receiptId: 'Beleg',
  time: 'Zeit',
  link: 'Link zum Beleg',
  copy: 'Link kopieren',
  copied: 'Kopiert',
  forget: 'Mich auf diesem Gerät vergessen',
  forgetText:
    'Der nächste Besuch von hier beginnt wie der eines Fremden. Gespeichertes wird dadurch nicht gelöscht; es verschwindet, wenn seine Frist abläuft.',
  forgetDo: 'Mich vergessen',
  forgotten: 'Dieses Gerät kennt Sie nicht mehr.',
  deleted: 'Gelöscht',
  nothingDeleted: 'Es gab nichts zu löschen.',
  counts: {
    photos: 'Fotos',
    pictures: 'Bilder',
    try_ons: 'Anproben',
    try_ons_stopped: 'Gestoppte Anproben',
    sessions: 'Besuche',
  },
};
