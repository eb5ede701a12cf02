// Imports a product from its page: fetch and read it, choose its picture, and only when all of it is there, keep it.
import type { FactSource, ImportedProduct, ImportProduct, ProductVariant } from '../../contract/imports.ts';
import { ProductId } from '../../contract/products.ts';
import { SizeChart } from '../../contract/size-charts.ts';
import type { Database, Sql } from '../../platform/database/database.ts';
import type { KeepWithin } from '../../platform/http/idempotency.ts';
import type { Price, ProductFacts, Variant } from '../../product-page/facts.ts';
import { garmentKindOf } from '../../product-page/garment-kind.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import { findKept, insertKept, type KeptProduct, updateKept } from './catalogue-store.ts';
import { chartHolds } from './chart-reading/chart-holds.ts';
import type { ChartFact, ReadChart } from './chart-reading/read-chart.ts';
import { type FetchPageDeps, factsOfPage } from './fetch-page.ts';
import { fetchChartPicture, fetchPicture } from './fetch-picture.ts';
import { idFor, takeForOnes, takeOverPage, type WhosePage } from './imported-store.ts';
import { doubtPictures } from './looks-store.ts';
import { afterCorrection, afterImport, isMerchants, isShopsOwn, type Said } from './said.ts';
import { fingerprintOfFacts } from './sources/look.ts';
import { firstLook } from './sources/schedule.ts';
import { watch } from './sources/sources-store.ts';

/** Page, picture and reading together; the shop's server may be slow, but whoever asked is waiting. */
export const WITHIN_MS = 25_000;
const MOST_TITLE = 500;
const MOST_DESCRIPTION = 20_000;
const MOST_VARIANTS = 500;

export interface ImportDeps extends FetchPageDeps {
  database: Database;
  readChart: ReadChart;
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
  const chart = chartOf(facts) ? null : await chartBesidePage(deps, merchantId, facts, asked, signal);
  return importFacts(deps, merchantId, facts, { ...asked, chart, signal }, async (trx, imported) => {
    await takeForOnes(trx, merchantId, imported.id);
    await doubtPictures(trx, { merchantId, id: imported.id }, deps.now());
    await keep(trx, imported);
  });
}

/** Null where the merchant has said one, where the one that was read holds, and where none can be read. */
async function chartBesidePage(
  deps: ImportDeps,
  merchantId: MerchantId,
  facts: ProductFacts,
  { id, size_chart_image_url: url }: ImportProduct,
  signal: AbortSignal,
): Promise<ChartFact | null> {
  const { sql } = deps.database;
  const known = await findKept(sql, merchantId, await idFor(sql, merchantId, facts.url, naming({ id }, facts)));
  const prose = saidBy(facts, null).description ?? null;
  if (known && (isMerchants(known.sources, 'size_chart') || (!url && chartHolds(known, prose)))) return null;
  const picture = url ? await fetchChartPicture(deps.safeFetch, url, signal) : null;
  const sizes = facts.variants?.value.flatMap(({ size }) => size ?? []) ?? [];
  return deps.readChart(merchantId, { prose, picture, sizes }, signal);
}

/** What the page says, and perhaps a chart that was read. */
type FactsToKeep = Omit<ProductFacts, 'sizeChart'> & { sizeChart: ProductFacts['sizeChart'] | ChartFact };

/** @throws Problem garment_kind_unknown, product_without_picture; nothing is kept then. */
export async function importFacts(
  deps: ImportDeps,
  merchantId: MerchantId,
  facts: ProductFacts,
  asked: Pick<ImportProduct, 'id' | 'kind'> & {
    url?: string;
    whose?: WhosePage;
    /** Left out: the merchant. For a shopper nothing is changed of what the shop itself has put in. */
    for?: 'shopper';
    chart?: ChartFact | null;
    signal: AbortSignal;
  },
  keep: KeepWithin<ImportedProduct>,
): Promise<ImportedProduct> {
  const { database } = deps;
  const { signal } = asked;
  const page = facts.url;
  const idIn = (sql: Sql) => idFor(sql, merchantId, page, naming(asked, facts));
  const known = await findKept(database.sql, merchantId, await idIn(database.sql));
  const kind = asked.kind ?? garmentKindOf(facts.title.value, facts.category?.value ?? []);
  if (!kind && !(known && isMerchants(known.sources, 'kind'))) throw problem('garment_kind_unknown');
  const ownPicture = known !== null && isMerchants(known.sources, 'image_url');
  const picture = ownPicture ? null : await fetchPicture(deps.safeFetch, facts.images, signal);
  const garmentObject = picture && (await deps.keepGarment(merchantId, picture.bytes));
  const at = deps.now();
  const kept: FactsToKeep = { ...facts, sizeChart: asked.chart ?? facts.sizeChart };
  const chart = chartOf(kept);
  return database.transaction(async (trx) => {
    const id = await idIn(trx);
    const before = await findKept(trx, merchantId, id, { hold: true });
    if (before && asked.for === 'shopper' && isShopsOwn(before)) return asImported(before, page, at);
    const says = saidBy(kept, chart);
    if (before && !chart && chartHolds(before, says.description ?? null)) delete says.size_chart;
    const said = { ...says, kind, ...(picture && { image_url: picture.url }) };
    const sources = { ...sourcesOf(kept, chart), kind: { source: facts.title.source, confidence: 0.8 } };
    const merged = afterImport(before, said, sources);
    if (asked.kind) Object.assign(merged, afterCorrection(merged, { kind: asked.kind }));
    await takeOverPage(trx, merchantId, id, page);
    const product = {
      id,
      ...merged,
      garmentObject:
        picture && merged.fields.image_url === picture.url ? garmentObject : (before?.garmentObject ?? null),
      importedFrom: page,
      importedAt: at,
      // Whatever a list said last is not what it is now.
      listDigest: null,
      createdAt: before?.createdAt ?? at,
      updatedAt: at,
      // One that had been taken out comes back: it was asked for by its own page.
      removedAt: null,
    };
    if (before) await updateKept(trx, merchantId, { ...product, position: before.position });
    else if (!(await insertKept(trx, merchantId, product))) throw problem('product_exists');
    const from = { merchantId, productId: id };
    // Another address of the same page may say it in other words: then the first look there counts.
    const fingerprint = asked.url === page ? fingerprintOfFacts(facts) : null;
    await watch(trx, { ...from, part: 'page', url: page, fingerprint }, at, firstLook(at));
    if (picture && product.garmentObject === garmentObject) {
      const { url, fingerprint } = picture;
      await watch(trx, { ...from, part: 'picture', url, fingerprint }, at, firstLook(at));
    }
    // As it is then: what was seen in other pictures is gone with them.
    const imported = asImported((await findKept(trx, merchantId, id)) ?? product, page, at);
    await keep(trx, imported);
    return imported;
  });
}

function asImported(
  { id, fields, sources, bestImageUrl, readiness }: Omit<KeptProduct, 'position' | 'sourceState'>,
  page: string,
  at: Date,
) {
  const { kind, image_url, status: _status, tags: _tags, ...plain } = fields;
  const imported: ImportedProduct = {
    id,
    ...plain,
    garment: {
      kind,
      image_url: bestImageUrl ?? image_url,
      chosen: isMerchants(sources, 'image_url') ? 'merchant' : readiness ? 'best' : 'first',
    },
    sources,
    imported_from: page,
    imported_at: at.toISOString(),
  };
  return imported;
}

function saidBy(facts: FactsToKeep, chart: SizeChart | null): Said & { title: string } {
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
    size_chart: chart,
    images,
  };
}

/** One that today's rules would turn down is none: advice by it would be wrong. */
function chartOf({ sizeChart }: FactsToKeep): SizeChart | null {
  return SizeChart.safeParse(sizeChart?.value).data ?? null;
}

function asPrice({ amount, currency, regular }: Price) {
  return { amount, currency, regular: regular ?? null };
}

function asVariant({ id, sku, gtin, size, colour, price, availability, imageUrl }: Variant): ProductVariant {
  const short = (text: string | null) => text && clean(text, MOST_TITLE);
  return {
    ...(id !== undefined && { id: clean(id, MOST_TITLE) }),
    sku: short(sku),
    gtin,
    size: short(size),
    colour: short(colour),
    price: price && asPrice(price),
    availability,
    image_url: imageUrl,
  };
}

function sourcesOf(facts: FactsToKeep, chart: SizeChart | null) {
  const { title, brand, description, category, price, availability, sku, gtin, variants, sizeChart } = facts;
  const said: Record<string, FactSource | null> = {
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

/** @param whose left out: the merchant asks for it, whoever's page it is. */
export function naming({ id, whose = 'own' }: { id?: string | undefined; whose?: WhosePage }, facts: ProductFacts) {
  return { asked: id, proposed: proposedId(facts), whose };
}

/** The last part of the address, as most shops name their products; else its number; else a number made of the address. */
function proposedId({ url, sku }: Pick<ProductFacts, 'url' | 'sku'>): string {
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
