// Text of a CSV file to its records: finds out what divides the cells, keeps to limits, and says of a broken quote in which
// line it was opened.
import { pipeline, Readable } from 'node:stream';
import { type CsvError, type Info, type Options, type Parser, parse } from 'csv-parse';
import { CsvFault } from './csv-fault.ts';
import { decodeCsv } from './decode-csv.ts';

export interface CsvRecord {
  cells: string[];
  /** Where it begins, the first line is 1. */
  line: number;
}

/** No shop's export has half as many. */
const MOST_COLUMNS = 500;
export const MOST_ROWS = 250_000;
/** Of one row, in bytes. A description is seldom a tenth of it; an open quote soon is. */
const LONGEST_ROW = 1_000_000;
/** In which the first line has to end. */
const HEADER_WITHIN = 256 * 1024;

/** The first is the header. @throws CsvFault */
export async function* readRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  const { head, rest } = await firstLine(decodeCsv(chunks));
  // Of the row that is being parsed; those that have been read may still wait to be handed on.
  let next = 1;
  let empty = 0;
  const parser = parse({
    delimiter: delimiterOf(head),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    // It may make anything of a record; the package's types know only cells.
    on_record: asRecord as unknown as Options['on_record'],
  });
  function asRecord(cells: string[], { lines, empty_lines }: Info): CsvRecord {
    const line = next + (empty_lines - empty);
    next = lines + 1;
    empty = empty_lines;
    return { cells, line };
  }
  // Without a callback a fault of the source would be thrown at nobody; the loop below gets it from the parser.
  pipeline(Readable.from(rest), parser, () => {});
  let rows = 0;
  try {
    for await (const record of parser as AsyncIterable<CsvRecord>) {
      if (rows === 0 && record.cells.length > MOST_COLUMNS) throw tooManyColumns(record.cells.length);
      if (++rows > MOST_ROWS + 1) {
        throw new CsvFault('csv_too_many_rows', `The file has more than ${MOST_ROWS} rows; send it in parts.`);
      }
      yield record;
    }
  } catch (error) {
    throw asFault(error, parser, next);
  }
  if (rows < 2) throw new CsvFault('csv_empty');
}

function asFault(error: unknown, parser: Parser, line: number): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof CsvFault) return error;
  const { code } = error as CsvError;
  const open = code === 'CSV_QUOTE_NOT_CLOSED' || (code === 'CSV_MAX_RECORD_SIZE' && isQuoting(parser));
  if (open) {
    return new CsvFault(
      'csv_quote_open',
      `A quote that is opened in the row at line ${line} is never closed; close it, and write a quote inside a value twice ("").`,
      { cause: error },
    );
  }
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return new CsvFault('csv_row_too_long', `The row at line ${line} is longer than a megabyte; shorten it.`, {
      cause: error,
    });
  }
  if (code === 'INVALID_OPENING_QUOTE' || code === 'CSV_INVALID_CLOSING_QUOTE') {
    return new CsvFault(
      'csv_quote_misplaced',
      `In the row at line ${line} a quote stands in the middle of a value, or an earlier one was not closed; put the value in quotes and write the quote inside twice ("").`,
      { cause: error },
    );
  }
  return error;
}

/** Its errors say it only of whole cells. */
function isQuoting(parser: Parser): boolean {
  return (parser as unknown as { state?: { quoting?: boolean } }).state?.quoting === true;
}

function tooManyColumns(columns: number): CsvFault {
  return new CsvFault(
    'csv_too_many_columns',
    `The file has ${columns} columns, at most ${MOST_COLUMNS} are read; keep those of the template.`,
  );
}

/** @returns the text up to the end of the first line, and all of it. @throws CsvFault */
async function firstLine(texts: AsyncGenerator<string>): Promise<{ head: string; rest: AsyncIterable<string> }> {
  let head = '';
  let end = -1;
  for (;;) {
    const { value, done } = await texts.next();
    if (done) break;
    head += value;
    end = endOfLine(head);
    if (end >= 0 || head.length > HEADER_WITHIN) break;
  }
  if (head.trim() === '') {
    await texts.return(undefined);
    throw new CsvFault('csv_empty');
  }
  if (end < 0 && head.length > HEADER_WITHIN) {
    await texts.return(undefined);
    const { length } = head.split(delimiterOf(head));
    if (length > MOST_COLUMNS) throw tooManyColumns(length);
    throw new CsvFault('csv_columns_unknown', 'The first line does not end; it has to name the columns.');
  }
  async function* rest() {
    yield head;
    yield* texts;
  }
  return { head: head.slice(0, end < 0 ? undefined : end), rest: rest() };
}

/** Of the first line, outside quotes; -1 where it goes on. */
function endOfLine(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) return at;
  }
  return -1;
}

/** Whichever there is most of, outside quotes. */
function delimiterOf(head: string): string {
  const counts = new Map([',', ';', '\t'].map((sign) => [sign, 0]));
  let quoted = false;
  for (const sign of head) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && counts.has(sign)) counts.set(sign, counts.get(sign)! + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
