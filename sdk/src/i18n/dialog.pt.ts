// What the first steps say, in Portuguese.
import type { DialogWords } from './dialog.en.ts';

export const words: DialogWords = {
  language: 'pt',
  direction: 'ltr',
  text: {
    close: 'Fechar',
    opening: 'Um momento',
    agree: 'Continuar',
    decline: 'Agora não',
    tick: 'Marque esta caixa para continuar.',
    privacy: 'Privacidade',
    history: 'As minhas provas',
    offline: 'Está sem ligação. Continua automaticamente.',
    progress: 'Progresso',
    stoppedTitle: 'Não resultou',
    barredTitle: 'De momento não é possível',
    awayTitle: 'Voltamos em breve',
    retry: 'Tentar de novo',
    quotaTitle: 'Foi a última prova de hoje',
    quotaOpens: 'Pode voltar a experimentar a partir de: {time}.',
    back: 'Voltar à loja',
  },
  problems: {
    unknown: 'Algo falhou do nosso lado. Tente de novo.',
    network: 'Não há ligação. Verifique-a e tente de novo.',
    timeout: 'Está a demorar mais do que devia. Tente de novo.',
    rate_limited: 'Há muitos pedidos neste momento. Tente daqui a pouco.',
    away: 'O provador está em pausa. Pode comprar como habitualmente.',
    key_unknown: 'O provador ainda não está disponível nesta página.',
    origin_not_allowed: 'O provador ainda não está disponível nesta página.',
    shopper_blocked: 'Esta loja não lhe oferece o provador de momento. Pode comprar como habitualmente.',
    product_not_found: 'Este produto ainda não pode ser experimentado.',
  },
};
