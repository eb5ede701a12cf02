// The shop in English; titles and descriptions come from the catalogue, the rest stands here.
import type { Catalogue } from '../catalogue.ts';
import type { Copy, GarmentCopy } from './copy.ts';

type Details = Omit<GarmentCopy, 'title' | 'description'>;

const COLD = 'Wash cold with like colours, dry flat, iron warm if you must.';
const DETAILS: Record<string, Details> = {
  'breton-stripe-shirt': {
    cloth: 'Cotton jersey, 220 g/m². The stripes are knitted in, not printed.',
    fit: 'Close at the shoulder, easy at the hem. Between two sizes, take the smaller.',
    care: COLD,
  },
  'white-tshirt': {
    cloth: 'Combed cotton jersey, 200 g/m².',
    fit: 'Straight. Your usual size.',
    care: 'Wash at 40 °C with whites. It may be tumbled; it will not twist.',
  },
  'navy-vneck-tshirt': {
    cloth: 'Cotton jersey, 180 g/m², dyed in the piece.',
    fit: 'Relaxed through the body. Your usual size.',
    care: `${COLD} Navy gives off a little colour in its first wash.`,
  },
  'pinstripe-shirt': {
    cloth: 'Cotton poplin with two per cent elastane.',
    fit: 'Fitted. Between two sizes, take the larger.',
    care: 'Wash at 30 °C, hang while damp, iron inside out.',
  },
  'green-knit-sweater': {
    cloth: 'Merino and cotton, half and half, in a fine rib.',
    fit: 'Close to the body; take one size up to wear it over a shirt.',
    care: 'Wool programme, dry flat. Air it rather than wash it.',
  },
  'grey-hoodie': {
    cloth: 'Loopback cotton, 340 g/m², not brushed.',
    fit: 'Regular with a dropped shoulder. Your usual size.',
    care: 'Wash at 30 °C inside out. Knot the cords first.',
  },
  'floral-blouse': {
    cloth: 'Viscose crêpe.',
    fit: 'Drawn in at the waist, full at the hip. Your usual size.',
    care: 'Hand wash or the gentlest programme; iron on the wrong side.',
  },
  'charcoal-blazer': {
    cloth: 'Wool flannel, half lined.',
    fit: 'Narrow. Take one size up to wear a sweater under it.',
    care: 'Brush it, hang it, dry-clean it once a season.',
  },
  'red-dress': {
    cloth: 'Heavy viscose jersey.',
    fit: 'Fitted to the waist, then loose. Your usual size.',
    care: 'Wash at 30 °C, hang to dry: the folds fall back by themselves.',
  },
  'blue-jeans': {
    cloth: 'Denim, 340 g/m², with one per cent elastane.',
    fit: 'Slim. The waist gives after a day; do not size up.',
    care: 'Wash seldom, cold, inside out.',
  },
  'beige-trousers': {
    cloth: 'Cotton twill, 250 g/m².',
    fit: 'Straight from the hip. Your usual size.',
    care: 'Wash at 30 °C and hang by the hem.',
  },
  'green-skirt': {
    cloth: 'Viscose and linen.',
    fit: 'Sits at the natural waist. Your usual size.',
    care: 'Wash at 30 °C, iron damp along the grain.',
  },
};

export function english(catalogue: Catalogue): Copy {
  return {
    lang: 'en',
    dir: 'ltr',
    otherLanguage: { lang: 'ar', name: 'العربية' },
    nav: {
      skip: 'Skip to content',
      main: 'Main',
      shop: 'Shop',
      about: 'About',
      cart: 'Cart',
      cartCount: '{count} in the cart',
    },
    home: {
      pageTitle: 'Ferrow, plain clothes made well',
      pageDescription:
        'Twelve garments we would wear ourselves. See the tops on a photo of you before you decide. A demonstration shop.',
      heading: 'Twelve garments, and a mirror.',
      lead: 'A small wardrobe, cut plainly. Every top can be tried on here, on a photo of you, before you decide.',
      browse: 'See the clothes',
      clothesHeading: 'The clothes',
      resultAlt: '{name} wearing: {title}',
      resultCaption: 'A photo, and the AI preview the fitting room made of it.',
      modelsHeading: 'No photo at hand?',
      modelsText:
        'Ana, Marcus and Mei will stand in for you. Choose one of them after pressing “Try it on” and see how a garment hangs.',
      modelNames: Object.fromEntries(catalogue.models.map(({ id, name }) => [id, name])),
      modelAlt: '{name}, one of our house models, facing the camera',
    },
    product: {
      size: 'Size',
      waist: 'Waist, inches',
      chooseSize: 'Choose a size first.',
      add: 'Add to cart',
      tryOn: 'Try it on',
      tryOnNote: 'On a photo of you, or on one of our house models. You are asked before anything is uploaded.',
      tryOnElsewhere: 'Trying on works for shirts, knits and the blazer so far, not for this garment.',
      cloth: 'Cloth',
      fit: 'Fit',
      care: 'Care',
      goesWith: 'Goes with',
      looks: 'The same tag, in other shops',
      taxes: 'Taxes included',
      chart: {
        heading: 'Size chart',
        body: 'Measured on your body, in {unit}',
        garment: 'Measured on the garment, all the way round, in {unit}',
        units: { cm: 'centimetres', in: 'inches' },
        size: 'Size',
        measurements: { chest: 'Chest or bust', waist: 'Waist', hips: 'Hips', inseam: 'Inside leg' },
      },
    },
    cart: {
      heading: 'Cart',
      empty: 'There is nothing in the cart yet.',
      emptyLink: 'See the clothes',
      quantity: 'Quantity',
      remove: 'Remove',
      total: 'Total',
      noCheckout: 'Ferrow is a demonstration shop: there is no checkout, and nothing here can be bought.',
      added: '{title} is in the cart.',
      removed: '{title} was removed.',
      view: 'View cart',
      undo: 'Undo',
      dismiss: 'Close',
      needsScript: 'The cart is kept by your browser and needs JavaScript.',
    },
    about: {
      heading: 'About this shop',
      lead: 'Ferrow does not exist. It is here to show what VisionFit, a fitting room for online shops, looks like from a shopper’s side.',
      points: [
        {
          heading: 'Nothing is sold',
          text: 'The prices are invented, there is no checkout, and nobody will ask for your name.',
        },
        {
          heading: 'Nobody in these pictures is real',
          text: 'The garments and the three house models are 3D renders of our own. No photograph of a person or a product is shown.',
        },
        {
          heading: 'The fitting room is real',
          text: 'Press “Try it on” and the server that sent you this page makes the picture. It tells you what happens to your photo and waits for your agreement.',
        },
        {
          heading: 'What this shop keeps',
          text: 'Your cart, in this browser only. No cookies, no statistics, nothing from other sites.',
        },
      ],
      provenance: 'Where every picture comes from',
    },
    notFound: {
      heading: 'There is nothing on this hanger',
      text: 'The page you asked for does not exist, or not any more.',
      link: 'See the clothes',
    },
    footer: {
      demo: 'A demonstration shop for VisionFit. Nothing is sold here.',
      pictures: 'All pictures are our own 3D renders; no real person is shown.',
    },
    garments: Object.fromEntries(
      catalogue.products.map(({ id, title, description }) => [id, { title, description, ...detailsOf(id) }]),
    ),
  };
}

function detailsOf(id: string): Details {
  const details = DETAILS[id];
  if (!details) throw new Error(`src/copy/en.ts says nothing about the cloth, fit and care of ${id}`);
  return details;
}
