// Every word of the shop that is not in the catalogue, as one shape that each language fills completely.
export interface GarmentCopy {
  title: string;
  description: string;
  /** What it is made of. */
  cloth: string;
  /** How it is cut and how it fits. */
  fit: string;
  care: string;
}

export interface Copy {
  /** BCP 47 tag: also the page's `lang` and the folder of its pages, except for English at the root. */
  lang: 'en' | 'ar';
  dir: 'ltr' | 'rtl';
  /** The language's own name and the other one's, for the switch. */
  otherLanguage: { lang: 'en' | 'ar'; name: string };
  nav: { skip: string; main: string; shop: string; about: string; cart: string; cartCount: string };
  home: {
    pageTitle: string;
    pageDescription: string;
    heading: string;
    lead: string;
    browse: string;
    clothesHeading: string;
    resultAlt: string;
    resultCaption: string;
    modelsHeading: string;
    modelsText: string;
    /** By the model's id. */
    modelNames: Record<string, string>;
    modelAlt: string;
  };
  product: {
    size: string;
    waist: string;
    chooseSize: string;
    add: string;
    tryOn: string;
    tryOnNote: string;
    tryOnElsewhere: string;
    cloth: string;
    fit: string;
    care: string;
    goesWith: string;
    looks: string;
    taxes: string;
    chart: {
      heading: string;
      /** Captions of the two kinds of chart; `{unit}` is what the numbers are in. */
      body: string;
      garment: string;
      units: { cm: string; in: string };
      size: string;
      measurements: { chest: string; waist: string; hips: string; inseam: string };
    };
  };
  cart: {
    heading: string;
    empty: string;
    emptyLink: string;
    quantity: string;
    remove: string;
    total: string;
    noCheckout: string;
    added: string;
    removed: string;
    view: string;
    undo: string;
    dismiss: string;
    needsScript: string;
  };
  about: { heading: string; lead: string; points: { heading: string; text: string }[]; provenance: string };
  notFound: { heading: string; text: string; link: string };
  footer: { demo: string; pictures: string };
  garments: Record<string, GarmentCopy>;
}
