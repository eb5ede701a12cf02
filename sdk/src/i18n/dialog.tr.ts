// What the first steps say, in Turkish.
import type { DialogWords } from './dialog.en.ts';

export const words: DialogWords = {
  language: 'tr',
  direction: 'ltr',
  text: {
    close: 'Kapat',
    opening: 'Bir dakika',
    agree: 'Devam et',
    decline: 'Şimdi değil',
    tick: 'Devam etmek için bu kutuyu işaretleyin.',
    privacy: 'Gizlilik',
    history: 'Denemelerim',
    offline: 'Çevrimdışısınız. Bağlantı gelince kendiliğinden devam eder.',
    progress: 'İlerleme',
    stoppedTitle: 'Bu olmadı',
    barredTitle: 'Şu anda mümkün değil',
    awayTitle: 'Birazdan buradayız',
    retry: 'Yeniden dene',
    quotaTitle: 'Bugünkü son denemeydi',
    quotaOpens: 'Yeniden deneyebileceğiniz zaman: {time}.',
    back: 'Mağazaya dön',
  },
  problems: {
    unknown: 'Bizim tarafımızda bir sorun oldu. Lütfen yeniden deneyin.',
    network: 'Bağlantı yok. Kontrol edip yeniden deneyin.',
    timeout: 'Bu, olması gerekenden uzun sürüyor. Lütfen yeniden deneyin.',
    rate_limited: 'Şu anda yoğunluk var. Birazdan yeniden deneyin.',
    away: 'Deneme kabini kısa bir molada. Alışverişinizi her zamanki gibi yapabilirsiniz.',
    key_unknown: 'Deneme kabini bu sayfa için henüz ayarlanmamış.',
    origin_not_allowed: 'Deneme kabini bu sayfa için henüz ayarlanmamış.',
    shopper_blocked: 'Bu mağaza size şu anda deneme kabinini sunmuyor. Alışverişinizi her zamanki gibi yapabilirsiniz.',
    product_not_found: 'Bu ürün henüz denenemiyor.',
  },
};
