// A shopper's page asks for its product: what the catalogue has at once, else by reading the page as an import does, if the
// shop allows it. What the caller says of the page only helps to look things up; nothing of it is kept or drawn from.
import { createHash } from 'node:crypto';
import { isProblemCode } from '../../contract/problems.ts';
import type { ResolveProduct } from '../../contract/product-details.ts';
import { ProductId } from '../../contract/products.ts';
import type { Sql } from '../../platform/database/database.ts';
import { Problem } from '../../platform/http/problem.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import { findKept } from './catalogue-store.ts';
import { factsOfPage } from './fetch-page.ts';
import { type ImportDeps, importFacts, naming, WITHIN_MS } from './import-product.ts';
import { idFor } from './imported-store.ts';
import { doubtChanged } from './looks-store.ts';
import {
  countReadPages,
  deleteReadPages,
  findReadPage,
  noteReading,
  putReadPage,
  takeReading,
} from './read-pages-store.ts';
import { isShopsOwn } from './said.ts';
import { findIdByPage, findProduct } from './store.ts';

const DAY_MS = 86_400_000;
/** Prices and pictures change. */
export const PAGE_HOLDS_MS = DAY_MS;
/** A shop that mends its page should not have to wait, and one that is in trouble should not be asked again at once. */
const FAILURE_HOLDS_MS = 600_000;
/** Of a shop in a day: more than all but the largest catalogues have, and a third of what one merchant may import. */
export const MOST_PAGES_A_DAY = 2_000;
const SWEEP_BATCH = 500;
/** What advertisements, mails and searches add to an address; the page is the same. */
const TRACKING =
  /^(utm_\w+|gclid|gbraid|wbraid|fbclid|msclkid|ttclid|mc_[ce]id|_(pos|sid|ss|psq|fid|ga|gl)|variant|srsltid)$/;

export interface ResolveDeps extends ImportDeps {
  linksOf(merchantId: MerchantId): Promise<{ allowed: 'none' | 'own' | 'any'; origins: string[] }>;
}

/** @returns the product's id. @throws Problem link_not_allowed, links_exhausted, not_found and those of an import */
export type Resolve = (merchantId: MerchantId, asked: ResolveProduct) => Promise<string>;

/** However many ask for one page at once, this process reads it once. */
export function resolver(deps: ResolveDeps): Resolve {
  const { sql } = deps.database;
  const reading = new Map<string, Promise<string>>();
  async function readPage(merchantId: MerchantId, page: string): Promise<string> {
    await refuseUnlessAllowed(deps, merchantId, page);
    const sha256 = createHash('sha256').update(page).digest('hex');
    const key = `${merchantId} ${sha256}`;
    const mine = reading.get(key) ?? readOnce(deps, merchantId, page, sha256).finally(() => reading.delete(key));
    reading.set(key, mine);
    return mine;
  }
  async function readAgain(merchantId: MerchantId, id: string): Promise<void> {
    const now = deps.now();
    const page = await takeReading(sql, { merchantId, id }, new Date(now.getTime() - PAGE_HOLDS_MS), now);
    if (page) await readPage(merchantId, page);
  }
  return async (merchantId, asked) => {
    const known = await knownProduct(sql, merchantId, asked);
    if (!known) return readPage(merchantId, addressOf(asked.url));
    // Nobody waits for it; a page that is away, or says no product any more, has its next turn tomorrow.
    readAgain(merchantId, known).catch(() => {});
    return known;
  };
}

/** What the catalogue has, without reading anything. @returns the product's id, or null. @throws Problem page_not_public */
export async function knownProduct(sql: Sql, merchantId: MerchantId, asked: ResolveProduct): Promise<string | null> {
  const named = ProductId.safeParse(asked.product_id).data;
  if (named && (await findProduct(sql, merchantId, named))) return named;
  return findIdByPage(sql, merchantId, addressOf(asked.url));
}

/** @returns how many rows were deleted. */
export function forgetReadPages({ database }: Pick<ResolveDeps, 'database'>, now: Date): Promise<number> {
  return deleteReadPages(database.sql, new Date(now.getTime() - PAGE_HOLDS_MS), SWEEP_BATCH);
}

function addressOf(said: string): string {
  if (!URL.canParse(said)) throw problem('page_not_public');
  const url = new URL(said);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** @returns whether it is the shop's own. */
async function refuseUnlessAllowed(deps: ResolveDeps, merchantId: MerchantId, page: string): Promise<boolean> {
  const { allowed, origins } = await deps.linksOf(merchantId);
  const isOwn = origins.includes(new URL(page).origin);
  if (allowed === 'any' || (allowed === 'own' && isOwn)) return isOwn;
  throw problem('link_not_allowed');
}

async function readOnce(deps: ResolveDeps, merchantId: MerchantId, page: string, sha256: string): Promise<string> {
  const { sql } = deps.database;
  const now = deps.now();
  const before = await findReadPage(sql, merchantId, sha256);
  const age = before ? now.getTime() - before.readAt.getTime() : Number.POSITIVE_INFINITY;
  if (before?.productId && age < PAGE_HOLDS_MS && (await findProduct(sql, merchantId, before.productId)))
    return before.productId;
  if (before?.problem && age < FAILURE_HOLDS_MS && isProblemCode(before.problem)) throw problem(before.problem);
  if ((await countReadPages(sql, merchantId, new Date(now.getTime() - DAY_MS))) >= MOST_PAGES_A_DAY)
    throw problem('links_exhausted');
  // Written down first: whoever stops waiting, and a page that brings us down, has been counted.
  await putReadPage(sql, merchantId, sha256, { productId: null, problem: 'page_unreachable', readAt: now });
  try {
    const productId = await read(deps, merchantId, page);
    await putReadPage(sql, merchantId, sha256, { productId, problem: null, readAt: now });
    return productId;
  } catch (cause) {
    if (cause instanceof Problem && isProblemCode(cause.code))
      await putReadPage(sql, merchantId, sha256, { productId: null, problem: cause.code, readAt: now });
    throw cause;
  }
}

async function read(deps: ResolveDeps, merchantId: MerchantId, page: string): Promise<string> {
  const { sql } = deps.database;
  const signal = AbortSignal.timeout(WITHIN_MS);
  const facts = await factsOfPage(deps, page, signal);
  // Where it has led to: an open redirect of the shop's is no way to another one's pages.
  const isOwn = await refuseUnlessAllowed(deps, merchantId, facts.url);
  const whose = isOwn ? 'own' : 'foreign';
  const known = await findKept(sql, merchantId, await idFor(sql, merchantId, facts.url, naming({ whose }, facts)));
  // What the shop has taken out, or not put on sale yet, no shopper's page brings back; and what it has said itself, none changes.
  if (known && (known.removedAt || known.fields.status !== 'active' || isShopsOwn(known)))
    return offered(deps, merchantId, known.id);
  const { id } = await importFacts(deps, merchantId, facts, { whose, for: 'shopper', signal }, async (trx, { id }) => {
    if (known) await doubtChanged(trx, merchantId, known, deps.now());
    await noteReading(trx, { merchantId, id }, deps.now(), isOwn);
  });
  return id;
}

async function offered({ database }: ResolveDeps, merchantId: MerchantId, id: string): Promise<string> {
  if (await findProduct(database.sql, merchantId, id)) return id;
  throw problem('not_found', { detail: 'The shop does not offer this product in its fitting room.' });
}
