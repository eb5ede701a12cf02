// What the photo check says, in German.
import type { CheckWords } from './check.en.ts';

export const words: CheckWords = {
  problems: {
    photo_not_an_image: 'Diese Datei ist kein Foto. Wählen Sie ein Bild als JPEG, PNG, WebP oder AVIF.',
    photo_heic:
      'Das ist ein HEIC-Foto, das wir nicht öffnen können. Speichern Sie es als JPEG oder machen Sie einen Screenshot davon.',
    photo_damaged: 'Das Foto ist beschädigt oder unvollständig. Wählen Sie ein anderes.',
    photo_gone: 'Dieses Foto wurde gelöscht. Wählen Sie ein anderes.',
    photo_too_many_pixels: 'Das Foto hat zu viele Pixel. Wählen Sie ein kleineres.',
    photo_too_large: 'Die Datei ist größer als 15 MB. Wählen Sie eine kleinere.',
    photo_too_small: 'Das Foto ist zu klein. Wählen Sie eines mit mindestens 240 Pixeln je Seite.',
    photo_no_person: 'Wir konnten keine Person finden. Wählen Sie ein Foto, das Sie vom Kopf bis zur Hüfte zeigt.',
    photo_several_people: 'Es ist mehr als eine Person zu sehen. Wählen Sie ein Foto, das nur Sie zeigt.',
    photo_back_turned: 'Sie sind von hinten zu sehen. Wählen Sie ein Foto, auf dem Sie in die Kamera schauen.',
    photo_face_only: 'Nur Ihr Gesicht ist zu sehen. Gehen Sie zurück, bis Ihre Hüfte im Bild ist.',
    photo_blurred: 'Das Foto ist zu unscharf. Wählen Sie ein schärferes.',
    photo_too_dark: 'Das Foto ist zu dunkel. Nehmen Sie es mit Licht von vorn auf.',
    photo_overexposed: 'Das Foto ist zu hell. Nehmen Sie es bei weicherem Licht auf.',
  },
  hints: {
    dim: 'Es ist etwas dunkel. Mehr Licht von vorn hilft.',
    bright: 'Es ist sehr hell. Weicheres Licht erhält die Details.',
    soft: 'Es ist etwas unscharf. Eine ruhige Hand oder ein fester Halt hilft.',
    arms_close: 'Ihre Arme verdecken einen Teil des Oberkörpers. Lassen Sie sie mit etwas Abstand hängen.',
    hips_cropped: 'Ihre Hüfte ist nicht im Bild. Ein Schritt zurück hilft.',
    small_person: 'Sie sind weit weg. Ein Schritt näher hilft.',
    turned: 'Sie stehen seitlich. Am besten schauen Sie in die Kamera.',
  },
};
