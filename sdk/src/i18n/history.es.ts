// What "My try-ons" says, in Spanish.
import type { HistoryWords } from './history.en.ts';

export const words: HistoryWords = {
  title: 'Mis pruebas',
  loading: 'Un momento',
  empty: 'Aún no hay nada',
  emptyText: 'Las imágenes que cree en esta tienda estarán aquí, solo para usted.',
  start: 'Probar algo',
  list: 'Sus imágenes, las más recientes primero',
  show: 'Ver {title}, {date}',
  /** Until its product is known. */
  picture: 'Imagen',
  gone: 'Ya no está en esta tienda',
  remove: 'Borrar {title}, {date}',
  removed: 'Imagen borrada.',
  undo: 'Deshacer',
  more: 'Mostrar más',
  all: 'Todas mis pruebas',
  everything: 'Descargar o borrar todo',
  back: 'Volver',
};
