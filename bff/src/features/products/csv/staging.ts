// Puts the products of a list aside as they are read. The rows of one product may stand anywhere in the file, so what comes
// of one that has been put aside is kept beside it, and added at the end; of each product only a few bytes stay in memory.
import type { Database } from '../../../platform/database/database.ts';
import { withoutWaiting } from '../../../platform/database/without-waiting.ts';
import { addTo } from '../../../product-csv/draft.ts';
import { MOST_ROWS } from '../../../product-csv/read-records.ts';
import { Pace, type PaceDeps } from '../../pace.ts';
import { additionsOf, bodyOfPiece, findPiece, type OfImport, putAdditions, putAside } from './pieces-store.ts';
import { type Facts, factsAt, type PackedFacts, type Piece, roomForFacts, unpack } from './put-aside.ts';
import { type Addition, pieceOf } from './reading.ts';

export class Staging {
  readonly #database: Database;
  readonly #of: OfImport;
  readonly #pace: Pace;
  readonly #facts = roomForFacts(MOST_ROWS);
  readonly ids: string[] = [];
  readonly digests: string[] = [];
  /** Numbers of which more has come. */
  readonly #added = new Set<number>();
  #additions = 0;

  constructor(deps: PaceDeps & { database: Database }, of: OfImport) {
    this.#database = deps.database;
    this.#of = of;
    this.#pace = new Pace(deps);
  }

  get products(): number {
    return this.ids.length;
  }

  async add(piece: Piece, additions: Addition[]): Promise<void> {
    const first = this.products + 1;
    this.#note(first, piece);
    if (piece.ids.length > 0) await this.#pace.piece(() => this.#write((trx) => putAside(trx, this.#of, first, piece)));
    const placed = additions.map((addition) => ({ ...addition, place: ++this.#additions }));
    for (const { number } of additions) this.#added.add(number);
    for (let at = 0; at < placed.length; ) {
      const from = at;
      at += this.#pace.size;
      const some = placed.slice(from, at);
      await this.#pace.piece(() => this.#write((trx) => putAdditions(trx, this.#of, some)));
    }
  }

  /** Puts together what has come in parts. @param salt as for `pack`. */
  async putTogether(salt: string): Promise<void> {
    for (let number = 1; this.#added.size > 0 && number <= this.products; ) {
      const head = await findPiece(this.#database.sql, this.#of, number);
      if (!head) return;
      number = head.last + 1;
      const added = head.ids.map((_, at) => head.first + at).filter((number) => this.#added.has(number));
      if (added.length > 0) await this.#putTogether(head.first, added, salt);
    }
  }

  factsOf(number: number): Facts {
    return factsAt(this.#facts, number - 1);
  }

  async #putTogether(first: number, numbers: number[], salt: string): Promise<void> {
    const { sql } = this.#database;
    const { drafts } = unpack(await bodyOfPiece(sql, this.#of, first));
    for (let at = 0; at < numbers.length; ) {
      const some = numbers.slice(at, at + this.#pace.size);
      at += some.length;
      const more = await this.#pace.piece(() => additionsOf(sql, this.#of, some[0]!, some.at(-1)!));
      for (const { number, draft } of more) addTo(drafts[number - first]!, draft);
    }
    const piece = pieceOf(drafts, salt);
    this.#note(first, piece);
    await this.#pace.piece(() => this.#write((trx) => putAside(trx, this.#of, first, piece)));
  }

  /** What is read is final with the commit that says so, and until then it can be read again. */
  #write(write: (trx: Parameters<typeof putAside>[0]) => Promise<void>): Promise<void> {
    return this.#database.transaction(async (trx) => {
      await withoutWaiting(trx);
      await write(trx);
    });
  }

  #note(first: number, { ids, digests, facts }: Piece): void {
    for (const [at, id] of ids.entries()) {
      this.ids[first - 1 + at] = id;
      this.digests[first - 1 + at] = digests[at]!;
    }
    for (const name of Object.keys(facts) as (keyof PackedFacts)[]) this.#facts[name].set(facts[name], first - 1);
  }
}
