// Rows as lines of JSON that the database itself writes and reads, so that no value takes a detour through JavaScript: times
// keep their microseconds and numbers their digits. A few at a time, whatever there are.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import type { Database, Sql, Trx } from '../platform/database/database.ts';
import type { TableSummary } from './manifest.ts';
import { lineOf, type MovedTable } from './tables.ts';

const AT_ONCE = 200;

/** One look at everything, as of one moment. No limit but patience: nobody waits for it. */
export function inOneLook<T>({ sql: db }: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`set transaction isolation level repeatable read`.execute(trx);
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`set local timezone = 'UTC'`.execute(trx);
    return work(trx);
  });
}

/** Every row of a table, in one order on every server. @param write what to do with a few lines; only their sum where absent. */
export async function readRows(
  trx: Trx,
  table: MovedTable,
  write: (lines: readonly string[]) => Promise<unknown> = async () => {},
): Promise<TableSummary> {
  const hash = createHash('sha256');
  let rows = 0;
  const { name, from, where, orderBy } = table;
  await sql
    .raw(
      `declare moved_rows no scroll cursor for select ${lineOf('moved')} as line from ${from} moved where ${where} order by ${orderBy}`,
    )
    .execute(trx);
  while (true) {
    const few = await sql.raw<{ line: string }>(`fetch ${AT_ONCE} from moved_rows`).execute(trx);
    if (few.rows.length === 0) break;
    const lines = few.rows.map(({ line }) => line);
    for (const line of lines) hash.update(`${line}\n`);
    rows += lines.length;
    await write(lines);
  }
  await sql.raw('close moved_rows').execute(trx);
  return { name, rows, sha256: hash.digest('hex') };
}

export async function writeLines(
  path: string,
  fill: (write: (lines: readonly string[]) => Promise<unknown>) => Promise<TableSummary>,
) {
  const file = await open(path, 'w', 0o600);
  try {
    const summary = await fill((lines) => file.write(`${lines.join('\n')}\n`));
    await file.sync();
    return summary;
  } finally {
    await file.close();
  }
}

/** A few lines of a file at a time. @param after so many that have been read already. */
export async function* linesOf(path: string, after = 0, atOnce = AT_ONCE): AsyncGenerator<string[]> {
  const file = await open(path, 'r');
  try {
    let [number, few] = [0, [] as string[]];
    for await (const line of createInterface({
      input: file.createReadStream({ autoClose: false }),
      crlfDelay: Infinity,
    })) {
      if (++number <= after) continue;
      few.push(line);
      if (few.length < atOnce) continue;
      yield few;
      few = [];
    }
    if (few.length > 0) yield few;
  } finally {
    await file.close();
  }
}

export async function insertRows(db: Sql, table: MovedTable, lines: readonly string[]): Promise<void> {
  const columns = table.columns.join(', ');
  await sql`
    insert into ${sql.raw(table.from)} (${sql.raw(columns)}) overriding system value
    select ${sql.raw(columns)} from jsonb_populate_recordset(null::${sql.raw(table.from)}, ${`[${lines.join(',')}]`}::jsonb)`.execute(
    db,
  );
}

/** Counters go on after the highest number that came along. */
export async function resetCounters(db: Sql): Promise<void> {
  const { rows } = await sql<{ name: string; column: string }>`
    select attrelid::regclass::text as name, quote_ident(attname) as column
    from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace schema on schema.oid = relnamespace
    where nspname = 'app' and relkind = 'r' and attnum > 0 and not attisdropped
      and pg_get_serial_sequence(attrelid::regclass::text, attname) is not null`.execute(db);
  for (const { name, column } of rows) {
    await sql
      .raw(
        `select setval(pg_get_serial_sequence('${name}', '${column}'), greatest((select max(${column}) from ${name}), 0) + 1, false)`,
      )
      .execute(db);
  }
}
