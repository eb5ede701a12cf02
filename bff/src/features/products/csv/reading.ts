// What the thread that reads does with a list: rows to products, products to pieces that only have to be put aside. A product
// whose rows are not next to each other comes again, and is told as more of the one that has gone out.
import type { CsvFormat } from '../../../contract/csv-imports.ts';
import type { ProductField } from '../../../contract/imports.ts';
import { addTo, type Draft, tidy } from '../../../product-csv/draft.ts';
import { kindOfDraft } from '../../../product-csv/finish.ts';
import { CsvProblems, type KeptProblems } from '../../../product-csv/problems.ts';
import { readProducts } from '../../../product-csv/read-products.ts';
import { noteFacts, type Piece, pack, roomForFacts, saltOf } from './put-aside.ts';

/** Of a piece: what one statement of the embedded database takes without being noticed. */
const MOST_PRODUCTS = 250;
/** A string of 128 kB is put by V8 on pages of its own, new ones each time: a fifth of all reading (measured). */
const MOST_SIGNS = 110_000;

export interface Addition {
  /** Of the product in the list, from 1. */
  number: number;
  draft: Draft;
}

export type ListEvent =
  | { kind: 'head'; format: CsvFormat; tells: ProductField[] }
  | { kind: 'piece'; piece: Piece; additions: Addition[]; rows: number }
  | { kind: 'end'; rows: number; problems: KeptProblems };

/** @throws CsvFault */
export async function* readingList(
  chunks: AsyncIterable<Uint8Array>,
  currency: string | null,
): AsyncGenerator<ListEvent> {
  const problems = new CsvProblems();
  let head: { format: CsvFormat; tells: ProductField[] } | null = null;
  let salt = '';
  const onFormat = (format: CsvFormat, told: ReadonlySet<ProductField>) => {
    head = { format, tells: [...told].sort() };
    salt = saltOf(format, head.tells);
  };
  const numbers = new Map<string, number>();
  let open = new OpenPiece();
  let rows = 0;
  for await (const read of readProducts(chunks, { currency, problems, onFormat })) {
    if (head) yield { kind: 'head', ...(head as { format: CsvFormat; tells: ProductField[] }) };
    head = null;
    ({ rows } = read);
    const number = numbers.get(read.draft.id);
    if (number === undefined) numbers.set(read.draft.id, numbers.size + 1);
    open.add(read.draft, number);
    if (!open.isFull) continue;
    yield { kind: 'piece', ...open.closed(salt), rows };
    open = new OpenPiece();
  }
  if (!open.isEmpty) yield { kind: 'piece', ...open.closed(salt), rows };
  yield { kind: 'end', rows, problems: problems.kept };
}

class OpenPiece {
  readonly #drafts = new Map<string, Draft>();
  readonly #additions: Addition[] = [];
  #signs = 0;

  get isEmpty(): boolean {
    return this.#drafts.size + this.#additions.length === 0;
  }

  get isFull(): boolean {
    return this.#drafts.size + this.#additions.length >= MOST_PRODUCTS || this.#signs > MOST_SIGNS;
  }

  /** @param number of one that has come before. */
  add(draft: Draft, number: number | undefined): void {
    this.#signs += roughSize(draft);
    const here = this.#drafts.get(draft.id);
    if (here) addTo(here, draft);
    else if (number === undefined) this.#drafts.set(draft.id, draft);
    else this.#additions.push({ number, draft });
  }

  closed(salt: string): { piece: Piece; additions: Addition[] } {
    return { piece: pieceOf([...this.#drafts.values()], salt), additions: this.#additions };
  }
}

export function pieceOf(drafts: Draft[], salt: string): Piece {
  const facts = roomForFacts(drafts.length);
  const kinds = drafts.map(kindOfDraft);
  for (const [at, draft] of drafts.entries()) noteFacts(facts, at, tidy(draft), kinds[at]!);
  return { ids: drafts.map(({ id }) => id), facts, ...pack({ drafts, kinds }, salt) };
}

/** Near enough; writing it out to know would cost as much as all else. */
function roughSize({ description, variants, images }: Draft): number {
  return 200 + (description?.length ?? 0) + variants.length * 200 + images.length * 100;
}
