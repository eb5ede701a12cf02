// What “Your privacy” says, in Turkish.
import type { PrivacyWords } from './privacy.en.ts';

export const words: PrivacyWords = {
  title: 'Gizliliğiniz',
  back: 'Geri',
  next: 'Devam et',
  agreed: 'Rıza gösterdiğiniz zaman: {time}, sürüm {version}:',
  nothingAgreed: 'Şu ana kadar hiçbir şeye rıza göstermediniz ve sizden hiçbir fotoğraf alınmadı.',
  receipt: 'Makbuzu göster',
  withdraw: 'Rızamı geri al',
  withdrawText:
    'Hazırlanmakta olan görseller durdurulur; fotoğraflarınız ve görselleriniz silinir. Daha sonra yeniden rıza gösterebilirsiniz.',
  withdrawDo: 'Geri al ve sil',
  withdrawn: 'Rızanızı geri aldınız.',
  take: 'Her şeyi indir',
  takeText: 'Fotoğraflarınız, görselleriniz, denedikleriniz ve rıza gösterdiklerinizle tek bir ZIP dosyası.',
  takeDo: 'İndir',
  taking: 'İndiriliyor: şu ana kadar {amount}',
  taken: 'Dosya indirilenler klasörünüzde.',
  erase: 'Her şeyi sil',
  eraseText:
    'Fotoğraflar, görseller ve geçmiş hemen ve kalıcı olarak silinir. Bu geri alınamaz. İmzalı bir makbuz alırsınız.',
  eraseDo: 'Her şeyi şimdi sil',
  erased: 'Hakkınızdaki her şey silindi.',
  keepReceipt: 'Bu sizin makbuzunuz. Bağlantısı olan herkes onu kontrol edebilir; kim olduğunuzu söylemez.',
  receiptId: 'Makbuz',
  time: 'Zaman',
  link: 'Makbuzun bağlantısı',
  copy: 'Bağlantıyı kopyala',
  copied: 'Kopyalandı',
  forget: 'Bu cihazda beni unut',
  forgetText:
    'Buradan bir sonraki ziyaret, bir yabancınınki gibi başlar. Saklananlar bununla silinmez; süreleri dolunca giderler.',
  forgetDo: 'Beni unut',
  forgotten: 'Bu cihaz artık sizi tanımıyor.',
  deleted: 'Silindi',
  nothingDeleted: 'Silinecek bir şey yoktu.',
  counts: {
    photos: 'Fotoğraflar',
    pictures: 'Görseller',
    try_ons: 'Denemeler',
    try_ons_stopped: 'Durdurulan denemeler',
    sessions: 'Ziyaretler',
  },
};
