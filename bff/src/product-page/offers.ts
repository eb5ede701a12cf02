// What a schema.org Product costs: its offers, of which one is the price that a shopper sees.
import { readAvailability } from './availability.ts';
import type { Availability, Price } from './facts.ts';
import { readGtin, readSku } from './identifiers.ts';
import { currencyOf, findMoney, readAmount } from './money.ts';
import { addressOf, type Page } from './page.ts';
import { hasType, isNode, nodesOf, type SchemaNode, type SchemaValue, textIn, valuesOf } from './schema-node.ts';

export interface Offer {
  price: Price | null;
  availability: Availability | undefined;
  sku: string | null;
  gtin: string | null;
  size: string | null;
  colour: string | null;
  url: string | null;
  imageUrl: string | null;
}

const NOT_THE_PRICE = /listprice|strikethrough|srp|msrp|invoice|minimumadvertised|regularprice/i;

export function offersOf(product: SchemaNode, page: Page): Offer[] {
  const currency = currencyIn(product, page);
  return valuesOf(product, 'offers', 'offer').flatMap((value) =>
    isNode(value) ? readOffers(value, page, currency) : [],
  );
}

/** The one the address points at; else, of those that can be bought, the cheapest: a reduced price beside the old one. */
export function chosenOffer(offers: Offer[], page: Page): Offer | null {
  const priced = offers.filter(({ price }) => price !== null);
  const here = priced.filter(({ url }) => url !== null && page.url.search !== '' && sameAddress(url, page.url));
  if (here.length === 1) return here[0]!;
  const there = priced.filter(({ availability }) => availability !== 'out_of_stock' && availability !== 'discontinued');
  const open = there.length > 0 ? there : priced;
  const cheapest = open.reduce<Offer | null>(
    (a, b) => (!a || Number(b.price!.amount) < Number(a.price!.amount) ? b : a),
    null,
  );
  return cheapest ?? offers[0] ?? null;
}

function readOffers(node: SchemaNode, page: Page, currencyAbove: string | null): Offer[] {
  const currency = currencyIn(node, page) ?? currencyAbove;
  const inner = nodesOf(node, 'offers', 'offer').flatMap((one) => readOffers(one, page, currency));
  const own = priceOf(node, page, currency);
  if (inner.length > 0 && (own === null || hasType(node, 'aggregateoffer'))) return inner;
  const [item = node] = nodesOf(node, 'itemoffered');
  return [
    {
      price: own,
      availability: readAvailability(textIn(node, 'availability')),
      sku: readSku(textIn(node, 'sku') ?? textIn(item, 'sku')),
      gtin:
        ['gtin13', 'gtin', 'gtin12', 'gtin8', 'gtin14']
          .map((name) => readGtin(textIn(node, name) ?? textIn(item, name)))
          .find(Boolean) ?? null,
      size: textIn(item, 'size') ?? null,
      colour: textIn(item, 'color', 'colour') ?? null,
      url: addressOf(textIn(node, 'url'), page.url),
      imageUrl: addressOf(textIn(node, 'image') ?? textIn(item, 'image'), page.url),
    },
    ...inner,
  ];
}

function priceOf(node: SchemaNode, page: Page, currency: string | null): Price | null {
  const specifications = nodesOf(node, 'pricespecification');
  const regular = specifications.find((one) => NOT_THE_PRICE.test(textIn(one, 'pricetype') ?? ''));
  const current = specifications.filter((one) => one !== regular && nodesOf(one, 'referencequantity').length === 0);
  const said = [
    ...valuesOf(node, 'price').map((value) => readPrice(value, page, currency)),
    ...current.flatMap((one) =>
      valuesOf(one, 'price', 'minprice').map((value) => readPrice(value, page, currencyIn(one, page) ?? currency)),
    ),
    ...valuesOf(node, 'lowprice').map((value) => readPrice(value, page, currency)),
  ].filter((price) => price !== null);
  if (said.length === 0) return null;
  const price = said.reduce((a, b) => (Number(b.amount) < Number(a.amount) ? b : a));
  const before = regular && valuesOf(regular, 'price').map((value) => readPrice(value, page, price.currency))[0];
  return before && Number(before.amount) > Number(price.amount) ? { ...price, regular: before.amount } : price;
}

function readPrice(value: SchemaValue, page: Page, currency: string | null): Price | null {
  if (isNode(value)) return null;
  if (typeof value === 'number') {
    const amount = readAmount(value, currency);
    return amount && currency ? { amount, currency } : null;
  }
  // Some write "71,91 € 79,90 €": the price and the one before.
  const [first] = findMoney(value, page.place);
  const meant = currency ?? first?.currency;
  const amount = first && readAmount(/^[\d.]+$/.test(value.trim()) ? value : first.amount, meant ?? null);
  return amount && meant ? { amount, currency: meant } : null;
}

function currencyIn(node: SchemaNode, page: Page): string | null {
  const written = textIn(node, 'pricecurrency', 'currency');
  return written ? currencyOf(written, page.place) : null;
}

function sameAddress(a: string, b: URL): boolean {
  const url = new URL(a);
  if (url.pathname !== b.pathname) return false;
  return (
    [...url.searchParams].length > 0 &&
    [...url.searchParams].every(([name, value]) => b.searchParams.get(name) === value)
  );
}
