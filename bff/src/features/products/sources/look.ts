// Looks at a source where it lies: asks only for what has changed, and makes out whether what comes is what was there before.
// Markup changes with every visit, so of a page the facts count.
import { createHash } from 'node:crypto';
import { type SafeFetchAnswer, SafeFetchError } from '../../../platform/safe-fetch/safe-fetch.ts';
import type { ProductFacts } from '../../../product-page/facts.ts';
import { PageTooComplex } from '../../../product-page/read-in-thread.ts';
import { type FetchPageDeps, MOST_PAGE_BYTES, PAGE_TYPES, readFetched } from '../fetch-page.ts';
import { fingerprintOfPicture, MOST_PICTURE_BYTES } from '../fetch-picture.ts';
import type { Seen } from './schedule.ts';
import type { Source } from './sources-store.ts';

const WITHIN_MS = 10_000;
/** Longer ones are somebody's mistake. */
const LONGEST_VALIDATOR = 200;

export type Looked = Seen & Partial<Pick<Source, 'etag' | 'lastModified'>>;

/** @throws the signal's reason */
export async function look(deps: FetchPageDeps, source: Source, signal: AbortSignal): Promise<Looked> {
  const { url, part, etag, lastModified } = source;
  const kind =
    part === 'page'
      ? { accept: PAGE_TYPES, maxBytes: MOST_PAGE_BYTES }
      : { accept: ['image/*'], maxBytes: MOST_PICTURE_BYTES };
  try {
    const ifChanged = { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
    const answer = await deps.safeFetch(url, { ...kind, timeoutMs: WITHIN_MS, ifChanged, signal });
    if (answer.status === 304) return { kind: 'same' };
    if (answer.status === 404 || answer.status === 410) return { kind: 'missing' };
    if (answer.status !== 200 || answer.bytes.length === 0) return { kind: 'not reached' };
    const seen = part === 'page' ? await seenOfPage(deps, answer, signal) : asPicture(answer.bytes);
    return { ...seen, ...validatorsOf(answer) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof SafeFetchError || error instanceof PageTooComplex) return { kind: 'not reached' };
    throw error;
  }
}

async function seenOfPage(deps: FetchPageDeps, answer: SafeFetchAnswer, signal: AbortSignal): Promise<Seen> {
  const page = { bytes: answer.bytes, contentType: answer.headers.get('content-type'), url: answer.url };
  const { reading, isWhole } = await readFetched(deps, page, signal);
  if (!isWhole) return { kind: 'not reached' };
  if (reading.kind === 'product') return { kind: 'read', fingerprint: fingerprintOfFacts(reading.facts) };
  if (reading.reason === 'not_found_page') return { kind: 'missing' };
  // Whoever is turned away has not seen the page.
  if (['needs_javascript', 'login_wall', 'robots_page'].includes(reading.reason)) return { kind: 'not reached' };
  return { kind: 'read', fingerprint: reading.reason };
}

function asPicture(bytes: Uint8Array): Seen {
  return { kind: 'read', fingerprint: fingerprintOfPicture(bytes) };
}

/** Of what a page says that we keep. */
export function fingerprintOfFacts(facts: ProductFacts): string {
  const { title, brand, description, category, price, availability, sku, gtin, variants, sizeChart, images } = facts;
  const said = [title, brand, description, category, price, availability, sku, gtin, variants, sizeChart];
  // What else a page shows may be others' products, and others at every visit.
  const told = JSON.stringify([...said.map((fact) => fact?.value ?? null), images[0]?.url ?? null]);
  return createHash('sha256').update(told).digest('hex');
}

/** What to ask with the next time: only what can be sent back as it is. */
function validatorsOf({ headers }: SafeFetchAnswer) {
  const usable = (name: string, form: RegExp) => {
    const value = headers.get(name);
    return value !== null && value.length <= LONGEST_VALIDATOR && form.test(value) ? value : null;
  };
  return {
    etag: usable('etag', /^(W\/)?"[\x21\x23-\x7e]*"$/),
    lastModified: usable('last-modified', /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/),
  };
}
