// Opens a page of the shop's as a browser would get it, and says step by step whether the tag works there and what to do.
import { PAGE_CHECKS, type PageCheck } from '../../contract/page-check.ts';
import { isProblemCode, PROBLEMS } from '../../contract/problems.ts';
import { Problem } from '../../platform/http/problem.ts';
import { decodePage } from '../../product-page/decode-page.ts';
import { type FoundTag, findTag, type TagFindings } from '../../product-page/find-tag.ts';
import type { MerchantId } from '../shopper.ts';

export interface CheckPageDeps {
  /** Through the one door to the outside. @throws Problem page_... */
  openPage(url: string, signal: AbortSignal): Promise<{ url: string; bytes: Uint8Array; contentType: string | null }>;
  publishableKeysOf(merchant: MerchantId): Promise<string[]>;
  linksOf(merchant: MerchantId): Promise<{ allowed: 'none' | 'own' | 'any'; origins: string[] }>;
  /** In percent; 0: no experiment runs. */
  holdoutOf(merchant: MerchantId): Promise<number>;
  /** Without reading the page. */
  knownProduct(merchant: MerchantId, page: { url: string; product_id?: string | undefined }): Promise<string | null>;
}

type Step = PageCheck['steps'][number];
type Found = Omit<Step, 'check'>;

const WITHIN_MS = 10_000;

export async function checkPage(deps: CheckPageDeps, merchant: MerchantId, asked: string): Promise<PageCheck> {
  const opened = await deps.openPage(asked, AbortSignal.timeout(WITHIN_MS)).catch(asStep);
  if ('state' in opened) return report(asked, null, [opened]);
  const { url } = opened;
  const found = findTag(decodePage(opened.bytes, opened.contentType));
  const tag = found.tags[0] ?? null;
  const { allowed, origins } = await deps.linksOf(merchant);
  const { origin } = new URL(url);
  const isOwn = origins.includes(origin);
  const productId = tag && (await deps.knownProduct(merchant, { url, product_id: tag.product ?? undefined }));
  return report(url, productId, [
    ok('The page opens.'),
    tagStep(found),
    keyStep(found, tag, await deps.publishableKeysOf(merchant)),
    isOwn
      ? ok(`${origin} is among the allowed origins.`)
      : failed('origin_missing', `Add ${origin} to the allowed origins.`),
    tag ? productStep(tag, productId, isOwn && allowed !== 'none') : null,
    tag ? holdoutStep(found.tags, await deps.holdoutOf(merchant)) : null,
  ]);
}

function tagStep({ tags, hasLoader }: TagFindings): Found {
  if (tags.length > 0 && hasLoader)
    return ok(tags.length === 1 ? 'The tag is there.' : `${tags.length} tags are there.`);
  if (tags.length > 0) {
    const message =
      'The tag is there, its script was not seen. That is right where you bundle the npm package; else paste the script too.';
    return { state: 'ok', code: 'script_not_seen', message };
  }
  const later = 'A tag that a script puts in later cannot be seen from here.';
  return hasLoader
    ? failed(
        'element_missing',
        `The script is there, but no <visionfit-tryon>: paste it where the button should be. ${later}`,
      )
    : failed('tag_missing', `Paste the script and <visionfit-tryon> into the template of your product pages. ${later}`);
}

function keyStep({ hasSecretKey }: TagFindings, tag: FoundTag | null, keys: readonly string[]): Found | null {
  if (hasSecretKey) {
    return failed(
      'secret_key_in_page',
      'A secret key stands in this page, where everybody reads it: revoke it now, and use the publishable key (pk_...).',
    );
  }
  if (!tag) return null;
  if (!tag.publishableKey) return failed('key_missing', 'Give the tag your key: publishable-key="pk_...".');
  if (keys.includes(tag.publishableKey)) return ok('The key is yours and works.');
  return failed(
    'key_unknown',
    'The key in the tag is not one of yours, or was revoked: use one from the list of keys.',
  );
}

function productStep(tag: FoundTag, known: string | null, readsPages: boolean): Found {
  if (known) return ok(`The product is ${known} of your catalogue.`);
  if (readsPages) {
    const message = 'The catalogue does not have this product yet; the page is read when the first shopper opens it.';
    return { state: 'ok', code: 'product_read_later', message };
  }
  return failed(
    'product_unknown',
    tag.product
      ? `The catalogue has no product ${JSON.stringify(tag.product)} that can be tried on: import it, or correct product="...".`
      : 'The catalogue has no product of this page: import it, or name it with product="...".',
  );
}

/** The share is in the page alone: another one there is another experiment, or holds visitors out of none. */
function holdoutStep(tags: readonly FoundTag[], set: number): Found {
  const other = tags.find(({ holdout }) => Number(holdout ?? 0) !== set);
  if (!other)
    return ok(
      set > 0 ? `The tag draws with ${set} %, as it is set.` : 'No experiment runs, and the tag holds nobody out.',
    );
  if (set === 0)
    return failed(
      'holdout_left',
      `No experiment runs, but the tag still keeps the button from visitors (holdout="${other.holdout}"): paste the snippet anew.`,
    );
  return failed(
    'holdout_differs',
    `${set} % is set, and the tag ${other.holdout ? `says holdout=${JSON.stringify(other.holdout)}` : 'holds nobody out'}: who comes to this page counts in no experiment. Paste the snippet anew.`,
  );
}

/** @param found as far as it went; null, and whatever is left out, needs an earlier step first. */
function report(url: string, productId: string | null, found: (Found | null)[]): PageCheck {
  const steps = PAGE_CHECKS.map((check, i) => ({ check, ...(found[i] ?? NOT_YET) }));
  return { url, works: steps.every(({ state }) => state === 'ok'), steps, product_id: productId };
}

const NOT_YET: Found = { state: 'unknown', code: null, message: 'Put the steps before this one right first.' };

function ok(message: string): Found {
  return { state: 'ok', code: null, message };
}

function failed(code: string, message: string): Found {
  return { state: 'failed', code, message };
}

/** A page that does not open is what was asked about, and no fault of the request. */
function asStep(error: unknown): Found {
  if (!(error instanceof Problem) || !isProblemCode(error.code) || !error.code.startsWith('page_')) throw error;
  return failed(error.code, PROBLEMS[error.code].detail);
}
