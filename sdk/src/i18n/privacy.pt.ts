// What "Your privacy" says, in Portuguese.
import type { PrivacyWords } from './privacy.en.ts';

export const words: PrivacyWords = {
  title: 'A sua privacidade',
  back: 'Voltar',
  next: 'Continuar',
  agreed: 'Aceitou a versão {version} ({time}):',
  nothingAgreed: 'Até agora não aceitou nada, e não foi recebida nenhuma foto sua.',
  receipt: 'Ver o comprovativo',
  withdraw: 'Retirar o meu consentimento',
  withdrawText:
    'As imagens em curso são paradas; as suas fotos e imagens são apagadas. Pode voltar a aceitar mais tarde.',
  withdrawDo: 'Retirar e apagar',
  withdrawn: 'Retirou o seu consentimento.',
  take: 'Transferir tudo',
  takeText: 'Um ficheiro ZIP com as suas fotos, as suas imagens, o que experimentou e o que aceitou.',
  takeDo: 'Transferir',
  taking: 'A transferir: {amount} até agora',
  taken: 'O ficheiro está nas suas transferências.',
  erase: 'Apagar tudo',
  eraseText:
    'Fotos, imagens e histórico são apagados de imediato e para sempre. Não é possível anular. Recebe um comprovativo assinado.',
  eraseDo: 'Apagar tudo agora',
  erased: 'Tudo sobre si foi apagado.',
  keepReceipt: 'Este é o seu comprovativo. Quem tiver a ligação pode verificá-lo; não diz quem é.',
  receiptId: 'Comprovativo',
  time: 'Hora',
  link: 'Ligação para o comprovativo',
  copy: 'Copiar ligação',
  copied: 'Copiado',
  forget: 'Esquecer-me neste dispositivo',
  forgetText:
    'A próxima visita daqui começa como a de um desconhecido. O que está guardado não é apagado com isto; desaparece no fim do prazo.',
  forgetDo: 'Esquecer-me',
  forgotten: 'Este dispositivo já não o conhece.',
  deleted: 'Apagado',
  nothingDeleted: 'Não havia nada para apagar.',
  counts: {
    photos: 'Fotos',
    pictures: 'Imagens',
    try_ons: 'Provas',
    try_ons_stopped: 'Provas paradas',
    sessions: 'Visitas',
  },
};
