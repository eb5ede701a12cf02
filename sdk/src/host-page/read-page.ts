// What the page says of the product it sells. Every platform first by its own markup, then whatever stands there for search
// engines; an attribute of the tag comes before all of it.
import { chosenVariant, variantInAddress } from './chosen-variant.ts';
import { readPlatform } from './platforms.ts';
import { structuredData } from './structured-data.ts';

/** The service checks all of it: it fetches the page itself. */
export interface PageProduct {
  /** Of the product's page, without fragment and variant. */
  url: string;
  /** The shop's own id: a handle or an article number. */
  productId: string | null;
  /** The platform's id or article number of the variant that is chosen on the page. */
  variant: string | null;
  /** Address of the picture that shows it. */
  picture: string | null;
  /** Whether the tag names the product. */
  isGiven: boolean;
  /** Whether the page is the product's own, not another one's on which the tag stands beside. */
  isOwn: boolean;
}

export function readPage(tag: Element): PageProduct {
  const said = (name: string) => tag.getAttribute(name) || null;
  const chosen = chosenVariant();
  const picked = said('variant') ?? chosen?.variant;
  const shop = readPlatform(tag, picked);
  const variant = picked ?? shop.variant ?? variantInAddress();
  const data = structuredData(variant);
  const shown = (chosen?.variant === variant && chosen?.picture) || shop.picture || data.picture;

  const [given, page] = [said('product'), said('product-url')];
  const found = shop.productId ?? data.productId ?? null;
  const isOwn = Boolean(!given || !found || given === found || page);
  const url = new URL(page ?? location.href, document.baseURI);
  url.hash = '';
  url.searchParams.delete('variant');
  return {
    url: url.href,
    productId: given ?? found,
    variant: isOwn ? variant : said('variant'),
    picture: said('picture') ?? ((isOwn && shown) || null),
    isGiven: given !== null,
    isOwn,
  };
}
