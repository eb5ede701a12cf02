// Whose words it is that stand beneath the consent text, in every language of it.
import { isolated } from './isolated.ts';

export const NOTE_FROM: Record<string, (shop: string) => string> = {
  en: (shop) => `A note from ${shop}`,
  ar: (shop) => `ملاحظة من ${isolated(shop)}`,
  de: (shop) => `Hinweis von ${shop}`,
  fr: (shop) => `Une note de ${shop}`,
  es: (shop) => `Una nota de ${shop}`,
  it: (shop) => `Una nota di ${shop}`,
  pt: (shop) => `Uma nota de ${shop}`,
  nl: (shop) => `Een opmerking van ${shop}`,
  pl: (shop) => `Informacja od sklepu ${shop}`,
  tr: (shop) => `${shop} mağazasından bir not`,
  ja: (shop) => `${shop}からのお知らせ`,
  he: (shop) => `הערה מאת ${isolated(shop)}`,
};
