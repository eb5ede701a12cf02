// Shopify's own answer for a product, `/products/<handle>.js` (Ajax API): the best source there is, where the shop has it.
// The same data often stands in the page as well.
import { isText } from 'domhandler';
import type { Candidate, Variant } from './facts.ts';
import { readGtin, readSku } from './identifiers.ts';
import { currencyOf } from './money.ts';
import { isColourName, isSizeName } from './option-names.ts';
import { addressOf, meta, type Page } from './page.ts';
import { parseBrokenJson } from './parse-broken-json.ts';
import { plainLine, plainText } from './text.ts';

interface ShopifyProduct {
  title?: unknown;
  vendor?: unknown;
  type?: unknown;
  description?: unknown;
  available?: unknown;
  price?: unknown;
  options?: unknown;
  variants?: unknown;
  images?: unknown;
  featured_image?: unknown;
}

/** Where Shopify keeps the product of this page; null where the page is not Shopify's. */
export function shopifyProductUrl(page: Page): string | null {
  const [, locale = '', handle] =
    /^(\/[a-z]{2}(?:-[a-z]{2})?)?(?:\/collections\/[^/]+)?\/products\/([^/.]+)\/?$/i.exec(page.url.pathname) ?? [];
  if (!handle || !isShopify(page)) return null;
  return new URL(`${locale}/products/${handle}.js`, page.url).href;
}

/** @param answer the JSON of `/products/<handle>.js`. */
export function readShopifyAnswer(answer: string, page: Page): Candidate | null {
  const product = parseBrokenJson(answer);
  return isProduct(product) ? readShopifyProduct(product, page) : null;
}

/** The product that a Shopify theme wrote into the page. */
export function shopifyInPage(page: Page): Candidate | null {
  if (!isShopify(page)) return null;
  for (const { element } of page.spots) {
    if (element.name !== 'script' || element.attribs.type !== 'application/json') continue;
    const text = element.children.map((child) => (isText(child) ? child.data : '')).join('');
    if (!text.includes('"variants"') || !text.includes('"vendor"')) continue;
    const parsed = parseBrokenJson(text) as Record<string, unknown> | undefined;
    const product = isProduct(parsed) ? parsed : parsed?.product;
    if (isProduct(product)) return readShopifyProduct(product, page);
  }
  return null;
}

function isShopify(page: Page): boolean {
  if (page.metas.has('shopify-checkout-api-token') || page.metas.has('shopify-digital-wallet')) return true;
  return page.spots.some(({ element: { name, attribs, children } }) => {
    if (name !== 'script' && name !== 'link') return false;
    const address = attribs.src ?? attribs.href ?? '';
    return (
      /cdn\.shopify\.com|\/cdn\/shop\//.test(address) ||
      children.some((child) => isText(child) && /\bShopify\.(shop|theme|currency)\b/.test(child.data))
    );
  });
}

function isProduct(value: unknown): value is ShopifyProduct {
  return (
    typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    'variants' in value &&
    Array.isArray(value.variants)
  );
}

function readShopifyProduct(product: ShopifyProduct, page: Page): Candidate {
  const currency = currencyIn(page);
  const names = [product.options]
    .flat()
    .map((option) =>
      typeof option === 'object' && option !== null && 'name' in option ? String(option.name) : String(option),
    );
  const chosen = page.url.searchParams.get('variant');
  const raw = (product.variants as unknown[]).filter(
    (one): one is Record<string, unknown> => typeof one === 'object' && one !== null,
  );
  const variants = raw.slice(0, 2000).map((variant) => readVariant(variant, names, currency, page));
  const open = variants.findIndex(({ availability }) => availability === 'in_stock');
  const here = raw.findIndex(({ id }) => String(id) === chosen);
  const shown = variants[here >= 0 ? here : Math.max(open, 0)];
  return {
    source: 'shopify',
    title: plainLine(String(product.title)),
    brand: text(product.vendor),
    price: shown?.price ?? undefined,
    availability:
      shown && (variants.some(({ availability }) => availability === 'in_stock') ? 'in_stock' : 'out_of_stock'),
    sku: shown?.sku ?? undefined,
    gtin: shown?.gtin ?? undefined,
    description: typeof product.description === 'string' ? plainText(product.description) || undefined : undefined,
    category: text(product.type) ? [text(product.type)!] : undefined,
    variants,
    images: [product.featured_image, product.images]
      .flat()
      .flatMap((image) => addressOf(pictureOf(image), page.url) ?? []),
  };
}

function readVariant(variant: Record<string, unknown>, names: string[], currency: string | null, page: Page): Variant {
  const values = Array.isArray(variant.options)
    ? variant.options.map(String)
    : [variant.option1, variant.option2, variant.option3].map((one) => (one ? String(one) : ''));
  const named = (is: (name: string) => boolean) =>
    values.find((value, i) => value !== '' && is(names[i] ?? '')) ?? null;
  const cents = (value: unknown) => (typeof value === 'number' ? (value / 100).toFixed(2) : null);
  const [amount, before] = [cents(variant.price), cents(variant.compare_at_price)];
  return {
    ...(typeof variant.id === 'number' && { id: String(variant.id) }),
    sku: readSku(variant.sku),
    gtin: readGtin(variant.barcode),
    size: named(isSizeName),
    colour: named(isColourName),
    price:
      amount && currency
        ? { amount, currency, ...(before && Number(before) > Number(amount) && { regular: before }) }
        : null,
    availability: variant.available === true ? 'in_stock' : variant.available === false ? 'out_of_stock' : null,
    imageUrl: addressOf(pictureOf(variant.featured_image), page.url),
  };
}

/** The Ajax answer names no currency; the page that it belongs to does, and it is the one the prices are shown in. */
function currencyIn(page: Page): string | null {
  for (const { element } of page.spots) {
    if (element.name !== 'script') continue;
    for (const child of element.children) {
      const active = isText(child) && /Shopify\.currency\s*=\s*\{\s*"active"\s*:\s*"([A-Z]{3})"/.exec(child.data)?.[1];
      if (active) return active;
    }
  }
  return currencyOf(meta(page, 'og:price:currency', 'product:price:currency') ?? '', page.place);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? plainLine(value) : undefined;
}

function pictureOf(image: unknown): string | undefined {
  if (typeof image === 'string') return image;
  if (typeof image !== 'object' || image === null || !('src' in image)) return undefined;
  return String(image.src);
}
