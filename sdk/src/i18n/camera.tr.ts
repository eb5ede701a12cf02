// What the camera says, in Turkish.
import type { CameraWords } from './camera.en.ts';

export const words: CameraWords = {
  starting: 'Kamera açılıyor. Tarayıcınız izin vermenizi isteyebilir.',
  picture: 'Kameranın gördüğü',
  guide: 'Baştan kalçaya kadar çizgiyi doldurun.',
  shutter: 'Fotoğrafı çek',
  counting: 'Fotoğrafa {seconds}',
  cancel: 'Vazgeç',
  timer: 'Zamanlayıcı, {time}',
  turn: 'Kamerayı değiştir',
  torch: 'Flaş ışığı',
  taken: 'Fotoğraf çekildi.',
  use: 'Bu fotoğrafı kullan',
  again: 'Yeniden çek',
  app: 'Kamera uygulamasını aç',
  instead: 'Onun yerine fotoğraf seç',
  troubles: {
    denied:
      'Bu sayfada kameraya izin verilmemiş. Adres çubuğunun yanından veya tarayıcınızın ayarlarından izin verin ve yeniden deneyin.',
    missing: 'Bu cihazda kamera yok. Varsa bağlayın ve yeniden deneyin.',
    busy: 'Kamera başka bir yerde kullanılıyor veya bağlantısı kesilmiş. Diğer uygulamayı kapatın ve yeniden deneyin.',
    forbidden: 'Bu mağazanın sayfası burada kamera kullanılmasına izin vermiyor.',
    insecure: 'Kamera yalnızca güvenli bir sayfada çalışır, bu sayfa ise güvenli değil.',
    failed: 'Kamera açılmadı. Yeniden deneyin veya bir fotoğraf seçin.',
  },
};
