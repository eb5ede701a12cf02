// Products: what a shopper of a shop can try on, and the garment pictures that are drawn from.
import { Router } from 'express';
import type { GarmentPoints } from '../../contract/garment-points.ts';
import type { GarmentKind } from '../../contract/products.ts';
import type { Sql } from '../../platform/database/database.ts';
import type { SignableObjects } from '../../platform/objects/objects.ts';
import { pageReader } from '../../product-page/read-in-thread.ts';
import type { Feature } from '../feature.ts';
import type { MerchantId } from '../shopper.ts';
import { sweepOrphans } from '../sweep-orphans.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { makeSearchable } from './catalogue-store.ts';
import { chartReader, type ReadChartDeps, type ReadingModel } from './chart-reading/read-chart.ts';
import { type CsvRoutesDeps, csvJobs, csvRoutes, sweepLists } from './csv/index.ts';
import { fetchPage } from './fetch-page.ts';
import { forEngine } from './garment-points.ts';
import { ANALYSES, findGarment, GARMENTS, garmentOfAnalysis, keepGarment, openGarment, sourceOf } from './garments.ts';
import { type LookLog, lookAround } from './look-around.ts';
import { type JudgePicture, lookAtProduct } from './look-at-product.ts';
import { putListed } from './put-listed.ts';
import type { DrawnBy } from './rate-readiness.ts';
import { forgetReadPages, knownProduct } from './resolve-product.ts';
import { type ProductsRoutesDeps, productsRoutes } from './routes.ts';
import { lookForDue, type SourcesDeps, sourceJobs } from './sources/index.ts';
import { findSizeChart, findTitles, listBrandCharts, listNames, namedGarments } from './store.ts';

const MADE_SEARCHABLE_AT_ONCE = 50;

export interface ProductsDeps
  extends Omit<ProductsRoutesDeps, 'keepGarment' | 'readPage' | 'readChart' | 'wanted'>,
    Omit<SourcesDeps, 'readPage'>,
    CsvRoutesDeps {
  pictures: SignableObjects;
  /** Null: nothing here can tell what a picture shows. */
  judgePicture: JudgePicture | null;
  drawnBy: DrawnBy;
  /** Whether this process works through what nobody waits for. */
  looksForMore: boolean;
  log: LookLog;
  stopping: AbortSignal;
  readingModel: ReadingModel | null;
  spend: ReadChartDeps['spend'];
}

export function productsFeature(deps: ProductsDeps) {
  const { pictures, judgePicture } = deps;
  const { sql } = deps.database;
  const looks = judgePicture
    ? lookAround({
        ...deps,
        sql,
        look: (product, rank, signal) => lookAtProduct({ ...deps, sql, judgePicture }, product, rank, signal),
      })
    : null;
  const wanted = (merchantId: MerchantId, id: string) => looks?.ask({ merchantId, id });
  const readChart = chartReader({ model: deps.readingModel, spend: deps.spend });
  const keep = (merchantId: MerchantId, image: Uint8Array) => keepGarment(pictures, merchantId, image);
  const readPage = pageReader();
  const sources = { ...deps, readPage };
  const sourcesDue = lookForDue(sources);
  return {
    routes: Router().use(
      productsRoutes({ ...deps, keepGarment: keep, readPage, readChart, wanted }),
      catalogueRoutes({ ...deps, wanted }),
      csvRoutes(deps),
    ),
    jobs: csvJobs(deps),
    sourceJobs: sourceJobs(sources),
    async everySecond() {
      looks?.goOn();
      await sourcesDue();
    },
    putProduct: putListed,
    keepGarment: keep,
    openGarment: (merchantId: MerchantId, productId: string, colour: string | null) =>
      openGarment({ ...deps, sql, wanted }, merchantId, productId, colour),
    /** @param points that its merchant tries out, in place of those that are kept. */
    async openGarmentToTry(merchantId: MerchantId, productId: string, points?: GarmentPoints) {
      const garment = await openGarment({ ...deps, sql, wanted }, merchantId, productId, null);
      if (!garment || !points) return garment;
      return { image: garment.image, kind: garment.kind, points: forEngine(points) };
    },
    /** Name and kind of what would be drawn from. */
    async findGarment(within: Sql, merchantId: MerchantId, productId: string, colour: string | null) {
      const found = await findGarment(within, merchantId, productId, colour);
      return found && { object: await sourceOf(within, merchantId, found), kind: found.product.garment_kind };
    },
    /** As it came. @throws Problem page_not_public and the others that begin with page_ */
    openPage: (url: string, signal: AbortSignal) => fetchPage(deps, url, signal),
    /** Which product of the catalogue a tag on a page would open, without reading the page. */
    knownProduct: (merchantId: MerchantId, page: { url: string; product_id?: string | undefined }) =>
      knownProduct(sql, merchantId, page),
    findSizeChart: (merchantId: MerchantId, productId: string) => findSizeChart(sql, merchantId, productId),
    listBrandCharts: (merchantId: MerchantId, kind: GarmentKind) => listBrandCharts(sql, merchantId, kind),
    /** What else than its id a product is called by, in the order of ids. */
    namesOf: (merchantId: MerchantId, after: string, limit: number) => listNames(sql, merchantId, after, limit),
    titlesOf: (merchantId: MerchantId, ids: string[]) => findTitles(sql, merchantId, ids),
    /** Rows from before there was a search, or of a shop that somebody else has filled. */
    async recover() {
      while ((await makeSearchable(sql, MADE_SEARCHABLE_AT_ONCE)) > 0);
    },
    retention: async (now: Date) => (await sweepLists(deps, now)) + (await forgetReadPages(deps, now)),
    async sweepOrphans(storedBefore: Date | null) {
      const named = (names: string[]) => namedGarments(sql, names);
      const analysed = async (names: string[]) => {
        const kept = await named(names.map(garmentOfAnalysis));
        return new Set(names.filter((name) => kept.has(garmentOfAnalysis(name))));
      };
      return (
        (await sweepOrphans(pictures, GARMENTS, storedBefore, named)) +
        (await sweepOrphans(pictures, ANALYSES, storedBefore, analysed))
      );
    },
  } satisfies Feature & Record<string, unknown>;
}

export type { ReadingModel } from './chart-reading/read-chart.ts';
export { importList, type ListFile } from './csv/index.ts';
export type { JudgePicture } from './look-at-product.ts';
