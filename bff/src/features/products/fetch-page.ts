// Fetches a product page, and what Shopify adds to it, through the one door to the outside; says in the shop's words what
// came instead of one.
import type { ProblemCode } from '../../contract/problems.ts';
import { type SafeFetch, SafeFetchError, type SafeFetchErrorCode } from '../../platform/safe-fetch/safe-fetch.ts';
import type { PageReading, ProductFacts } from '../../product-page/facts.ts';
import { PageTooComplex, type ReadInThread } from '../../product-page/read-in-thread.ts';
import type { FetchedPage } from '../../product-page/read-product-page.ts';
import { problem } from '../problem.ts';

/** The largest of the real pages that reading was measured on has 1.9 MB. */
export const MOST_PAGE_BYTES = 6_000_000;
export const PAGE_TYPES = ['text/html', 'application/xhtml+xml'];
const SHOPIFY_WITHIN_MS = 4_000;

export interface FetchPageDeps {
  safeFetch: SafeFetch;
  readPage: ReadInThread;
}

/** @throws Problem page_not_public and the others that begin with page_ */
export async function factsOfPage(deps: FetchPageDeps, url: string, signal: AbortSignal): Promise<ProductFacts> {
  const page = await fetchPage(deps, url, signal);
  const { reading } = await readFetched(deps, page, signal).catch((cause) => {
    throw cause instanceof PageTooComplex ? problem('page_too_complex', { cause }) : cause;
  });
  if (reading.kind === 'product') return reading.facts;
  throw problem(NO_PRODUCT[reading.reason]);
}

/** @returns also whether all of it was there: false where Shopify did not add what it knows. @throws PageTooComplex */
export async function readFetched(
  deps: FetchPageDeps,
  page: FetchedPage,
  signal: AbortSignal,
): Promise<{ reading: PageReading; isWhole: boolean }> {
  const { reading, shopifyUrl } = await deps.readPage(page, null);
  if (!shopifyUrl) return { reading, isWhole: true };
  const answer = await shopifyAnswer(deps, shopifyUrl, signal);
  if (answer === null || answer === NO_ANSWER_THERE) return { reading, isWhole: answer !== null };
  return { reading: (await deps.readPage(page, answer)).reading, isWhole: true };
}

/** @throws Problem page_not_public and the others that begin with page_ */
export async function fetchPage(
  { safeFetch }: Pick<FetchPageDeps, 'safeFetch'>,
  url: string,
  signal: AbortSignal,
): Promise<FetchedPage> {
  try {
    const answer = await safeFetch(url, {
      accept: PAGE_TYPES,
      maxBytes: MOST_PAGE_BYTES,
      signal,
    });
    const { status, bytes, headers } = answer;
    if (status === 404 || status === 410) throw problem('page_not_found');
    if ([401, 402, 403, 407, 429, 451, 503].includes(status)) throw problem('page_turned_away');
    if (status < 200 || status > 299 || bytes.length === 0) throw problem('page_unreachable');
    return { bytes, contentType: headers.get('content-type'), url: answer.url };
  } catch (cause) {
    if (cause instanceof SafeFetchError) throw problem(OF_FETCH[cause.code], { cause });
    throw cause;
  }
}

/** Shops that show Shopify's products on pages of their own have none: the page is all there is. */
const NO_ANSWER_THERE = Symbol();

/** Shops may have switched it off: then the page has to do. @returns null where it cannot be had now. */
async function shopifyAnswer({ safeFetch }: FetchPageDeps, url: string, signal: AbortSignal) {
  try {
    const accept = ['application/json', 'application/javascript', 'text/javascript'];
    const { status, bytes } = await safeFetch(url, {
      accept,
      maxBytes: MOST_PAGE_BYTES,
      timeoutMs: SHOPIFY_WITHIN_MS,
      signal,
    });
    if (status === 404 || status === 410) return NO_ANSWER_THERE;
    return status === 200 ? new TextDecoder().decode(bytes) : null;
  } catch (error) {
    if (error instanceof SafeFetchError) return null;
    throw error;
  }
}

/** A name that does not exist and one that leads inside look the same, or imports would tell which there are inside. */
const OF_FETCH: Record<SafeFetchErrorCode, ProblemCode> = {
  url_invalid: 'page_not_public',
  scheme_not_allowed: 'page_not_public',
  credentials_not_allowed: 'page_not_public',
  port_not_allowed: 'page_not_public',
  host_not_allowed: 'page_not_public',
  dns_failed: 'page_not_public',
  address_not_public: 'page_not_public',
  connect_failed: 'page_unreachable',
  redirect_not_allowed: 'page_redirects',
  too_many_redirects: 'page_redirects',
  timeout: 'page_too_slow',
  aborted: 'page_too_slow',
  too_large: 'page_too_large',
  content_type_not_allowed: 'page_not_html',
  encoding_not_allowed: 'page_unreachable',
  answer_invalid: 'page_unreachable',
};

const NO_PRODUCT = {
  needs_javascript: 'page_needs_javascript',
  login_wall: 'page_behind_login',
  robots_page: 'page_robot_check',
  not_found_page: 'page_not_found',
  list_page: 'page_is_list',
  many_products: 'page_many_products',
  not_a_product_page: 'page_without_product',
} as const satisfies Record<string, ProblemCode>;
