// What the first steps say, in Spanish.
import type { DialogWords } from './dialog.en.ts';

export const words: DialogWords = {
  language: 'es',
  direction: 'ltr',
  text: {
    close: 'Cerrar',
    opening: 'Un momento',
    agree: 'Continuar',
    decline: 'Ahora no',
    tick: 'Marque esta casilla para continuar.',
    privacy: 'Privacidad',
    history: 'Mis pruebas',
    offline: 'No tiene conexión. Continuará automáticamente.',
    progress: 'Progreso',
    stoppedTitle: 'No ha funcionado',
    barredTitle: 'No es posible en este momento',
    awayTitle: 'Volvemos pronto',
    retry: 'Intentar de nuevo',
    quotaTitle: 'Era la última prueba de hoy',
    quotaOpens: 'Podrá volver a probar a partir de: {time}.',
    back: 'Volver a la tienda',
  },
  problems: {
    unknown: 'Algo ha fallado por nuestra parte. Inténtelo de nuevo.',
    network: 'No hay conexión. Compruébela e inténtelo de nuevo.',
    timeout: 'Está tardando más de lo debido. Inténtelo de nuevo.',
    rate_limited: 'Hay mucha actividad en este momento. Inténtelo de nuevo en un instante.',
    away: 'El probador está en pausa. Puede comprar como siempre.',
    key_unknown: 'El probador aún no está configurado para esta página.',
    origin_not_allowed: 'El probador aún no está configurado para esta página.',
    shopper_blocked: 'Esta tienda no le ofrece el probador por el momento. Puede comprar como siempre.',
    product_not_found: 'Este producto aún no se puede probar.',
  },
};
