// Imports a product from its page: fetch and read it, choose its picture, and only when all of it is there, keep it.
import type { FactSource, ImportedProduct, ImportProduct, ProductVariant } from '../../contract/imports.ts';
import { ProductId } from '../../contract/products.ts';
import { SizeChart } from '../../contract/size-charts.ts';
import type { Database } from '../../platform/database/database.ts';
import type { KeepWithin } from '../../platform/http/idempotency.ts';
import type { Fact, Price, ProductFacts, Variant } from '../../product-page/facts.ts';
import { garmentKindOf } from '../../product-page/garment-kind.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import { type FetchPageDeps, factsOfPage } from './fetch-page.ts';
import { fetchPicture } from './fetch-picture.ts';
import { idFor, putImported } from './imported-store.ts';

/** Page, picture and reading together; the shop's server may be slow, but whoever asked is waiting. */
const WITHIN_MS = 25_000;
const MOST_TITLE = 500;
const MOST_DESCRIPTION = 20_000;
const MOST_VARIANTS = 500;

export interface ImportDeps extends FetchPageDeps {
  database: Database;
  keepGarment(merchantId: MerchantId, image: Uint8Array): Promise<string>;
  now(): Date;
}

/** @throws Problem page_..., garment_kind_unknown, product_without_picture; nothing is kept then. */
export async function importProduct(
  deps: ImportDeps,
  merchantId: MerchantId,
  asked: ImportProduct,
  keep: KeepWithin<ImportedProduct>,
): Promise<ImportedProduct> {
  const signal = AbortSignal.timeout(WITHIN_MS);
  const facts = await factsOfPage(deps, asked.url, signal);
  const kind = asked.kind ?? garmentKindOf(facts.title.value, facts.category?.value ?? []);
  if (!kind) throw problem('garment_kind_unknown');
  const picture = await fetchPicture(deps.safeFetch, facts.images, signal);
  const garmentObject = await deps.keepGarment(merchantId, picture.bytes);
  const importedAt = deps.now();
  const product = asProduct(facts);
  const known = {
    ...product,
    garment: { kind, image_url: picture.url },
    sources: {
      ...sourcesOf(facts, product.size_chart),
      kind: asked.kind ? SAID : { source: facts.title.source, confidence: 0.8 },
    },
  };
  return deps.database.transaction(async (trx) => {
    const id = await idFor(trx, merchantId, known.imported_from, asked.id, proposedId(facts));
    await putImported(trx, merchantId, id, { ...known, garmentObject, importedAt });
    const imported = { id, ...known, imported_at: importedAt.toISOString() };
    await keep(trx, imported);
    return imported;
  });
}

const SAID: FactSource = { source: 'merchant', confidence: 1 };

function asProduct(facts: ProductFacts) {
  const { title, brand, description, category, price, availability, sku, gtin, variants, images, url } = facts;
  return {
    title: clean(title.value, MOST_TITLE),
    brand: brand && clean(brand.value, MOST_TITLE),
    description: description && clean(description.value, MOST_DESCRIPTION),
    category: category?.value.map((part) => clean(part, MOST_TITLE)) ?? null,
    url,
    price: price && asPrice(price.value),
    availability: availability?.value ?? null,
    sku: sku && clean(sku.value, MOST_TITLE),
    gtin: gtin?.value ?? null,
    variants: (variants?.value ?? []).slice(0, MOST_VARIANTS).map(asVariant),
    size_chart: chartOf(facts),
    images,
    imported_from: url,
  };
}

/** One that today's rules would turn down is none: advice by it would be wrong. */
function chartOf({ sizeChart }: ProductFacts): SizeChart | null {
  return SizeChart.safeParse(sizeChart?.value).data ?? null;
}

function asPrice({ amount, currency, regular }: Price) {
  return { amount, currency, regular: regular ?? null };
}

function asVariant({ sku, gtin, size, colour, price, availability, imageUrl }: Variant): ProductVariant {
  const short = (text: string | null) => text && clean(text, MOST_TITLE);
  return {
    sku: short(sku),
    gtin,
    size: short(size),
    colour: short(colour),
    price: price && asPrice(price),
    availability,
    image_url: imageUrl,
  };
}

function sourcesOf(facts: ProductFacts, chart: SizeChart | null) {
  const { title, brand, description, category, price, availability, sku, gtin, variants, sizeChart } = facts;
  const said: Record<string, Fact<unknown> | null> = {
    title,
    brand,
    description,
    category,
    price,
    availability,
    sku,
    gtin,
    variants,
    size_chart: chart && sizeChart,
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([field, fact]) =>
      fact ? [[field, { source: fact.source, confidence: fact.confidence }]] : [],
    ),
  );
}

/** Postgres has no place for NUL, nor UTF-8 for half a pair of surrogates. */
function clean(text: string, longest: number): string {
  return text.slice(0, longest).toWellFormed().replaceAll('\0', '').trim();
}

/** The last part of the address, as most shops name their products; else its number; else a number made of the address. */
function proposedId({ url, sku }: ProductFacts): string {
  const segments = new URL(url).pathname.split('/').filter(Boolean);
  const last = (segments.at(-1) ?? '').replace(/\.(html?|php|aspx?|jsp)$/i, '');
  const said =
    /^(index|product|products|item|detail|p|dp)?$/i.test(last) || last.includes('%') ? (sku?.value ?? '') : last;
  const id = said
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._:-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 64)
    .replace(/-+$/, '');
  return ProductId.safeParse(id).success ? id : 'product';
}
