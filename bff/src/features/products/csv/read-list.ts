// The dry run: reads a list of products as it arrives, puts its products aside, and says what would change and what is wrong.
// The catalogue stays as it is; of a file that cannot be read as a whole nothing is left.
import { randomUUID } from 'node:crypto';
import type { CsvCounts, CsvFormat, CsvImport, CsvPreviewProduct } from '../../../contract/csv-imports.ts';
import type { Database, Sql } from '../../../platform/database/database.ts';
import { goByIndexes } from '../../../platform/database/go-by-indexes.ts';
import type { KeepWithin } from '../../../platform/http/idempotency.ts';
import { CsvFault } from '../../../product-csv/csv-fault.ts';
import { MOST_IMAGES, MOST_VARIANTS } from '../../../product-csv/draft.ts';
import { finish, kindOfDraft } from '../../../product-csv/finish.ts';
import { CsvProblems, type Fault } from '../../../product-csv/problems.ts';
import { csvProblem } from '../../csv-problem.ts';
import { Pace, type PaceDeps } from '../../pace.ts';
import { problem } from '../../problem.ts';
import type { MerchantId } from '../../shopper.ts';
import {
  type Change,
  compareToCatalogue,
  deleteImport,
  findImport,
  insertImport,
  listImports,
  renewReading,
  updateImport,
  usualCurrency,
} from './imports-store.ts';
import { READING_LIFETIME_MS, READY_LIFETIME_MS } from './lifetime.ts';
import { readInThread } from './lists-in-thread.ts';
import { bodyOfPiece, deletePutAside, type OfImport } from './pieces-store.ts';
import { type Facts, saltOf, unpack } from './put-aside.ts';
import { ALL_FIELDS, asImport } from './show-import.ts';
import { Staging } from './staging.ts';

/** Of a shop, at the same time: each is a whole catalogue put aside. */
export const MOST_WAITING = 5;
const DELETED_AT_ONCE = { pieces: 10, additions: 200 };
/** Each is looked up by its id, in a hundredth of a millisecond. */
const COMPARED_AT_ONCE = 2_500;
const PREVIEWED = 10;
const PROGRESS_EVERY_MS = 500;

export interface ReadListDeps extends PaceDeps {
  database: Database;
  now(): Date;
}

/**
 * @param asked `tell` hears how many rows have been read.
 * @throws Problem csv_..., and whatever `chunks` throws; nothing is left of it then.
 */
export async function readList(
  deps: ReadListDeps,
  merchantId: MerchantId,
  chunks: AsyncIterable<Uint8Array>,
  asked: { currency?: string | undefined; tell?(rows: number): void },
  keep: KeepWithin<CsvImport> = async () => {},
): Promise<CsvImport> {
  const { sql } = deps.database;
  const createdAt = deps.now();
  const waiting = (await listImports(sql, merchantId, createdAt)).filter(({ state }) => state !== 'applied');
  if (waiting.length >= MOST_WAITING) throw problem('csv_too_many_imports');
  const id = randomUUID();
  const currency = asked.currency ?? (await usualCurrency(sql, merchantId));
  const expiresAt = (from: Date) => new Date(from.getTime() + READING_LIFETIME_MS);
  await insertImport(sql, merchantId, { id, currency, createdAt, expiresAt: expiresAt(createdAt) });
  const goesOn = () => renewReading(sql, merchantId, id, expiresAt(deps.now())).catch(() => {});
  const renewing = setInterval(goesOn, READING_LIFETIME_MS / 6).unref();
  try {
    const read = await stageAll(deps, merchantId, { id, currency, tell: asked.tell }, chunks);
    return await finishReading(deps, merchantId, id, read, keep);
  } catch (error) {
    await discardList(deps, merchantId, id);
    throw error instanceof CsvFault ? csvProblem(error) : error;
  } finally {
    clearInterval(renewing);
  }
}

/** Whatever is left of it; the catalogue stays as it is. */
export async function discardList({ database }: ReadListDeps, merchantId: MerchantId, id: string): Promise<void> {
  await deleteImport(database.sql, merchantId, id);
  while (await deletePutAside(database.sql, { merchantId, importId: id }, DELETED_AT_ONCE));
}

interface Read {
  staging: Staging;
  problems: CsvProblems;
  rows: number;
}

async function stageAll(
  deps: ReadListDeps,
  merchantId: MerchantId,
  { id, currency, tell }: { id: string; currency: string | null; tell: ((rows: number) => void) | undefined },
  chunks: AsyncIterable<Uint8Array>,
): Promise<Read> {
  const { database, now } = deps;
  const { sql } = database;
  const staging = new Staging(deps, { merchantId, importId: id });
  let head: { format: CsvFormat; tells: string } | undefined;
  let salt = '';
  let said = now().getTime();
  for await (const event of readInThread(chunks, currency)) {
    if (event.kind === 'head') {
      const { format, tells } = event;
      salt = saltOf(format, tells);
      head = { format, tells: JSON.stringify(tells) };
    } else if (event.kind === 'piece') {
      await staging.add(event.piece, event.additions);
      tell?.(event.rows);
      if (now().getTime() - said < PROGRESS_EVERY_MS) continue;
      said = now().getTime();
      await updateImport(sql, merchantId, id, { ...head, rows_read: event.rows });
    } else {
      if (staging.products === 0) throw new CsvFault('csv_empty', NO_PRODUCT);
      await staging.putTogether(salt);
      await updateImport(sql, merchantId, id, { ...head, rows_read: event.rows });
      return { staging, problems: new CsvProblems(event.problems), rows: event.rows };
    }
  }
  throw new Error('the list has no end');
}

async function finishReading(
  deps: ReadListDeps,
  merchantId: MerchantId,
  id: string,
  { staging, problems, rows }: Read,
  keep: KeepWithin<CsvImport>,
): Promise<CsvImport> {
  const { database, now } = deps;
  const counts: CsvCounts = { ...NO_COUNTS, rows, products: staging.products };
  const first: Change[] = [];
  const pace = new Pace(deps, COMPARED_AT_ONCE);
  for (let at = 0; at < staging.products; ) {
    const from = at;
    at += pace.size;
    const [ids, digests] = [staging.ids.slice(from, at), staging.digests.slice(from, at)];
    const compared = await pace.piece(() =>
      database.transaction(async (trx) => {
        await goByIndexes(trx);
        return compareToCatalogue(trx, merchantId, ids, digests);
      }),
    );
    for (const [n, change] of compared.entries()) {
      if (first.length < PREVIEWED) first.push(change);
      count(counts, problems, staging.factsOf(from + n + 1), change);
    }
  }
  const preview = await previewOf(database.sql, { merchantId, importId: id }, first);
  return database.transaction(async (trx) => {
    await updateImport(trx, merchantId, id, {
      state: 'ready',
      products: staging.products,
      counts: JSON.stringify(counts),
      preview: JSON.stringify(preview),
      problems: JSON.stringify(problems.report()),
      expires_at: new Date(now().getTime() + READY_LIFETIME_MS),
    });
    const row = await findImport(trx, merchantId, id, now());
    // Only where reading has taken longer than it may.
    if (!row) throw problem('not_found');
    const made = asImport(row);
    await keep(trx, made);
    return made;
  });
}

function count(
  counts: CsvCounts,
  problems: CsvProblems,
  { line, titled, pictured, worn, status, variants, pictures, cut }: Facts,
  change: Change,
): void {
  counts.variants += variants;
  counts.pictures += pictures;
  if (status === 'draft') counts.drafts++;
  if (status === 'archived') counts.archived++;
  if (!worn) counts.not_wearable++;
  if (!titled) {
    counts.left_out++;
    problems.add(NO_TITLE, line);
    return;
  }
  for (const one of cut) problems.add(TOO_MANY[one], line);
  counts[change]++;
  if (change === 'taken_out') problems.add(TAKEN_OUT, line);
  else if (!worn) problems.add(NOT_WEARABLE, line);
  else if (!pictured) problems.add(NO_PICTURE, line);
}

/** Of the first products; all of them stand in the first piece, unless they are very large. */
async function previewOf(sql: Sql, of: OfImport, changes: Change[]): Promise<CsvPreviewProduct[]> {
  const { drafts } = unpack(await bodyOfPiece(sql, of, 1));
  return drafts.slice(0, changes.length).flatMap((draft, at) => {
    if (draft.title === null) return [];
    const { price, image_url, status } = finish(draft, draft.title, ALL_FIELDS);
    return [
      {
        line: draft.line,
        id: draft.id,
        title: draft.title,
        status: status ?? 'active',
        kind: kindOfDraft(draft),
        price: price ? { amount: price.amount, currency: price.currency } : null,
        image_url: image_url ?? null,
        variants: draft.variants.length,
        change: changes[at]!,
      },
    ];
  });
}

const NO_PRODUCT = 'No row of the file says which product it is about; give each the handle, SKU or id of its product.';

const NO_COUNTS: CsvCounts = {
  ...{ rows: 0, products: 0, new: 0, changed: 0, unchanged: 0, left_out: 0, taken_out: 0 },
  ...{ variants: 0, pictures: 0, drafts: 0, archived: 0, not_wearable: 0 },
};
const NO_TITLE: Fault = {
  severity: 'error',
  code: 'title_missing',
  message: 'No row of this product has a title, so it is left out. Give one of them a title.',
};
const TOO_MANY: Record<'variants' | 'images', Fault> = {
  variants: {
    severity: 'error',
    code: 'too_many_variants',
    message: `A product has ${MOST_VARIANTS} variants at most; those that follow are left out. Split the product.`,
  },
  images: {
    severity: 'warning',
    code: 'too_many_pictures',
    message: `Of a product’s pictures the first ${MOST_IMAGES} are kept; the others are left out.`,
  },
};
const NO_PICTURE: Fault = {
  severity: 'warning',
  code: 'picture_missing',
  message: 'This garment has no picture, so nobody can try it on. Give it one.',
};
const NOT_WEARABLE: Fault = {
  severity: 'notice',
  code: 'not_wearable',
  message:
    'Neither title nor category name a garment, so it is kept and not offered for trying on. If it is one, say its kind.',
};
const TAKEN_OUT: Fault = {
  severity: 'notice',
  code: 'taken_out',
  message:
    'You have taken this product out of your catalogue, so it stays out. Put it back there if you sell it again.',
};
