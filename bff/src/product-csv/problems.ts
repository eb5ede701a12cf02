// Collects what is wrong with a file's rows: all are counted, the first of each kind are kept with where they stand.
import type { CsvProblem, CsvProblemCode } from '../contract/csv-imports.ts';

const MOST_OF_A_KIND = 20;
const MOST_IN_ALL = 200;
const LONGEST_VALUE = 80;

/** So much is said of a kind; the place is the row's. */
export interface Fault {
  severity: CsvProblem['severity'];
  code: CsvProblemCode;
  message: string;
}

/** As it goes from one thread to another. */
export interface KeptProblems {
  items: CsvProblem[];
  counts: Map<CsvProblemCode, number>;
}

export class CsvProblems {
  readonly #items: CsvProblem[];
  readonly #counts: Map<CsvProblemCode, number>;

  constructor({ items, counts }: KeptProblems = { items: [], counts: new Map() }) {
    this.#items = items;
    this.#counts = counts;
  }

  /** To go on where a report has stopped. */
  static from({ items, by_code }: { items: CsvProblem[]; by_code: Partial<Record<CsvProblemCode, number>> }) {
    const counts = new Map(Object.entries(by_code) as [CsvProblemCode, number][]);
    return new CsvProblems({ items: [...items], counts });
  }

  get kept(): KeptProblems {
    return { items: this.#items, counts: this.#counts };
  }

  add(
    { severity, code, message }: Fault,
    line: number,
    column: string | null = null,
    value: string | null = null,
  ): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > MOST_OF_A_KIND || this.#items.length >= MOST_IN_ALL) return;
    this.#items.push({ code, severity, line, column, value: value && shown(value), message });
  }

  /** In the order of the file. */
  report() {
    const by_code = Object.fromEntries(this.#counts);
    const all = [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
    const items = this.#items.toSorted((a, b) => a.line - b.line);
    return { items, by_code, more: all - items.length };
  }
}

function shown(value: string): string {
  const text = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
  return text.toWellFormed();
}
