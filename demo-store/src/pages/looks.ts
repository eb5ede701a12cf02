// The product page as other shops would dress it, `/looks/brutal/` and the like, and the way from one to the next.
import { html, type Markup } from '../html.ts';
import { LOOKS, type Look } from '../looks.ts';
import { pathIn, type Shop } from '../shop.ts';
import type { Page } from './layout.ts';
import { productPage } from './product.ts';

/** How a shop pastes the fitting room. */
export interface Dress {
  look?: Look;
  /** Of the tag: where the look does not follow the device. */
  theme?: 'light' | 'dark';
  /** At the top of the dialog, in place of the product's name. */
  header?: Markup;
}

/** Id of the garment that is shown in every look. */
export const LOOKS_SHOW = 'breton-stripe-shirt';

const DRESSES: Record<Look, Dress> = {
  noir: { theme: 'dark' },
  atelier: {},
  candy: { header: html`<span class="candy-mark" lang="en" dir="ltr">Candy &amp; Co.</span>` },
  market: { theme: 'light' },
  brutal: {},
};

export function lookPages(shop: Shop): Page[] {
  const product = shop.catalogue.products.find(({ id }) => id === LOOKS_SHOW);
  if (!product) throw new Error(`the catalogue has no ${LOOKS_SHOW}`);
  return LOOKS.map((look) => {
    const page = productPage(shop, product, { ...DRESSES[look], look });
    return {
      ...page,
      path: pathOf(look),
      head: html`${page.head}<link rel="stylesheet" href="${shop.assets.looks[look]}">
<meta name="robots" content="noindex">`,
    };
  });
}

/** @param current Absent in our own. */
export function looksList({ copy, catalogue }: Shop, current?: Look): Markup {
  const link = (name: string, path: string, here: boolean) =>
    html`<a href="${pathIn(copy.lang, path)}"${here && html` aria-current="page"`} lang="en">${name}</a>`;
  return html`<nav class="looks" aria-labelledby="looks">
<span id="looks">${copy.product.looks}</span>
${link(catalogue.merchant.name, `/products/${LOOKS_SHOW}/`, !current)}
${LOOKS.map((look) => link(look[0]!.toUpperCase() + look.slice(1), pathOf(look), look === current))}
</nav>`;
}

function pathOf(look: Look): string {
  return `/looks/${look}/`;
}
