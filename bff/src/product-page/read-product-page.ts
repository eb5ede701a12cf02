// A product page to product facts: bytes in, facts out, nothing fetched and nothing kept. The order of trust is Shopify's
// own answer, JSON-LD, microdata, RDFa, Open Graph, Twitter's card, and last what the page shows to people.
import { decodePage } from './decode-page.ts';
import type { Candidate, PageReading, Source } from './facts.ts';
import { jsonLdNodes } from './json-ld.ts';
import { breadcrumbsOf, type ProductsOfPage, productsOf } from './main-product.ts';
import { microdataNodes, rdfaNodes } from './microdata.ts';
import { openGraph, twitterCard } from './open-graph.ts';
import { addressOf, type Page, parsePage } from './page.ts';
import { pageFacts } from './page-facts.ts';
import { whyNoProduct } from './page-kind.ts';
import type { SchemaNode } from './schema-node.ts';
import { readSchemaProduct } from './schema-product.ts';
import { readShopifyAnswer, shopifyInPage, shopifyProductUrl } from './shopify.ts';
import { visiblePrices } from './visible-prices.ts';
import {
  first,
  mostVariants,
  rankPictures,
  weighAvailability,
  weighBrand,
  weighPrice,
  weighSku,
  weighTitle,
} from './weigh.ts';

export interface FetchedPage {
  bytes: Uint8Array;
  /** The header as it came, with its charset; null where there was none. */
  contentType: string | null;
  /** Where it came from after all redirects. */
  url: string;
}

/** A page that has been parsed, to be read once or twice. */
export type ParsedPage = Page;

export function parseFetchedPage({ bytes, contentType, url }: FetchedPage): ParsedPage {
  return parsePage(decodePage(bytes, contentType), new URL(url));
}

export { shopifyProductUrl };

/** @param shopifyAnswer what `shopifyProductUrl` answered, where it did. */
export function readProductPage(page: ParsedPage, shopifyAnswer?: string): PageReading {
  const jsonLd = jsonLdNodes(page);
  const microdata = microdataNodes(page);
  const rdfa = rdfaNodes(page);
  const structured: Candidate[] = [];
  const counts: ProductsOfPage[] = [];
  const sources: [SchemaNode[], Source][] = [
    [jsonLd, 'json-ld'],
    [microdata, 'microdata'],
    [rdfa, 'rdfa'],
  ];
  for (const [nodes, source] of sources) {
    const products = productsOf(nodes, page);
    counts.push(products);
    if (products.main) structured.push(readSchemaProduct(products.main, products.variants, source, page));
  }
  const shopify = (shopifyAnswer && readShopifyAnswer(shopifyAnswer, page)) || shopifyInPage(page);
  if (shopify) structured.unshift(shopify);

  const prices = visiblePrices(page);
  const onPage = pageFacts(page, prices, structured.find((one) => one.title)?.title);
  const candidates = [...structured, openGraph(page), twitterCard(page), onPage];
  const title = weighTitle(candidates, page);
  const price = weighPrice(candidates, onPage, prices);
  const availability = weighAvailability(candidates, onPage);
  const isProduct =
    structured.some((one) => one.price !== undefined || one.availability !== undefined || one.images.length > 0) ||
    price !== null ||
    (availability !== null && onPage.images.length > 0);
  const none = whyNoProduct(page, {
    product: isProduct,
    priced: price !== null,
    products: shopify ? 1 : Math.max(0, ...counts.map(({ count }) => count)),
    listed: Math.max(0, ...counts.map(({ listed }) => listed)),
  });
  if (none) return { kind: 'none', reason: none };
  if (!title) return { kind: 'none', reason: 'not_a_product_page' };

  const category = breadcrumbsOf([...jsonLd, ...microdata], page);
  const filed = first(candidates, 'category');
  return {
    kind: 'product',
    facts: {
      url: ownAddress(page),
      title,
      brand: weighBrand(candidates, onPage, title.value, page),
      price,
      availability,
      sku: weighSku(candidates, onPage, page),
      gtin: first(candidates, 'gtin'),
      description: first(candidates, 'description'),
      category:
        filed && filed.source !== 'page'
          ? filed
          : category
            ? { value: category, source: jsonLd.length > 0 ? 'json-ld' : 'microdata', confidence: 0.85 }
            : filed,
      variants: mostVariants(candidates),
      sizeChart: first(candidates, 'sizeChart'),
      images: rankPictures(candidates),
    },
  };
}

/** The last part of an address that is that of every product: its query alone would say which one it is. */
const NAMES_NOTHING =
  /^(index|home|start|shop|store|products?|collections?|categor(y|ies)|catalog(ue)?|items?|details?|p|dp)?(\.(html?|php|aspx?|jsp))?$/i;

/** rel=canonical, where it is of the same site and can be that of one product: a theme may give all its pages the same. */
function ownAddress(page: Page): string {
  const link = page.spots.find(
    ({ element }) => element.name === 'link' && element.attribs.rel?.toLowerCase() === 'canonical',
  )?.element;
  const canonical = addressOf(link?.attribs.href, page.url);
  return canonical && mayBeOnes(new URL(canonical), page.url) ? canonical : page.url.href;
}

function mayBeOnes(canonical: URL, page: URL): boolean {
  if (canonical.hostname !== page.hostname) return false;
  const [only = '', ...more] = canonical.pathname.split('/').filter(Boolean);
  const isLanguage = more.length === 0 && /^[a-z]{2}([-_][a-z]{2})?$/i.test(only);
  const names = !isLanguage && !NAMES_NOTHING.test(more.at(-1) ?? only);
  return names || canonical.search !== '' || (canonical.pathname === page.pathname && page.search === '');
}
