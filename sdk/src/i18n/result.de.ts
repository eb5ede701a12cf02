// What the result says, in German.
import type { ResultWords } from './result.en.ts';

export const words: ResultWords = {
  note: 'Eine Vorschau aus Ihrem Foto. Farbe und Sitz können vom echten Kleidungsstück abweichen.',
  warnings: {
    colour_may_differ: 'Die Farbe kann hier abweichen: Maßgeblich sind die Bilder des Shops.',
    print_may_differ: 'Muster oder Schrift können hier abweichen: Maßgeblich sind die Bilder des Shops.',
    length_may_differ: 'Die Länge kann hier abweichen: Maßgeblich sind die Bilder des Shops.',
    sleeves_may_differ: 'Die Ärmel können hier abweichen: Maßgeblich sind die Bilder des Shops.',
  },
  /** What becomes known only while a picture is made, or when none comes of it. */
  problems: {
    garment_not_found:
      'Das Bild des Shops zeigt das Kleidungsstück nicht deutlich. Vielleicht klappt es mit einem anderen Produkt.',
    garment_kind_unsupported: 'Diese Art von Kleidung kann noch nicht anprobiert werden.',
    garment_unclear:
      'Das Bild des Shops von diesem Kleidungsstück ist nicht deutlich genug. Vielleicht klappt es mit einem anderen Produkt.',
    pair_arms_cross_torso: 'Ihre Arme kreuzen den Oberkörper. Verwenden Sie ein Foto mit den Armen an der Seite.',
    pair_pose_unclear:
      'Wir konnten Ihre Haltung nicht erkennen. Verwenden Sie ein Foto von vorn, mit den Armen an der Seite.',
    pair_uncovered:
      'Was Sie tragen, schaut unter diesem Kleidungsstück hervor. Verwenden Sie ein Foto in engerer Kleidung.',
    pair_misfit:
      'Das Kleidungsstück würde auf diesem Foto nicht richtig sitzen. Stehen Sie gerade und schauen Sie in die Kamera.',
    pair_not_allowed:
      'Dieses Foto und dieses Kleidungsstück dürfen nicht zusammen gezeigt werden. Wählen Sie ein Foto, das nur Sie zeigt, bekleidet.',
    pair_print_protected:
      'Der Aufdruck dieses Kleidungsstücks darf nicht gezeichnet werden. Vielleicht klappt es mit einem anderen Produkt.',
    pair_not_drawn: 'Es ist kein Bild entstanden. Wählen Sie ein anderes Foto.',
    pair_not_kept:
      'Das Bild hat Sie nicht so gelassen, wie Sie sind. Verwenden Sie ein Foto von vorn, vom Kopf bis zur Hüfte.',
    shop_budget_used_up: 'Dieser Shop hat seine Bilder für diesen Monat aufgebraucht.',
    engine_not_agreed:
      'Dieses Kleidungsstück kann dort, wo Sie sind, nicht gezeichnet werden. Vielleicht klappt es mit einem anderen Produkt.',
    engine_overloaded: 'Gerade gibt es zu viele Anproben. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  },
  badge: 'KI-Vorschau',
  preview: 'Das ist eine schnelle Vorschau. Das fertige Bild kommt gleich.',
  late: 'Es dauert länger als sonst. Das Bild kommt noch.',
  before: 'Vorher',
  after: 'Nachher',
  compare: 'Vorher und nachher vergleichen',
  compareValue: '{percent} vorher',
  zoom: {
    open: 'Genauer ansehen',
    title: 'Das Bild, größer',
    in: 'Vergrößern',
    out: 'Verkleinern',
  },
  addToCart: 'In den Warenkorb',
  notAdded: 'Der Shop konnte es nicht hinzufügen.',
  colour: 'Farbe',
  size: 'Größe',
  seeProduct: 'Zum Produkt',
  another: 'Anderes Foto',
  save: 'Bild speichern',
  share: 'Teilen',
  shareNow: 'Das Bild ist bereit. Tippen Sie noch einmal auf „Teilen“.',
  remove: 'Löschen',
  findSize: 'Meine Größe finden',
  description: 'Sie mit {title}',
  pill: {
    making: 'Ihr Bild entsteht',
    ready: 'Ihr Bild ist fertig',
    none: 'Es ist kein Bild entstanden',
    offline: 'Keine Verbindung',
    view: 'Ansehen',
    hide: 'Nicht Bescheid sagen',
  },
  report: {
    open: 'Problem melden',
    question: 'Was stimmt mit diesem Bild nicht?',
    reasons: {
      not_me: 'Es sieht mir nicht ähnlich',
      body_wrong: 'Mein Körper ist falsch dargestellt',
      garment_wrong: 'Das Kleidungsstück ist falsch dargestellt',
      indecent: 'Es zeigt zu viel',
      someone_else: 'Es zeigt jemanden, der nicht zugestimmt hat',
      minor: 'Es zeigt ein Kind',
      other: 'Etwas anderes',
    },
    back: 'Doch nicht',
    thanks: 'Danke. Der Shop wurde informiert.',
    note: 'Möchten Sie etwas hinzufügen? (freiwillig)',
    send: 'Senden',
    done: 'Fertig',
    enough: 'Der Shop weiß von diesem Bild bereits.',
  },
};
