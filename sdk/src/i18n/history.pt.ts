// What "My try-ons" says, in Portuguese.
import type { HistoryWords } from './history.en.ts';

export const words: HistoryWords = {
  title: 'As minhas provas',
  loading: 'Um momento',
  empty: 'Ainda não há nada',
  emptyText: 'As imagens que criar nesta loja ficarão aqui, só para si.',
  start: 'Experimentar algo',
  list: 'As suas imagens, da mais recente à mais antiga',
  show: 'Ver {title}, {date}',
  /** Until its product is known. */
  picture: 'Imagem',
  gone: 'Já não está nesta loja',
  remove: 'Apagar {title}, {date}',
  removed: 'Imagem apagada.',
  undo: 'Anular',
  more: 'Mostrar mais',
  all: 'Todas as minhas provas',
  everything: 'Transferir ou apagar tudo',
  back: 'Voltar',
};
