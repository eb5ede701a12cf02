// What the first steps say, in Japanese.
import type { DialogWords } from './dialog.en.ts';

export const words: DialogWords = {
  language: 'ja',
  direction: 'ltr',
  text: {
    close: '閉じる',
    opening: 'お待ちください',
    agree: '続ける',
    decline: '今はしない',
    tick: '続けるには、この項目にチェックを入れてください。',
    privacy: 'プライバシー',
    history: '試着の履歴',
    offline: 'オフラインです。接続が戻ると自動的に続きます。',
    progress: '進行状況',
    stoppedTitle: 'うまくいきませんでした',
    barredTitle: '現在ご利用いただけません',
    awayTitle: 'まもなく再開します',
    retry: 'もう一度試す',
    quotaTitle: '本日の試着はこれで最後です',
    quotaOpens: '{time}から再び試着していただけます。',
    back: 'ショップに戻る',
  },
  problems: {
    unknown: 'こちらで問題が発生しました。もう一度お試しください。',
    network: '接続がありません。確認して、もう一度お試しください。',
    timeout: '通常より時間がかかっています。もう一度お試しください。',
    rate_limited: 'ただいま混み合っています。少し待ってから、もう一度お試しください。',
    away: '試着室は休止中です。お買い物は通常どおりしていただけます。',
    key_unknown: 'このページでは、試着室の設定がまだ済んでいません。',
    origin_not_allowed: 'このページでは、試着室の設定がまだ済んでいません。',
    shopper_blocked: 'このショップでは現在、試着室をご利用いただけません。お買い物は通常どおりしていただけます。',
    product_not_found: 'この商品はまだ試着できません。',
  },
};
