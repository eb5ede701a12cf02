// What a page tells social networks and advertisers: Open Graph (ogp.me, Meta's product:*), and Twitter's cards.
import { readAvailability } from './availability.ts';
import type { Candidate, Price } from './facts.ts';
import { readGtin, readSku } from './identifiers.ts';
import { currencyOf, findMoney, readAmount } from './money.ts';
import { addressOf, meta, type Page, shopNames, withoutShopName } from './page.ts';
import { splitCategory } from './schema-product.ts';
import { isPlaceholder, plainText } from './text.ts';

export function openGraph(page: Page): Candidate {
  const title = meta(page, 'og:title');
  const category = meta(page, 'product:category');
  return {
    source: 'open-graph',
    title: title && withoutShopName(title, shopNames(page.metas, page.url)),
    brand: filled(meta(page, 'product:brand', 'og:brand')),
    price: priceIn(page),
    availability: readAvailability(meta(page, 'product:availability', 'og:availability')),
    sku: readSku(meta(page, 'product:retailer_item_id', 'product:retailer_part_no')) ?? undefined,
    gtin: readGtin(meta(page, 'product:gtin', 'product:ean', 'product:upc', 'product:isbn')) ?? undefined,
    description: description(page, 'og:description'),
    category: category ? splitCategory(category) : undefined,
    images: addresses(page, 'og:image', 'og:image:secure_url', 'og:image:url'),
  };
}

export function twitterCard(page: Page): Candidate {
  const title = meta(page, 'twitter:title');
  const labelled = (wanted: RegExp) => {
    for (const i of [1, 2, 3])
      if (wanted.test(meta(page, `twitter:label${i}`) ?? '')) return meta(page, `twitter:data${i}`);
    return undefined;
  };
  const [money] = findMoney(labelled(/price|preis|prix|precio|prezzo/i) ?? '', page.place);
  return {
    source: 'twitter',
    title: title && withoutShopName(title, shopNames(page.metas, page.url)),
    brand: filled(labelled(/brand|marke|marque|marca/i)),
    price: money?.currency ? { amount: money.amount, currency: money.currency } : undefined,
    availability: readAvailability(labelled(/availab|verfügbar|disponib/i)),
    description: description(page, 'twitter:description'),
    images: addresses(page, 'twitter:image', 'twitter:image:src'),
  };
}

function priceIn(page: Page): Price | undefined {
  const read = (prefix: string): Price | undefined => {
    const written = meta(page, `${prefix}:amount`) ?? (prefix === 'product:price' ? undefined : meta(page, prefix));
    const currency = currencyOf(
      meta(page, `${prefix}:currency`) ?? meta(page, 'product:price:currency') ?? meta(page, 'og:price:currency') ?? '',
      page.place,
    );
    const amount = written && readAmount(written, currency);
    return amount && currency ? { amount, currency } : undefined;
  };
  const regular = read('product:price') ?? read('og:price');
  const sale = read('product:sale_price');
  const before = read('product:original_price') ?? read('og:price:standard_amount') ?? (sale ? regular : undefined);
  const price = sale ?? regular;
  return price && before && Number(before.amount) > Number(price.amount) ? { ...price, regular: before.amount } : price;
}

function description(page: Page, name: string): string | undefined {
  const written = page.metas.get(name)?.[0];
  return written ? filled(plainText(written)) : undefined;
}

function filled(text: string | undefined): string | undefined {
  return text && !isPlaceholder(text) ? text : undefined;
}

function addresses(page: Page, ...names: string[]): string[] {
  const written = names.flatMap((name) => page.metas.get(name) ?? []);
  return [...new Set(written.flatMap((one) => addressOf(one, page.url) ?? []))];
}
